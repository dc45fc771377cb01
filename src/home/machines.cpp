#include "home/machines.h"

#include "home/home.h"
#include "home/statements.h"
#include "home/sitemap.html.h"
#include "kit/web/assets.h"
#include "organizations/addresses.h"

#include <charconv>
#include <fmt/format.h>

namespace home {

static std::vector<web::SitemapEntry> entries(web::Request const& request)
{
    std::vector<web::SitemapEntry> entries;
    auto const add = [&](hubs::Scope const& scope, hubs::Place const& place) {
        entries.push_back({scope.link(place), scope.in(web::Language::english).link(place), {}});
    };
    std::vector<hubs::Scope> scopes{{nullptr, web::Language::french}};
    for (hubs::Hub const& hub : request.get<hubs::Hubs>().all())
        scopes.push_back({&hub, web::Language::french});
    for (hubs::Scope const& scope : scopes)
        for (hubs::Place const& place : {hubs::home_place, organizations::directory_place, data_place, accessibility_place,
                 privacy_place, api_place, software_place})
            add(scope, place);
    for (auto const& source : request.get<web::SitemapSources>().all)
        source(*request.snapshot, entries);
    return entries;
}

static web::Reply xml(web::Request const& request, void (*part)(web::Html&, SitemapView const&), SitemapView const& model)
{
    web::Reply reply = web::page(request, part, model);
    reply.body.erase(0, reply.body.find('<')); // nothing may stand before the XML declaration
    reply.type = "application/xml; charset=utf-8";
    return reply;
}

web::Reply sitemap_index(web::Request const& request)
{
    std::size_t const addresses = entries(request).size() * 2;
    SitemapView view;
    for (std::size_t file = 0; file * addresses_a_file < addresses; ++file)
        view.addresses.push_back({fmt::format("{}/sitemaps/sitemap-{}.xml", request.site->address, file + 1)});
    return xml(request, view::sitemap_index, view);
}

web::Reply sitemap_file(web::Request const& request)
{
    std::string_view name = request.capture(0);
    std::size_t number = 0;
    if (!name.starts_with("sitemap-") || !name.ends_with(".xml"))
        throw web::Problem{404};
    name = name.substr(8, name.size() - 12);
    std::from_chars(name.data(), name.data() + name.size(), number);
    SitemapView view;
    auto const all = entries(request);
    for (std::size_t i = (number - 1) * addresses_a_file / 2; number > 0 && i < all.size() && view.addresses.size() < addresses_a_file; ++i)
        for (web::Link const& link : {all[i].french, all[i].english})
            view.addresses.push_back(
                {request.site->address + link.text(), all[i].changed ? to_text(*all[i].changed) : ""});
    if (view.addresses.empty())
        throw web::Problem{404};
    return xml(request, view::sitemap, view);
}

web::Reply robots(web::Request const& request)
{
    return web::text(200, fmt::format("User-agent: *\nDisallow: /api/\nSitemap: {}/sitemap.xml\n", request.site->address));
}

web::Reply favicon(web::Request const& request)
{
    web::Assets const& assets = *request.site->assets;
    std::string const address = assets.link("favicon-32.png").text();
    web::Reply reply = web::found(assets.serve(address.substr(address.rfind('/') + 1), ""));
    // Unlike that of the asset, this address stays the same when the picture changes.
    reply.caching = web::Caching::revalidate;
    reply.headers.emplace_back("Cache-Control", "public, max-age=86400");
    return reply;
}

web::Reply api_description(web::Request const& request)
{
    web::Reply reply = web::public_json();
    reply.body = request.get<ApiDescription>().json;
    return reply;
}

} // namespace home
