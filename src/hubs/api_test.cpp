#include "hubs/api.h"

#include "hubs/hubs.h"
#include "kit/web/site.h"
#include "kit/web/words.h"
#include "territories/territories.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

using boost::json::value;

namespace {

constexpr std::size_t mauricie = 0;
constexpr std::size_t centre = 1;

class TerritoriesApi : public testing::Test {
protected:
    TerritoriesApi()
    {
        auto snapshot = std::make_shared<web::Snapshot>();
        snapshot->put(territories::Gazetteer{{{"04", "Mauricie", "mauricie"}, {"17", "Centre-du-Québec", "centre"}},
            {{"371", "Trois-Rivières", mauricie, 46.3, -72.6}, {"39", "Arthabaska", centre, 46, -71.9}},
            {{"37067", "Trois-Rivières", "Ville", true, 0, 139'000, 46.34, -72.54},
                {"39902", "Sans-Point", "Territoire non organisé", false, 1, 0, {}, {}}},
            {}});
        snapshot->put(hubs::Hubs{{hub("mauricie", hubs::Kind::territory, {{"371", *parse_day("2020-01-01"), {}}}),
            hub("ancien", hubs::Kind::territory, {{"39", *parse_day("2015-01-01"), parse_day("2021-07-08")}}),
            hub("centre", hubs::Kind::territory, {{"39", *parse_day("2021-07-08"), {}}}),
            hub("overlay", hubs::Kind::overlay, {})}});
        site_.address = "https://exemple.quebec";
        site_.words = {&french_, &english_};
        request_.now = *parse_instant("2026-11-24T12:00:00.000Z");
        request_.site = &site_;
        request_.snapshot = snapshot;
    }

    static hubs::Hub hub(std::string slug, hubs::Kind kind, std::vector<hubs::Period> coverage)
    {
        return {slug, "Pôle " + slug, slug + " Hub", slug, slug, slug != "overlay", kind, std::move(coverage)};
    }

    web::Reply reply(std::string_view query)
    {
        request_.query = web::Query::parse(query).value();
        return hubs::api_territories(request_);
    }
    value answer(std::string_view query) { return boost::json::parse(reply(query).body); }
    std::string all(std::string_view query, char const* level, char const* member)
    {
        std::string text;
        value const body = answer(query);
        for (value const& each : body.at(level).as_array())
            text += std::string{each.at(member).as_string().c_str()} + " ";
        return text;
    }

    web::Words french_{web::Language::french, "/nonexistent"};
    web::Words english_{web::Language::english, "/nonexistent"};
    web::Site site_;
    web::Request request_;
};

} // namespace

TEST_F(TerritoriesApi, AnswersRegionsMrcAndHubsWhenNothingIsAsked)
{
    auto const body = answer("");
    EXPECT_EQ(body.at("date").as_string(), "2026-11-24");
    EXPECT_EQ(body.at("regions").as_array().size(), 2u);
    EXPECT_EQ(body.at("mrc").as_array().size(), 2u);
    EXPECT_EQ(body.at("hubs").as_array().size(), 4u);
    EXPECT_FALSE(body.as_object().contains("municipalities"));
}

TEST_F(TerritoriesApi, NamesTheHubThatCoversAnMrcToday)
{
    EXPECT_EQ(all("", "mrc", "hub"), "mauricie centre ");
    request_.now = *parse_instant("2020-11-24T12:00:00.000Z");
    EXPECT_EQ(all("", "mrc", "hub"), "mauricie ancien ");
    request_.now = *parse_instant("2010-11-24T12:00:00.000Z");
    EXPECT_TRUE(answer("").at("mrc").at(0).at("hub").is_null());
}

TEST_F(TerritoriesApi, AnswersOnlyTheLevelsThatAreAsked)
{
    auto const body = answer("level=municipalities&level=regions");
    EXPECT_EQ(body.as_object().size(), 3u);
    EXPECT_EQ(body.at("municipalities").at(0).at("lat").as_double(), 46.34);
    EXPECT_EQ(body.at("municipalities").at(0).at("mrc").as_string(), "371");
    EXPECT_TRUE(body.at("municipalities").at(1).at("lat").is_null());
}

TEST_F(TerritoriesApi, NarrowsEveryLevelToARegion)
{
    char const* const query = "region=17&level=regions&level=mrc&level=municipalities&level=hubs";
    EXPECT_EQ(all(query, "regions", "code"), "17 ");
    EXPECT_EQ(all(query, "mrc", "code"), "39 ");
    EXPECT_EQ(all(query, "municipalities", "code"), "39902 ");
    EXPECT_EQ(all(query, "hubs", "slug"), "centre ");
}

TEST_F(TerritoriesApi, NarrowsEveryLevelToAnMrc)
{
    EXPECT_EQ(all("mrc=371", "regions", "code"), "04 ");
    EXPECT_EQ(all("mrc=371", "hubs", "slug"), "mauricie ");
    EXPECT_EQ(all("mrc=371&mrc=39", "hubs", "slug"), "mauricie centre ");
    EXPECT_EQ(all("mrc=371&region=17", "mrc", "code"), "");
}

TEST_F(TerritoriesApi, TellsTheWholeCoverageOfAHubWithItsDates)
{
    auto const former = answer("").at("hubs").at(1);
    EXPECT_EQ(former.at("coverage").at(0).at("since").as_string(), "2015-01-01");
    EXPECT_EQ(former.at("coverage").at(0).at("until").as_string(), "2021-07-08");
    EXPECT_TRUE(answer("").at("hubs").at(0).at("coverage").at(0).at("until").is_null());
    EXPECT_EQ(answer("").at("hubs").at(3).at("kind").as_string(), "overlay");
    EXPECT_FALSE(answer("").at("hubs").at(3).at("name_confirmed").as_bool());
}

TEST_F(TerritoriesApi, LinksToTheHomeOfAHubInTheLanguageOfTheAddress)
{
    EXPECT_EQ(answer("").at("hubs").at(0).at("page").as_string(), "https://exemple.quebec/mauricie");
    request_.language = web::Language::english;
    EXPECT_EQ(answer("").at("hubs").at(0).at("page").as_string(), "https://exemple.quebec/en/mauricie");
}

TEST_F(TerritoriesApi, RefusesEverythingThatItDoesNotKnowAtOnce)
{
    auto const refused = reply("level=hub&region=99&mrc=04&nivau=mrc");
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.type, "application/problem+json");
    auto const errors = boost::json::parse(refused.body).at("errors").as_array();
    ASSERT_EQ(errors.size(), 4u);
    EXPECT_EQ(errors[0].at("parameter").as_string(), "nivau");
    EXPECT_EQ(errors[1].at("parameter").as_string(), "level");
    EXPECT_EQ(errors[2].at("parameter").as_string(), "region");
    EXPECT_EQ(errors[3].at("detail").as_string(), "Unknown code: 04.");
}

TEST_F(TerritoriesApi, LeavesOutTheEmptyValuesOfForms)
{
    EXPECT_EQ(all("level=&region=&mrc=39", "mrc", "code"), "39 ");
}
