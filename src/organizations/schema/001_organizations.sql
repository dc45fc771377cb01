-- Common rows: one truth for Québec. What only one hub knows is in its sheet.
create table organizations (
    id             text    not null primary key,
    slug           text    not null unique,
    name           text    not null,
    neq            text    unique,
    legal_form     text    not null,
    sector         text    not null,
    activity       text    not null, -- as the source says it, when no sector could be told
    description_fr text    not null,
    description_en text    not null,
    products       text    not null, -- what people search for, separated by ';'
    reach          text    not null check (reach in ('municipality', 'mrc', 'region', 'quebec', 'beyond')),
    founded_year   integer check (founded_year between 1600 and 2200),
    status         text    not null check (status in
        ('emerging', 'active', 'seasonal', 'paused', 'inactive', 'merged', 'closed', 'to_check')),
    source         text    not null, -- who said it: 'demo', 'register', 'hub'…
    licence        text    not null, -- of the source, when its rows may not be published as ours
    confirmed_on   text,
    created_at     text    not null,
    updated_at     text    not null,
    check (neq is null or length(neq) = 10)
);

create table establishments (
    organization text    not null references organizations (id),
    number       integer not null, -- 1 is the main one
    name         text    not null,
    street       text    not null,
    postal_code  text    not null,
    municipality text    references municipalities (code),
    lat          real,
    lon          real,
    primary key (organization, number),
    check ((lat is null) = (lon is null))
);

create table organization_names (
    organization text not null references organizations (id),
    kind         text not null check (kind in ('usual', 'former', 'english')),
    name         text not null,
    primary key (organization, kind, name)
);

-- Codes of the taxonomies that hold several, and the territory served when it is named.
create table organization_codes (
    organization text not null references organizations (id),
    list         text not null check (list in ('purpose', 'kind', 'clientele', 'language', 'served_mrc', 'overlay')),
    code         text not null,
    primary key (organization, list, code)
);

-- A role, never a private person.
create table organization_contacts (
    organization text    not null references organizations (id),
    number       integer not null,
    role         text    not null,
    email        text,
    phone        text,
    primary key (organization, number)
);

create table organization_links (
    organization text not null references organizations (id),
    kind         text not null check (kind in ('website', 'facebook', 'instagram', 'linkedin', 'youtube', 'other')),
    address      text not null,
    primary key (organization, kind, address)
);

create table organization_figures (
    organization  text    not null references organizations (id),
    year          integer not null,
    employees     integer,
    volunteers    integer,
    members       integer,
    revenue_cents integer,
    own_revenue   integer check (own_revenue between 0 and 10000), -- basis points of the revenue
    primary key (organization, year)
);

create table organization_relations (
    organization text not null references organizations (id),
    kind         text not null, -- rules/taxonomies/relations.yaml
    body         text not null,
    primary key (organization, kind, body)
);

-- Where one field comes from, when it was last confirmed, and who may see it.
create table organization_fields (
    organization text not null references organizations (id),
    field        text not null,
    visibility   text not null check (visibility in ('everyone', 'network', 'hub', 'aggregate')),
    source       text not null,
    confirmed_on text,
    primary key (organization, field)
);

-- What one hub knows: a tenant's row.
create table sheets (
    hub          text not null references hubs (slug),
    organization text not null references organizations (id),
    category     text not null,
    since        text not null,
    until        text,
    note         text not null,
    primary key (hub, organization)
);

-- What a reader says is wrong; read by the hub that covers the organization. Without an e-mail unless it was given.
create table error_reports (
    hub          text not null,
    id           text not null,
    organization text not null references organizations (id),
    at           text not null,
    subject      text not null,
    message      text not null,
    email        text,
    primary key (hub, id)
);
