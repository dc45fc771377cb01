-- find_by_slug: an organization by the last part of its address
select id from organizations where slug = :slug;

-- find_by_neq: an organization by its register number
select id from organizations where neq = :neq;

-- find_by_name: an organization without NEQ, by its exact name and municipality
select o.id
from organizations o
join establishments e on e.organization = o.id and e.number = 1
where o.name = :name and o.neq is null and coalesce(e.municipality, '') = :municipality;

-- slug_exists: whether an address is taken
select id from organizations where slug = :slug;

-- find_one: an organization by its id
select id, slug, name, neq, legal_form, sector, activity, description_fr, description_en, products, reach,
    founded_year, status, source, licence, confirmed_on, updated_at
from organizations where id = :id;

-- all: every organization, in the order of ids
select id, slug, name, neq, legal_form, sector, activity, description_fr, description_en, products, reach,
    founded_year, status, source, licence, confirmed_on, updated_at
from organizations order by id;

-- establishments_of: the main one first
select organization, name, street, postal_code, municipality, lat, lon
from establishments where organization = :organization order by number;

-- all_establishments: in the order of organizations
select organization, name, street, postal_code, municipality, lat, lon
from establishments order by organization, number;

-- names_of: other names
select organization, kind, name from organization_names where organization = :organization order by kind, name;

-- all_names: in the order of organizations
select organization, kind, name from organization_names order by organization, kind, name;

-- codes_of: taxonomies that hold several
select organization, list, code from organization_codes where organization = :organization order by list, code;

-- all_codes: in the order of organizations
select organization, list, code from organization_codes order by organization, list, code;

-- contacts_of: roles
select role, email, phone from organization_contacts where organization = :organization order by number;

-- links_of: web and social
select organization, kind, address from organization_links where organization = :organization order by kind, address;

-- all_links: in the order of organizations
select organization, kind, address from organization_links order by organization, kind, address;

-- figures_of: latest year first
select year, employees, volunteers, members, revenue_cents, own_revenue
from organization_figures where organization = :organization order by year desc;

-- relations_of: federations and support bodies
select kind, body from organization_relations where organization = :organization order by kind, body;

-- fields_of: who sees what, and where it comes from
select field, visibility, source, confirmed_on from organization_fields where organization = :organization;

-- all_hidden_fields: what not everyone may see, in the order of organizations
select organization, field, visibility, source, confirmed_on
from organization_fields where visibility <> 'everyone' order by organization;

-- count: how many organizations there are
-- types: total integer
select count(*) as total from organizations;


-- upsert: a new organization, or a new version of one
insert into organizations (id, slug, name, neq, legal_form, sector, activity, description_fr, description_en, products,
    reach, founded_year, status, source, licence, confirmed_on, created_at, updated_at)
values (:id, :slug, :name, :neq, :legal_form, :sector, :activity, :description_fr, :description_en, :products,
    :reach, :founded_year, :status, :source, :licence, :confirmed_on, :updated_at, :updated_at)
on conflict (id) do update set slug = excluded.slug, name = excluded.name, neq = excluded.neq,
    legal_form = excluded.legal_form, sector = excluded.sector, activity = excluded.activity,
    description_fr = excluded.description_fr, description_en = excluded.description_en, products = excluded.products,
    reach = excluded.reach, founded_year = excluded.founded_year, status = excluded.status, source = excluded.source,
    licence = excluded.licence, confirmed_on = excluded.confirmed_on, updated_at = excluded.updated_at;

-- insert_establishment: where it sits
insert into establishments (organization, number, name, street, postal_code, municipality, lat, lon)
values (:organization, :number, :name, :street, :postal_code, :municipality, :lat, :lon);

-- insert_name: another name
insert into organization_names (organization, kind, name) values (:organization, :kind, :name);

-- insert_code: one code of a list
insert into organization_codes (organization, list, code) values (:organization, :list, :code);

-- insert_contact: a role
insert into organization_contacts (organization, number, role, email, phone)
values (:organization, :number, :role, :email, :phone);

-- insert_link: web or social
insert into organization_links (organization, kind, address) values (:organization, :kind, :address);

-- insert_figures: one year
insert into organization_figures (organization, year, employees, volunteers, members, revenue_cents, own_revenue)
values (:organization, :year, :employees, :volunteers, :members, :revenue_cents, :own_revenue);

-- insert_relation: a federation or a support body
insert into organization_relations (organization, kind, body) values (:organization, :kind, :body);

-- insert_field: who sees a field, and where it comes from
insert into organization_fields (organization, field, visibility, source, confirmed_on)
values (:organization, :field, :visibility, :source, :confirmed_on);

-- delete_establishments: before a new version is written
delete from establishments where organization = :organization;

-- delete_names: before a new version is written
delete from organization_names where organization = :organization;

-- delete_codes: before a new version is written
delete from organization_codes where organization = :organization;

-- delete_contacts: before a new version is written
delete from organization_contacts where organization = :organization;

-- delete_links: before a new version is written
delete from organization_links where organization = :organization;

-- delete_figures: before a new version is written
delete from organization_figures where organization = :organization;

-- delete_relations: before a new version is written
delete from organization_relations where organization = :organization;

-- delete_fields: before a new version is written
delete from organization_fields where organization = :organization;

-- insert_sheet: what a hub knows of an organization
insert into sheets (hub, organization, category, since, until, note)
values (:hub, :organization, :category, :since, :until, :note)
on conflict (hub, organization) do update set category = excluded.category, since = excluded.since,
    until = excluded.until, note = excluded.note;

-- insert_error_report: what a reader says is wrong
insert into error_reports (hub, id, organization, at, subject, message, email)
values (:hub, :id, :organization, :at, :subject, :message, :email);

-- count_error_reports: of one organization, from a moment on
-- types: total integer
select count(*) as total from error_reports where organization = :organization and at >= :since;

-- all_error_reports: the oldest first; of one hub, or of all when it is empty
select r.at, r.hub, o.slug, o.name, r.subject, r.message, r.email
from error_reports r
join organizations o on o.id = r.organization
where r.hub = :hub or :hub = ''
order by r.at, r.id;

-- one_of_another_source: an organization that does not come from there
select id from organizations where source <> :source limit 1;
