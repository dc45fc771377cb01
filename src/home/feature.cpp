#include "home/home.h"
#include "home/home_page.h"
#include "home/machines.h"
#include "home/statements.h"
#include "kit/base/file.h"


namespace home {

static constexpr Wording tr{"home"};

static void declare_sections(web::Loading& loading)
{
    using Where = hubs::Section::Where;
    hubs::declare(loading, {Where::menu, data_place, tr("Data and sources"), {}, {}, "A1.3"});
    hubs::declare(loading, {Where::axis_1, data_place, tr("Where the data come from"), {}, {}, "A1.3"});
    hubs::declare(loading, {Where::axis_4, api_place, tr("Reuse the data"), {}, {}, "A4.3"});
    for (auto const& [place, label] : {std::pair{data_place, tr("Data and sources")},
             std::pair{accessibility_place, tr("Accessibility")}, std::pair{privacy_place, tr("Privacy")},
             std::pair{api_place, tr("API for programs")}, std::pair{software_place, tr("Software and licence")}})
        hubs::declare(loading, {Where::about, place, label});
}

static void load(web::Loading& loading)
{
    if (!loading.first())
        return;
    loading.snapshot.put(read_statements(loading.rules));
    loading.snapshot.put(ApiDescription{read_file(loading.rules / "api" / "openapi.json")});
    declare_sections(loading);
}

static void add(std::vector<web::Route>& routes, hubs::Place const& place, web::Page page)
{
    routes.push_back({web::Method::get, place.hub, page});
    routes.push_back({web::Method::get, place.quebec, page});
}

web::Feature feature()
{
    using web::Method;
    std::vector<web::Route> routes{{Method::get, hubs::home_place.hub, hub_home},
        {Method::get, hubs::home_place.quebec, network_home}, {Method::get, {"/sitemap.xml", ""}, sitemap_index},
        {Method::get, {"/sitemaps/{file}", ""}, sitemap_file},
        {Method::get, {"/robots.txt", ""}, robots},
        {Method::get, {"/favicon.ico", ""}, favicon},
        {Method::get, {"/api/v1/openapi.json", "/en/api/v1/openapi.json"}, api_description}};
    add(routes, data_place, data_page);
    add(routes, accessibility_place, accessibility_page);
    add(routes, privacy_place, privacy_page);
    add(routes, api_place, api_page);
    add(routes, software_place, software_page);
    return {.name = "home", .routes = std::move(routes), .load = load};
}

} // namespace home
