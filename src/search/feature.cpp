#include "hubs/frame.h"
#include "search/addresses.h"
#include "search/api.h"
#include "search/directory_page.h"
#include "search/downloads.h"
#include "search/place_names.h"
#include "search/place_order.h"
#include "search/search.h"
#include "search/suggestions.h"

namespace search {

static constexpr Wording tr{"search"};

static void load(web::Loading& loading)
{
    if (loading.concerns({"territories"})) {
        loading.snapshot.put(order_of(loading.snapshot.get<territories::Gazetteer>()));
        loading.snapshot.put(names_of(loading.snapshot.get<territories::Gazetteer>()));
    }
    if (!loading.first())
        return;
    using Where = hubs::Section::Where;
    hubs::declare(loading, {Where::menu, directory_place, tr("Directory"), {}, {}, "A1.1"});
    hubs::declare(loading, {Where::axis_1, directory_place, tr("Discover the enterprises"), {}, {}, "A1.1"});
    hubs::declare(loading, {Where::axis_2, directory_place, tr("Find a supplier"), {}, {}, "A2.7"});
    hubs::declare(loading, {Where::axis_3, directory_place, tr("See emerging projects"), "statut=emerging", "status=emerging", "A3.3"});
}

static void add(std::vector<web::Route>& routes, hubs::Place const& place, web::Page page)
{
    routes.push_back({web::Method::get, place.hub, page});
    routes.push_back({web::Method::get, place.quebec, page});
}

web::Feature feature()
{
    std::vector<web::Route> routes{{web::Method::get, api_address, api_organizations},
        {web::Method::get, api_one_address, api_organization}};
    add(routes, directory_place, directory_page);
    add(routes, csv_place, download_csv);
    add(routes, xlsx_place, download_xlsx);
    add(routes, geojson_place, download_geojson);
    add(routes, points_place, map_points);
    add(routes, suggest_place, suggestions);
    return {.name = "search", .routes = std::move(routes), .load = load};
}

} // namespace search
