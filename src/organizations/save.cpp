// The writing half of store.h.
#include "kit/base/json.h"
#include "organizations/sql.h"
#include "organizations/store.h"

#include <fmt/format.h>

namespace organizations {

static void write_row(storage::Write& write, Organization const& organization)
{
    write.run(sql::upsert{.id = organization.id,
        .slug = organization.slug,
        .name = organization.name,
        .neq = organization.neq,
        .legal_form = organization.legal_form,
        .sector = organization.sector,
        .activity = organization.activity,
        .description_fr = organization.description_fr,
        .description_en = organization.description_en,
        .products = fmt::format("{}", fmt::join(organization.products, ";")),
        .reach = code(organization.reach),
        .founded_year = organization.founded_year,
        .status = code(organization.status),
        .source = organization.source,
        .licence = organization.licence,
        .confirmed_on = organization.confirmed_on,
        .updated_at = organization.updated_at});
}

static void clear_details(storage::Write& write, Id<Organization> const& id)
{
    write.run(sql::delete_establishments{.organization = id});
    write.run(sql::delete_names{.organization = id});
    write.run(sql::delete_codes{.organization = id});
    write.run(sql::delete_contacts{.organization = id});
    write.run(sql::delete_links{.organization = id});
    write.run(sql::delete_figures{.organization = id});
    write.run(sql::delete_relations{.organization = id});
    write.run(sql::delete_fields{.organization = id});
}

static void write_codes(storage::Write& write, Organization const& organization)
{
    auto const add = [&](std::string_view list, std::vector<std::string> const& codes) {
        for (std::string const& each : codes)
            write.run(sql::insert_code{.organization = organization.id, .list = list, .code = each});
    };
    add("purpose", organization.purposes);
    add("kind", organization.kinds);
    add("clientele", organization.clienteles);
    add("language", organization.languages);
    add("served_mrc", organization.served_mrcs);
    add("overlay", organization.overlays);
}

static void write_places(storage::Write& write, Organization const& organization)
{
    int number = 0;
    for (Establishment const& place : organization.establishments)
        write.run(sql::insert_establishment{.organization = organization.id,
            .number = ++number,
            .name = place.name,
            .street = place.street,
            .postal_code = place.postal_code,
            .municipality = place.municipality,
            .lat = place.lat,
            .lon = place.lon});
    for (OtherName const& other : organization.other_names)
        write.run(sql::insert_name{.organization = organization.id, .kind = other.kind, .name = other.name});
}

static void write_details(storage::Write& write, Organization const& organization)
{
    int number = 0;
    for (Contact const& contact : organization.contacts)
        write.run(sql::insert_contact{.organization = organization.id,
            .number = ++number,
            .role = contact.role,
            .email = contact.email,
            .phone = contact.phone});
    for (WebLink const& link : organization.links)
        write.run(sql::insert_link{.organization = organization.id, .kind = link.kind, .address = link.address});
    for (YearFigures const& year : organization.figures)
        write.run(sql::insert_figures{.organization = organization.id,
            .year = year.year,
            .employees = year.employees,
            .volunteers = year.volunteers,
            .members = year.members,
            .revenue_cents = year.revenue,
            .own_revenue = year.own_revenue});
    for (Relation const& relation : organization.relations)
        write.run(sql::insert_relation{.organization = organization.id, .kind = relation.kind, .body = relation.body});
    for (auto const& [field, fact] : organization.facts)
        write.run(sql::insert_field{.organization = organization.id,
            .field = field,
            .visibility = accounts::code(fact.visibility),
            .source = fact.source,
            .confirmed_on = fact.confirmed_on});
}

// The state kept in the audit: what a person would recognize, not every column.
static std::string state_of(Organization const& organization)
{
    std::string out;
    JsonWriter json{out};
    json.object([&] {
        json.member("name", organization.name);
        json.member("neq", organization.neq);
        json.member("legal_form", organization.legal_form);
        json.member("sector", organization.sector);
        json.member("status", code(organization.status));
        json.member("source", organization.source);
    });
    return out;
}

void save(storage::Write& write, Organization const& organization, std::string_view action)
{
    auto const before = write.one(sql::find_one{.id = organization.id});
    write_row(write, organization);
    if (before)
        clear_details(write, organization.id);
    write_places(write, organization);
    write_codes(write, organization);
    write_details(write, organization);
    write.record({.tenant = "",
        .kind = "organization",
        .entity = std::string{organization.id.text()},
        .action = std::string{action},
        .before = before ? before->name : "",
        .after = state_of(organization)});
}

void save(storage::Write& write, Sheet const& sheet)
{
    write.run(sql::insert_sheet{.hub = sheet.hub,
        .organization = sheet.organization,
        .category = sheet.category,
        .since = sheet.since,
        .until = sheet.until,
        .note = sheet.note});
    write.record({.tenant = sheet.hub,
        .kind = "sheet",
        .entity = std::string{sheet.organization.text()},
        .action = "sheets.save",
        .after = sheet.category});
}

} // namespace organizations
