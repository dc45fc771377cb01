#include "world_in_test.h"

#include "demo/demo.h"
#include "feature_list.h"
#include "home/home.h"
#include "kit/base/json.h"
#include "kit/rules/rule_table.h"
#include "mauricie_in_test.h"

#include <fmt/format.h>
#include <fstream>
#include <map>
#include <spdlog/spdlog.h>
#include <stdexcept>

namespace files = std::filesystem;

static files::path const shipped = files::path{POLES_SOURCE_FOLDER} / "rules";

// A square in the place of each MRC: enough for the maps to be drawn.
static std::string squares()
{
    std::vector<std::pair<std::string, std::array<double, 2>>> places;
    rules::read_rule_table(shipped / "territories" / "mrc.csv", [&](rules::RuleRow const& row) {
        places.push_back({row.text("code"), {row.real("lon").value(), row.real("lat").value()}});
    });
    std::string out;
    JsonWriter json{out};
    auto const corner = [&](double lon, double lat) {
        json.array([&] { json.value(lon), json.value(lat); });
    };
    auto const square = [&](double lon, double lat) {
        for (auto const& [x, y] : {std::pair{-1, -1}, {-1, 1}, {1, 1}, {1, -1}, {-1, -1}})
            corner(lon + x * 0.1, lat + y * 0.1);
    };
    auto const polygon = [&](std::size_t i) {
        json.member("type", "Polygon");
        json.member("id", places[i].first);
        json.array("arcs", [&] { json.array([&] { json.value(int(i)); }); });
    };
    json.object([&] {
        json.member("type", "Topology");
        json.array("arcs", [&] {
            for (auto const& [code, at] : places)
                json.array([&] { square(at[0], at[1]); });
        });
        json.object("objects", [&] {
            json.object("mrc", [&] {
                json.member("type", "GeometryCollection");
                json.array("geometries", [&] {
                    for (std::size_t i = 0; i < places.size(); ++i)
                        json.object([&] { polygon(i); });
                });
            });
        });
    });
    return out;
}

static std::string nothing_around()
{
    std::string out;
    JsonWriter json{out};
    auto const nothing = [&] {
        json.member("type", "GeometryCollection");
        json.array("geometries", [] { });
    };
    json.object([&] {
        json.member("type", "Topology");
        json.array("arcs", [] { });
        json.object("objects", [&] {
            json.object("neighbours", nothing);
            json.object("lakes", nothing);
        });
    });
    return out;
}

void write_assets_in_test(files::path const& folder)
{
    files::create_directories(folder);
    std::map<std::string, std::string> contents{
        {"territories.topojson", squares()}, {"surroundings.topojson", nothing_around()}};
    for (char const* const name : {"site.css", "page.js", "icons.svg", "favicon.svg", "favicon-32.png", "card.png",
             "apple-touch-icon.png", "radio-canada-big-latin-wght-normal.woff2"})
        contents.emplace(name, "nothing");
    std::string manifest;
    JsonWriter json{manifest};
    json.object([&] {
        for (auto const& [name, content] : contents)
            json.member(name, name);
    });
    contents.emplace("manifest.json", manifest);
    for (auto const& [name, content] : contents)
        std::ofstream{folder / name, std::ios::binary} << content;
}

static void write_organizations(std::string_view name, storage::Database& database)
{
    if (name == "mauricie")
        write_mauricie(database, WorldInTest::now());
    else if (name == "demo")
        demo::invent(database, shipped, {"mauricie", 400, 1}, WorldInTest::now(), [](int) { }).value();
    else if (name != "empty")
        throw std::runtime_error{fmt::format("no world is named '{}'", name)};
}

Instant WorldInTest::now()
{
    return parse_instant("2026-11-24T15:00:00.000Z").value();
}

WorldInTest::WorldInTest(std::string_view name) : features_{all_features()}
{
    spdlog::set_level(spdlog::level::warn); // a line for each request would hide the failures
    std::string const words = POLES_BUILD_FOLDER "/words";
    write_assets_in_test(folder_.path() / "web");
    database_ = std::make_unique<storage::Database>(folder_.path() / "poles.sqlite", all_migrations(), now());
    live_ = std::make_unique<web::Live>(*database_, features_, web::LiveFolders{shipped, folder_.path() / "index"});
    live_->seed(now());
    write_organizations(name, *database_);
    french_ = std::make_unique<web::Words>(web::Language::french, words);
    english_ = std::make_unique<web::Words>(web::Language::english, words);
    assets_ = std::make_unique<web::Assets>(folder_.path() / "web");
    std::vector<web::Route> routes;
    for (web::Feature const& feature : features_)
        routes.insert(routes.end(), feature.routes.begin(), feature.routes.end());
    server_ = std::make_unique<web::Server>(site(), routes, home::error_page, now);
    live_->start(*server_, now());
    snapshot_ = server_->snapshot();
}

web::Site WorldInTest::site() const
{
    web::Site site;
    site.address = "https://exemple.test";
    site.version = "test";
    site.db = database_.get();
    site.assets = assets_.get();
    site.words = {french_.get(), english_.get()};
    return site;
}

web::Reply WorldInTest::get(std::string const& target)
{
    return server_->answer({"GET", target, {{"host", "exemple.test"}}, ""});
}

web::Reply WorldInTest::post(std::string const& target, web::Query const& form)
{
    return server_->answer({"POST", target,
        {{"host", "exemple.test"}, {"sec-fetch-site", "same-origin"},
            {"content-type", "application/x-www-form-urlencoded"}},
        form.text()});
}

void WorldInTest::follow()
{
    live_->follow(*server_, now());
    snapshot_ = server_->snapshot();
}

WorldInTest& shared_world(std::string_view name)
{
    static std::map<std::string, std::unique_ptr<WorldInTest>, std::less<>> worlds;
    auto& world = worlds[std::string{name}];
    if (!world)
        world = std::make_unique<WorldInTest>(name);
    return *world;
}
