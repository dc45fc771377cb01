#include "search/downloads.h"

#include "kit/base/text.h"
#include "kit/documents/csv_writer.h"
#include "kit/documents/geojson.h"
#include "kit/documents/spreadsheet_writer.h"
#include "search/addresses.h"
#include "search/asked.h"
#include "search/listing.h"

#include <cmath>
#include <fmt/format.h>

namespace search {

static constexpr Wording tr{"search"};
static constexpr std::size_t most_suggestions = 8;

static ListingRules rules_of(web::Request const& request)
{
    return {request.get<organizations::Directory>(), request.get<organizations::Taxonomies>(),
        request.get<territories::Gazetteer>(), request.get<hubs::Hubs>(), request.words(), request.site->address};
}

static std::vector<std::uint32_t> rows_of(web::Request const& request, Asked const& asked)
{
    return find_all(request.get<organizations::Directory>(), asked.hub(), asked.filters, asked.centre);
}

// "repertoire-mauricie-2026-11-24"
static std::string file_name(web::Request const& request, Asked const& asked, std::string_view ending)
{
    bool const french = request.language == web::Language::french;
    return fmt::format("{}-{}-{}.{}", french ? "repertoire" : "directory", asked.scope.hub ? asked.hub() : "quebec",
        to_text(day_of(request.now)), ending);
}

web::Reply download_csv(web::Request const& request)
{
    Asked const asked = search::asked(request, csv_place);
    ListingRules const rules = rules_of(request);
    auto const style = request.language == web::Language::french ? documents::csv_for_excel_in_french
                                                                 : documents::csv_for_excel_in_english;
    return web::download("text/csv; charset=utf-8", file_name(request, asked, "csv"),
        documents::write_csv(listing(rules, rows_of(request, asked)), style));
}

web::Reply download_xlsx(web::Request const& request)
{
    Asked const asked = search::asked(request, xlsx_place);
    ListingRules const rules = rules_of(request);
    documents::WorkbookProperties const about{request.words().say(tr("Directory of social-economy enterprises")),
        std::string{asked.scope.territory()}, "Pôles", request.now};
    return web::download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        file_name(request, asked, "xlsx"), documents::write_spreadsheet(about, {listing(rules, rows_of(request, asked))}));
}

web::Reply download_geojson(web::Request const& request)
{
    Asked const asked = search::asked(request, geojson_place);
    return web::download("application/geo+json", file_name(request, asked, "geojson"),
        listing_geojson(rules_of(request), rows_of(request, asked)));
}

web::Reply map_points(web::Request const& request)
{
    Asked const asked = search::asked(request, points_place);
    organizations::Directory const& directory = request.get<organizations::Directory>();
    lookup::Columns const& columns = directory.columns();
    auto const shorter = [](float degrees) { return std::round(double(degrees) * 10'000) / 10'000; };
    web::Reply reply = web::json(200, "");
    documents::write_points(reply.body, [&](documents::PointWriter& points) {
        for (std::uint32_t const row : rows_of(request, asked)) {
            if (!columns.has_point(row))
                continue;
            organizations::Card const& card = directory.card(row);
            geo::LonLat const at{shorter(columns.points[row].longitude), shorter(columns.points[row].latitude)};
            points.add(card.slug, at, [&](JsonWriter& json) {
                json.member("name", card.name);
                json.member("url", asked.scope.link(organizations::organization_place, {card.slug}).text());
            });
        }
    });
    return reply;
}

namespace {

// Fills the list up to its limit: who bears the words, then where it is.
class Suggestions {
public:
    Suggestions(web::Request const& request, Asked const& asked, JsonWriter& json)
        : request_{request}, asked_{asked}, json_{json}
    {
    }

    void add_sectors();
    void add_organizations();
    void add_municipalities();

private:
    void add(std::string_view label, web::Link const& link, Phrase const& kind);

    web::Request const& request_;
    Asked const& asked_;
    JsonWriter& json_;
    std::size_t count_ = 0;
};

void Suggestions::add(std::string_view label, web::Link const& link, Phrase const& kind)
{
    if (count_++ >= most_suggestions)
        return;
    json_.object([&] {
        json_.member("label", label);
        json_.member("url", link.text());
        json_.member("kind", request_.words().say(kind));
    });
}

void Suggestions::add_sectors()
{
    std::string const typed = fold(asked_.filters.text);
    int added = 0;
    for (organizations::Term const& term : request_.get<organizations::Taxonomies>().sectors.terms()) {
        if (term.level != 2 || !fold(term.label(request_.language)).starts_with(typed) || ++added > 2)
            continue;
        add(term.label(request_.language), asked_.link(directory_place, Filters{}.with(Facet::sector, term.code)), tr("sector"));
    }
}

void Suggestions::add_organizations()
{
    organizations::Directory const& directory = request_.get<organizations::Directory>();
    auto const found = directory.search(asked_.filters.text, lookup::LastWord::unfinished);
    lookup::Filter filter;
    if (asked_.scope.hub)
        filter.chosen.emplace_back(organizations::Directory::fields().hub, std::vector{std::string{asked_.hub()}});
    auto const selection = lookup::select(directory.columns(), found.hits, filter, {});
    lookup::Order const best{lookup::ByScore{}, lookup::Sense::descending};
    for (lookup::Hit const& hit : lookup::page(directory.columns(), selection.hits, best, 0, most_suggestions - 2)) {
        organizations::Card const& card = directory.card(hit.document);
        add(card.name, asked_.scope.link(organizations::organization_place, {card.slug}), tr("enterprise"));
    }
}

void Suggestions::add_municipalities()
{
    territories::Gazetteer const& gazetteer = request_.get<territories::Gazetteer>();
    auto const match = gazetteer.match(asked_.filters.text);
    if (!match || !gazetteer.municipalities()[match->municipality].lat)
        return;
    territories::Municipality const& municipality = gazetteer.municipalities()[match->municipality];
    Filters filters;
    filters.around = Around{municipality.code};
    add(municipality.name, asked_.link(directory_place, filters), tr("around this municipality"));
}

} // namespace

web::Reply suggestions(web::Request const& request)
{
    Asked const asked = search::asked(request, suggest_place);
    web::Reply reply = web::json(200, "");
    JsonWriter json{reply.body};
    json.array([&] {
        if (fold(asked.filters.text).size() < 2)
            return;
        Suggestions suggestions{request, asked, json};
        suggestions.add_municipalities();
        suggestions.add_sectors();
        suggestions.add_organizations();
    });
    return reply;
}

} // namespace search
