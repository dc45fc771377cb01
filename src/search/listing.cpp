#include "search/listing.h"

#include "kit/documents/geojson.h"
#include "organizations/addresses.h"

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
        {title(tr("Products and services")), 40}, {title(tr("Description")), 60}, {title(tr("Municipality")), 26},
        {"MRC", 26}, {title(tr("Region")), 24}, {title(tr("Hub")), 22}, {title(tr("Website")), 34},
        {title(tr("Checked on")), 12}, {title(tr("Page")), 50}, {title(tr("Licence of the source")), 30}};
}

constexpr std::size_t confirmed_column = 11;

documents::Cells cells_of(ListingRules const& rules, Card const& card)
{
    Described const described = describe(rules, card);
    documents::Cells cells{card.name, card.neq.value_or(""), described.form, described.sector, fmt::format("{}", fmt::join(card.tags, "; ")),
        std::string{card.summary(rules.words.language())}, described.municipality, described.mrc, described.region,
        described.hub, card.website, std::monostate{}, page_address(rules, card), card.licence};
    if (card.confirmed_on)
        cells[confirmed_column] = *card.confirmed_on;
    return cells;
}

} // namespace

documents::Sheet listing(ListingRules const& rules, std::vector<std::uint32_t> rows)
{
    return {.name = rules.words.say(tr("Directory")),
        .columns = columns(rules.words),
        .rows = [&rules, rows = std::move(rows)](documents::AddRow const& add) {
            for (std::uint32_t const row : rows)
                add(cells_of(rules, rules.directory.card(row)));
        }};
}

std::string listing_geojson(ListingRules const& rules, std::vector<std::uint32_t> const& rows)
{
    std::string out;
    documents::write_points(out, [&](documents::PointWriter& points) {
        for (std::uint32_t const row : rows) {
            Card const& card = rules.directory.card(row);
            Described const described = describe(rules, card);
            points.add(card.id, position_of(rules.directory, row), [&](JsonWriter& json) {
                json.member("name", card.name);
                json.member("neq", card.neq);
                json.member("legal_form", described.form);
                json.member("sector", described.sector);
                json.member("municipality", described.municipality);
                json.member("mrc", described.mrc);
                json.member("position", card.placed_by_municipality ? "municipality" : "address");
                json.member("website", card.website);
                json.member("page", page_address(rules, card));
                if (!card.licence.empty())
                    json.member("licence", card.licence);
            });
        }
    });
    return out;
}

} // namespace search
