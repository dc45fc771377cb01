#include "organizations/store.h"

#include "kit/base/json.h"
#include "kit/base/text.h"
#include "organizations/sql.h"

#include <fmt/format.h>

namespace organizations {

static std::vector<std::string> split_products(std::string_view text)
{
    std::vector<std::string> products;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(';'), text.size());
        if (auto product = tidy(text.substr(0, end)); product && !product->empty())
            products.push_back(std::move(*product));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return products;
}

static std::optional<Day> maybe_day(std::optional<std::string> const& text)
{
    return text ? parse_day(*text) : std::nullopt;
}

// Both rows that hold an organization have the same columns.
template <class Row>
static Organization organization_of(Row& row)
{
    Organization organization{.id = Id<Organization>::parse(row.id).value()};
    organization.slug = std::move(row.slug);
    organization.name = std::move(row.name);
    organization.neq = std::move(row.neq);
    organization.legal_form = std::move(row.legal_form);
    organization.sector = std::move(row.sector);
    organization.activity = std::move(row.activity);
    organization.description_fr = std::move(row.description_fr);
    organization.description_en = std::move(row.description_en);
    organization.products = split_products(row.products);
    organization.reach = parse_reach(row.reach).value();
    organization.founded_year = row.founded_year ? std::optional{int(*row.founded_year)} : std::nullopt;
    organization.status = parse_status(row.status).value();
    organization.source = std::move(row.source);
    organization.licence = std::move(row.licence);
    organization.confirmed_on = maybe_day(row.confirmed_on);
    organization.updated_at = parse_instant(row.updated_at).value();
    return organization;
}

template <class Row>
static Establishment establishment_of(Row& row)
{
    return {std::move(row.name), std::move(row.street), std::move(row.postal_code), std::move(row.municipality),
        row.lat, row.lon};
}

static void add_code(Organization& organization, std::string_view list, std::string code)
{
    auto& codes = list == "purpose" ? organization.purposes
        : list == "kind"            ? organization.kinds
        : list == "clientele"       ? organization.clienteles
        : list == "language"        ? organization.languages
        : list == "served_mrc"      ? organization.served_mrcs
                                    : organization.overlays;
    codes.push_back(std::move(code));
}

template <class Row>
static void add_fact(Organization& organization, Row& row)
{
    organization.facts.emplace(std::move(row.field),
        FieldFact{accounts::parse_visibility(row.visibility).value(), std::move(row.source), maybe_day(row.confirmed_on)});
}

// Read outside a transaction or in the one that will write it again.
template <class Session>
static void read_places_and_codes(Session& reader, Organization& organization)
{
    auto const id = organization.id.text();
    reader.each(sql::establishments_of{.organization = id},
        [&](auto row) { organization.establishments.push_back(establishment_of(row)); });
    reader.each(sql::names_of{.organization = id},
        [&](auto row) { organization.other_names.push_back({std::move(row.kind), std::move(row.name)}); });
    reader.each(sql::codes_of{.organization = id},
        [&](auto row) { add_code(organization, row.list, std::move(row.code)); });
    reader.each(sql::links_of{.organization = id},
        [&](auto row) { organization.links.push_back({std::move(row.kind), std::move(row.address)}); });
    reader.each(sql::fields_of{.organization = id}, [&](auto row) { add_fact(organization, row); });
}

template <class Session>
static void read_details(Session& reader, Organization& organization)
{
    auto const id = organization.id.text();
    reader.each(sql::contacts_of{.organization = id}, [&](auto row) {
        organization.contacts.push_back({std::move(row.role), std::move(row.email), std::move(row.phone)});
    });
    reader.each(sql::figures_of{.organization = id}, [&](auto const& row) {
        YearFigures year{.year = int(row.year)};
        year.employees = row.employees;
        year.volunteers = row.volunteers;
        year.members = row.members;
        if (row.revenue_cents)
            year.revenue = Cents{*row.revenue_cents};
        if (row.own_revenue)
            year.own_revenue = BasisPoints{int(*row.own_revenue)};
        organization.figures.push_back(year);
    });
    reader.each(sql::relations_of{.organization = id},
        [&](auto row) { organization.relations.push_back({std::move(row.kind), std::move(row.body)}); });
}

template <class Session>
static std::optional<Organization> read(Session& reader, std::string_view id)
{
    auto row = reader.one(sql::find_one{.id = id});
    if (!row)
        return {};
    Organization organization = organization_of(*row);
    read_places_and_codes(reader, organization);
    return organization;
}

std::optional<Organization> find_for_directory(storage::Reader& reader, std::string_view id)
{
    return read(reader, id);
}

std::optional<Organization> find_whole(storage::Write& write, Id<Organization> const& id)
{
    auto organization = read(write, id.text());
    if (organization)
        read_details(write, *organization);
    return organization;
}

std::optional<Organization> find(storage::Reader& reader, accounts::Viewer const& viewer, std::string_view slug)
{
    auto const row = reader.one(sql::find_by_slug{.slug = slug});
    if (!row)
        return {};
    auto organization = find_for_directory(reader, row->id);
    if (!organization || !is_listed(organization->status))
        return {};
    read_details(reader, *organization);
    return seen_by(std::move(*organization), viewer);
}

void each(storage::Reader& reader, std::function<void(Organization)> const& visit)
{
    std::vector<Organization> all;
    reader.each(sql::all{}, [&](auto row) { all.push_back(organization_of(row)); });
    // Passes in the order of ids, each beside the organizations: no statement per organization.
    auto const beside = [&](auto const& query, auto const& add) {
        std::size_t at = 0;
        reader.each(query, [&](auto row) {
            while (at < all.size() && all[at].id.text() != row.organization)
                ++at;
            if (at < all.size())
                add(all[at], row);
        });
    };
    beside(sql::all_establishments{},
        [](Organization& organization, auto& row) { organization.establishments.push_back(establishment_of(row)); });
    beside(sql::all_names{}, [](Organization& organization, auto& row) {
        organization.other_names.push_back({std::move(row.kind), std::move(row.name)});
    });
    beside(sql::all_codes{},
        [](Organization& organization, auto& row) { add_code(organization, row.list, std::move(row.code)); });
    beside(sql::all_links{}, [](Organization& organization, auto& row) {
        organization.links.push_back({std::move(row.kind), std::move(row.address)});
    });
    beside(sql::all_hidden_fields{}, [](Organization& organization, auto& row) { add_fact(organization, row); });
    for (Organization& organization : all)
        visit(std::move(organization));
}

std::optional<Id<Organization>> find_by_neq(storage::Write& write, std::string_view neq)
{
    auto const row = write.one(sql::find_by_neq{.neq = neq});
    return row ? Id<Organization>::parse(row->id) : std::nullopt;
}

std::optional<Id<Organization>> find_by_name(
    storage::Write& write, std::string_view name, std::string_view municipality)
{
    auto const row = write.one(sql::find_by_name{.name = name, .municipality = municipality});
    return row ? Id<Organization>::parse(row->id) : std::nullopt;
}

std::string free_slug(storage::Write& write, std::string_view name)
{
    std::string const base = slug(name).substr(0, 80);
    std::string candidate = base.empty() ? "organisation" : base;
    for (int number = 2; write.one(sql::slug_exists{.slug = candidate}); ++number)
        candidate = fmt::format("{}-{}", base.empty() ? "organisation" : base, number);
    return candidate;
}

bool holds_other_than(storage::Reader& reader, std::string_view source)
{
    return reader.one(sql::one_of_another_source{.source = source}).has_value();
}

void each_report(storage::Reader& reader, std::string_view hub, std::function<void(ReceivedReport)> const& visit)
{
    reader.each(sql::all_error_reports{.hub = hub}, [&](sql::all_error_reports::Row row) {
        visit({std::move(row.at), std::move(row.hub), std::move(row.slug), std::move(row.name), std::move(row.subject),
            std::move(row.message), std::move(row.email)});
    });
}

} // namespace organizations
