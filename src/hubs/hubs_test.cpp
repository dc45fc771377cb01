#include "hubs/store.h"

#include "kit/search/index_in_test.h"
#include "territories/store.h"

#include <gtest/gtest.h>
#include <map>
#include <span>

// Written by the build.
std::span<storage::Migration const> all_migrations();

namespace {

using hubs::Hub;

Instant const now = *parse_instant("2026-11-24T15:00:00.000Z");
Day const today = day_of(now);

struct Shipped {
    territories::Gazetteer gazetteer;
    hubs::Hubs hubs;
};

Shipped const& shipped()
{
    static Shipped const read = [] {
        lookup::FolderInTest const folder;
        storage::Database database{folder.path() / "poles.sqlite", all_migrations(), now};
        storage::Write write{database, {"test"}, now};
        web::Seeding seeding{write, std::filesystem::path{POLES_SOURCE_FOLDER} / "rules"};
        territories::seed(seeding);
        hubs::seed(seeding);
        write.commit();
        storage::Reader reader{database};
        return Shipped{territories::read_gazetteer(reader), hubs::read_hubs(reader)};
    }();
    return read;
}

std::string covering(char const* mrc, char const* day)
{
    Hub const* const hub = shipped().hubs.covering(mrc, *parse_day(day));
    return hub ? hub->slug : "none";
}

bool covers(char const* slug, std::string const& mrc, char const* day)
{
    auto const codes = covered(*shipped().hubs.find(slug), *parse_day(day));
    return std::find(codes.begin(), codes.end(), mrc) != codes.end();
}

} // namespace

TEST(Hubs, are_twenty_two_each_with_its_names)
{
    EXPECT_EQ(shipped().hubs.all().size(), 22u);
    for (Hub const& hub : shipped().hubs.all()) {
        EXPECT_FALSE(hub.name_fr.empty() || hub.name_en.empty() || hub.territory_fr.empty() || hub.territory_en.empty())
            << hub.slug;
        EXPECT_EQ(hub.name(web::Language::english), hub.name_en);
        EXPECT_EQ(hub.territory(web::Language::french), hub.territory_fr);
        EXPECT_EQ((hub.name_fr + hub.name_en + hub.territory_fr + hub.territory_en).find('\''), std::string::npos) << hub.slug;
    }
}

TEST(Hubs, are_found_by_their_slug_alone)
{
    EXPECT_EQ(shipped().hubs.find("mauricie")->territory_fr, "Mauricie");
    EXPECT_EQ(shipped().hubs.find("Mauricie"), nullptr);
    EXPECT_EQ(shipped().hubs.find(""), nullptr);
}

TEST(Hubs, say_which_names_are_to_be_confirmed)
{
    EXPECT_TRUE(shipped().hubs.find("mauricie")->name_confirmed);
    EXPECT_FALSE(shipped().hubs.find("estrie")->name_confirmed);
}

TEST(HubCoverage, gives_each_mrc_to_one_hub_and_no_more)
{
    std::map<std::string, int> hubs_of_mrc;
    for (Hub const& hub : shipped().hubs.all())
        for (std::string const& mrc : covered(hub, today)) {
            EXPECT_TRUE(shipped().gazetteer.find_mrc(mrc)) << mrc;
            EXPECT_EQ(shipped().hubs.covering(mrc, today), &hub) << mrc;
            ++hubs_of_mrc[mrc];
        }
    for (territories::Mrc const& mrc : shipped().gazetteer.mrcs())
        EXPECT_EQ(hubs_of_mrc[mrc.code], 1) << mrc.code << ' ' << mrc.name;
}

TEST(HubCoverage, follows_the_two_mrc_that_joined_estrie)
{
    for (char const* const mrc : {"46", "47"}) {
        EXPECT_EQ(covering(mrc, "2021-07-07"), "monteregie-est");
        EXPECT_EQ(covering(mrc, "2021-07-08"), "estrie");
        EXPECT_EQ(covering(mrc, "2014-12-31"), "none");
        EXPECT_TRUE(covers("monteregie-est", mrc, "2021-07-07"));
        EXPECT_FALSE(covers("monteregie-est", mrc, "2021-07-08"));
        EXPECT_TRUE(covers("estrie", mrc, "2021-07-08"));
    }
    EXPECT_EQ(covering("99999", "2026-01-01"), "none");
}

TEST(HubCoverage, is_in_the_order_of_codes_without_repetition)
{
    hubs::Period const always{"90", *parse_day("2015-01-01"), {}};
    hubs::Period const again{"36", *parse_day("2016-01-01"), {}};
    hubs::Period const twice{"36", *parse_day("2015-01-01"), {}};
    EXPECT_EQ(hubs::covered({"un", "", "", "", "", true, hubs::Kind::territory, {always, again, twice}}, today),
        (std::vector<std::string>{"36", "90"}));
}

TEST(HubCoverage, is_empty_for_an_overlay)
{
    Hub const& overlay = *shipped().hubs.find("premieres-nations");
    EXPECT_EQ(overlay.kind, hubs::Kind::overlay);
    EXPECT_TRUE(covered(overlay, today).empty());
}
