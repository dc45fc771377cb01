// The files and the API hold what the page shows, all of it and nothing else.
#include "kit/documents/csv_reader.h"
#include "organizations/store.h"
#include "territories/territories.h"
#include "world_in_test.h"

#include <algorithm>
#include <boost/json.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>

using boost::json::parse;
using boost::json::value;

namespace {

WorldInTest& demo()
{
    return shared_world("demo");
}

std::string text(value const& from, char const* name)
{
    return std::string{from.at(name).as_string().c_str()};
}

// The number that the page says: the first digits after its mark.
std::size_t shown(std::string const& target)
{
    std::string const body = demo().get(target).body;
    std::size_t const mark = body.find("id=\"result-count\"");
    return std::stoul(body.substr(body.find_first_of("0123456789", mark)));
}

std::vector<std::string> names_in_csv(std::string const& target)
{
    auto const read = documents::read_csv(demo().get(target).body);
    auto const& table = std::get<documents::Table>(read);
    std::vector<std::string> names;
    for (documents::Record const& row : table.rows)
        names.emplace_back(table.headers.cell(row, "Nom"));
    return names;
}

std::vector<std::string> names_in_geojson(std::string const& target)
{
    std::vector<std::string> names;
    auto const body = parse(demo().get(target).body);
    for (value const& feature : body.at("features").as_array())
        names.push_back(text(feature.at("properties"), "name"));
    return names;
}

// Every id, following `next` until the end.
std::vector<std::string> walk(std::string target)
{
    std::vector<std::string> ids;
    for (int pages = 0; !target.empty() && pages < 1000; ++pages) {
        auto const body = parse(demo().get(target).body);
        for (value const& each : body.at("data").as_array())
            ids.push_back(text(each, "id"));
        target = body.at("next").is_null() ? "" : text(body, "next").substr(std::string{"https://exemple.test"}.size());
    }
    return ids;
}

} // namespace

TEST(Downloads, hold_the_results_on_the_screen_in_their_order)
{
    for (std::string const state : {"", "?secteur=food", "?secteur=food&secteur=housing&tri=recent", "?q=coop%C3%A9rative",
             "?autour=36033&rayon=25", "?statut=emerging", "?q=xyzzyplugh"}) {
        auto const names = names_in_csv("/mauricie/repertoire.csv" + state);
        EXPECT_EQ(names, names_in_geojson("/mauricie/repertoire.geojson" + state)) << state;
        EXPECT_EQ(names.size(), names.empty() ? 0 : shown("/mauricie/repertoire" + state)) << state;
    }
    EXPECT_EQ(names_in_csv("/mauricie/repertoire.csv").size(), 400u);
}

TEST(Downloads, ignore_the_page_and_the_view)
{
    EXPECT_EQ(names_in_csv("/mauricie/repertoire.csv?page=2&vue=carte"), names_in_csv("/mauricie/repertoire.csv"));
}

TEST(Downloads, give_the_map_every_organization_that_has_a_point)
{
    auto const whole = parse(demo().get("/mauricie/repertoire.geojson").body);
    std::size_t placed = 0;
    for (value const& feature : whole.at("features").as_array())
        placed += feature.at("geometry").is_null() ? 0 : 1;
    auto const points = parse(demo().get("/mauricie/repertoire-carte.json").body);
    EXPECT_EQ(points.at("features").as_array().size(), placed);
    EXPECT_GT(placed, 0u);
}

TEST(Downloads, hold_the_whole_of_what_is_public)
{
    auto const read = documents::read_csv(demo().get("/mauricie/repertoire.csv").body);
    auto const& table = std::get<documents::Table>(read);
    storage::Reader reader{demo().database()};
    std::size_t long_descriptions = 0;
    std::size_t many_products = 0;
    for (documents::Record const& row : table.rows) {
        std::string const page{table.headers.cell(row, "Fiche")};
        auto const seen = organizations::find(reader, accounts::Viewer::nobody(), page.substr(page.rfind('/') + 1));
        ASSERT_TRUE(seen) << page;
        EXPECT_EQ(table.headers.cell(row, "Description"), seen->description_fr);
        EXPECT_EQ(table.headers.cell(row, "Produits et services"), fmt::format("{}", fmt::join(seen->products, "; ")));
        EXPECT_EQ(table.headers.cell(row, "Adresse"), seen->establishments.at(0).street);
        long_descriptions += seen->description_fr.size() > 160 ? 1 : 0;
        many_products += seen->products.size() > 2 ? 1 : 0;
    }
    EXPECT_GT(long_descriptions, 0u);
    EXPECT_GT(many_products, 0u);
}

TEST(Api, gives_each_organization_once_when_its_pages_are_followed)
{
    for (std::string const limit : {"7", "100", "1"}) {
        auto const ids = walk("/api/v1/organizations?hub=mauricie&purpose=proximity&limit=" + limit);
        EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
        EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
        EXPECT_EQ(ids.size(), shown("/mauricie/repertoire?finalite=proximity"));
    }
    EXPECT_EQ(walk("/en/api/v1/organizations?limit=100").size(), 400u);
}

TEST(Api, keeps_every_filter_from_one_page_to_the_next)
{
    std::string const state = "near=36033&radius=50&sector=food&sector=housing&hub=mauricie";
    auto const ids = walk("/api/v1/organizations?limit=2&" + state);
    auto const body = parse(demo().get("/api/v1/organizations?limit=100&" + state).body);
    EXPECT_GT(ids.size(), 4u);
    EXPECT_EQ(ids.size(), std::size_t(body.at("total").as_int64()));
}

TEST(Api, goes_on_from_where_a_cursor_stands_even_when_its_organization_left)
{
    auto const all = walk("/api/v1/organizations?limit=100");
    auto const next = [&](std::string const& cursor) {
        return text(parse(demo().get("/api/v1/organizations?limit=1&cursor=" + cursor).body).at("data").at(0), "id");
    };
    EXPECT_EQ(next(all[9]), all[10]);
    std::string gone = all[10];
    gone.back() = '0'; // at or just before it
    EXPECT_EQ(next(gone), gone == all[10] ? all[11] : all[10]);
}

TEST(Api, answers_for_one_organization_what_the_list_says_of_it)
{
    auto const list = parse(demo().get("/api/v1/organizations?limit=20").body);
    for (value const& each : list.at("data").as_array())
        EXPECT_EQ(parse(demo().get("/api/v1/organizations/" + text(each, "id")).body), each);
}

TEST(Api, refuses_more_than_a_hundred_and_fifty_values_and_says_so)
{
    auto const& municipalities = demo().snapshot().get<territories::Gazetteer>().municipalities();
    auto const query = [&](std::size_t how_many) {
        std::string text;
        for (std::size_t i = 0; i < how_many; ++i)
            text += "&municipality=" + municipalities[i].code;
        return demo().get("/en/api/v1/organizations?limit=1" + text);
    };
    EXPECT_EQ(query(150).status, 200);
    auto const refused = query(151);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(text(parse(refused.body).at("errors").at(0), "detail"), "At most 150 values.");
}
