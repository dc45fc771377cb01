#include "search/downloads.h"

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

static ListingRules rules_of(web::Request const& request)
{
    return {request.get<organizations::Directory>(), request.get<organizations::Taxonomies>(),
        request.get<territories::Gazetteer>(), request.get<hubs::Hubs>(), request.words(), request.site->address, request.db()};
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
        to_text(local_day(request.now)), ending);
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

} // namespace search
