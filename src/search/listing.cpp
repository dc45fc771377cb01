#include "search/listing.h"

#include "kit/documents/geojson.h"
#include "organizations/addresses.h"
#include "search/public_record.h"

#include <cmath>
#include <fmt/format.h>

namespace search {

static constexpr Wording tr{"search"};

using organizations::Card;
using organizations::Directory;

std::string page_address(ListingRules const& rules, Card const& card)
{
    hubs::Hub const* const hub = card.hub < 0 ? nullptr : &rules.hubs.all()[std::size_t(card.hub)];
    hubs::Scope const scope{hub, rules.words.language()};
    return rules.origin + scope.link(organizations::organization_place, {card.slug}).text();
}

std::optional<geo::LonLat> position_of(Directory const& directory, std::uint32_t row)
{
    if (!directory.columns().has_point(row))
        return {};
    lookup::Point const point = directory.columns().points[row];
    auto const rounded = [](float degrees) { return std::round(double(degrees) * 1e5) / 1e5; };
    return geo::LonLat{rounded(point.longitude), rounded(point.latitude)};
}

namespace {

// The words of one row, in the reader's language; empty where nothing is known.
struct Described {
    std::string form;
    std::string sector;
    std::string municipality;
    std::string mrc;
    std::string region;
    std::string hub;
};

std::string label_at(organizations::Taxonomy const& taxonomy, int place, web::Language language)
{
    return place < 0 ? "" : std::string{taxonomy.terms()[std::size_t(place)].label(language)};
}

std::string status_label(ListingRules const& rules, PublicRecord const& record)
{
    return std::string{rules.taxonomies.statuses.label(organizations::code(record.status), rules.words.language())};
}

Described describe(ListingRules const& rules, Card const& card)
{
    web::Language const language = rules.words.language();
    Described described{.form = label_at(rules.taxonomies.legal_forms, card.form, language),
        .sector = label_at(rules.taxonomies.sectors, card.sector, language),
        .municipality = {},
        .mrc = {},
        .region = {},
        .hub = card.hub < 0 ? "" : rules.hubs.all()[std::size_t(card.hub)].slug};
    if (card.municipality < 0)
        return described;
    auto const& municipality = rules.gazetteer.municipalities()[std::size_t(card.municipality)];
    auto const& mrc = rules.gazetteer.mrcs()[municipality.mrc];
    described.municipality = municipality.name;
    described.mrc = mrc.name;
    described.region = rules.gazetteer.regions()[mrc.region].name;
    return described;
}

std::vector<documents::Column> columns(web::Words const& words)
{
    auto const title = [&](Phrase const& phrase) { return words.say(phrase); };
    return {{title(tr("Name")), 44}, {"NEQ", 12}, {title(tr("Legal form")), 30}, {title(tr("Sector of activity")), 34},
        {title(tr("Products and services")), 40}, {title(tr("Description")), 60}, {title(tr("Address")), 34},
        {title(tr("Postal code")), 12}, {title(tr("Municipality")), 26}, {"MRC", 26}, {title(tr("Region")), 24},
        {title(tr("Hub")), 22}, {title(tr("Telephone")), 18}, {title(tr("E-mail")), 30}, {title(tr("Website")), 34},
        {title(tr("Status")), 14}, {title(tr("Founded")), 10}, {title(tr("Checked on")), 12}, {title(tr("Page")), 50},
        {title(tr("Licence of the source")), 30}};
}

template <class T>
documents::Cell cell(std::optional<T> const& maybe)
{
    return maybe ? documents::Cell{*maybe} : documents::Cell{};
}

documents::Cells cells_of(ListingRules const& rules, Card const& card, PublicRecord const& record)
{
    Described const described = describe(rules, card);
    auto const joined = [](std::vector<std::string> const& texts) { return fmt::format("{}", fmt::join(texts, "; ")); };
    std::optional<std::int64_t> const founded = record.founded_year;
    return {card.name, card.neq.value_or(""), described.form, described.sector, joined(record.products),
        record.description, record.street, record.postal_code, described.municipality, described.mrc, described.region,
        described.hub, joined(record.phones), joined(record.emails), card.website, status_label(rules, record), cell(founded),
        cell(card.confirmed_on), page_address(rules, card), card.licence};
}

// Gives each row with its record, all of one moment of the database.
template <class Visit>
void each_record(ListingRules const& rules, std::vector<std::uint32_t> const& rows, Visit visit)
{
    storage::Reader reader{rules.database};
    for (std::uint32_t const row : rows) {
        Card const& card = rules.directory.card(row);
        if (auto const record = public_record(reader, card, rules.words.language()))
            visit(row, card, *record);
    }
}

void write_properties(JsonWriter& json, ListingRules const& rules, Card const& card, PublicRecord const& record)
{
    Described const described = describe(rules, card);
    auto const texts = [&](std::string_view name, std::vector<std::string> const& values) {
        json.array(name, [&] {
            for (std::string const& value : values)
                json.value(value);
        });
    };
    json.member("name", card.name);
    json.member("neq", card.neq);
    json.member("legal_form", described.form);
    json.member("sector", described.sector);
    texts("products", record.products);
    json.member("description", record.description);
    json.member("street", record.street);
    json.member("postal_code", record.postal_code);
    json.member("municipality", described.municipality);
    json.member("mrc", described.mrc);
    json.member("region", described.region);
    json.member("hub", described.hub);
    json.member("position", card.placed_by_municipality ? "municipality" : "address");
    texts("phones", record.phones);
    texts("emails", record.emails);
    json.member("website", card.website);
    json.member("status", organizations::code(record.status));
    json.member("founded_year", record.founded_year);
    json.member("page", page_address(rules, card));
    if (!card.licence.empty())
        json.member("licence", card.licence);
}

} // namespace

documents::Sheet listing(ListingRules const& rules, std::vector<std::uint32_t> rows)
{
    return {.name = rules.words.say(tr("Directory")),
        .columns = columns(rules.words),
        .rows = [&rules, rows = std::move(rows)](documents::AddRow const& add) {
            each_record(rules, rows, [&](std::uint32_t, Card const& card, PublicRecord const& record) {
                add(cells_of(rules, card, record));
            });
        }};
}

std::string listing_geojson(ListingRules const& rules, std::vector<std::uint32_t> const& rows)
{
    std::string out;
    documents::write_points(out, [&](documents::PointWriter& points) {
        each_record(rules, rows, [&](std::uint32_t row, Card const& card, PublicRecord const& record) {
            points.add(card.id, position_of(rules.directory, row),
                [&](JsonWriter& json) { write_properties(json, rules, card, record); });
        });
    });
    return out;
}

} // namespace search
