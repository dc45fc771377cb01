#include "territories/store.h"

#include "kit/search/index_in_test.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <span>
#include <stdexcept>

// Written by the build.
std::span<storage::Migration const> all_migrations();

namespace {

namespace files = std::filesystem;
using territories::Gazetteer;
using territories::place_key;

files::path const shipped = files::path{POLES_SOURCE_FOLDER} / "rules";
Instant const now = *parse_instant("2026-11-24T15:00:00.000Z");

struct Store {
    lookup::FolderInTest folder;
    storage::Database database{folder.path() / "poles.sqlite", all_migrations(), now};

    void seed(files::path const& rules)
    {
        storage::Write write{database, {"test"}, now};
        web::Seeding seeding{write, rules};
        territories::seed(seeding);
        write.commit();
    }
    Gazetteer read()
    {
        storage::Reader reader{database};
        return territories::read_gazetteer(reader);
    }
    storage::Position position() { return storage::Reader{database}.position(); }
};

Gazetteer const& quebec()
{
    static Gazetteer const gazetteer = [] {
        Store store;
        store.seed(shipped);
        return store.read();
    }();
    return gazetteer;
}

// "51090" of the municipality that this name is taken for.
std::string code_of(std::string_view name, char const* region = "")
{
    auto const match = quebec().match(name, quebec().find_region(region));
    return match ? quebec().municipalities()[match->municipality].code : "none";
}

} // namespace

TEST(Gazetteer, holds_all_of_quebec)
{
    EXPECT_EQ(quebec().regions().size(), 17u);
    EXPECT_EQ(quebec().mrcs().size(), 104u);
    EXPECT_EQ(quebec().municipalities().size(), 1285u);
    auto const mrc = quebec().find_mrc("371");
    ASSERT_TRUE(mrc);
    EXPECT_EQ(quebec().mrcs()[*mrc].name, "Trois-Rivières");
    EXPECT_EQ(quebec().regions()[quebec().mrcs()[*mrc].region].code, "04");
}

TEST(Gazetteer, keeps_the_zeros_of_codes)
{
    EXPECT_TRUE(quebec().find_region("04"));
    EXPECT_FALSE(quebec().find_region("4"));
    EXPECT_FALSE(quebec().find_mrc("37"));
    EXPECT_FALSE(quebec().find_municipality(""));
}

TEST(Gazetteer, forgives_the_ways_people_write_a_name)
{
    for (std::string_view const name : {"Saint-Étienne-des-Grès", "St-Étienne-des-Grès (Québec)", "SAINT ETIENNE DES GRES",
             "  st. etienne-des-grès, QC", "saint-étienne-des-grès québec"})
        EXPECT_EQ(code_of(name), "51090") << name;
    EXPECT_EQ(code_of("Ste-Thècle"), code_of("Sainte-Thècle"));
    EXPECT_NE(code_of("Sainte-Thècle"), "none");
    EXPECT_EQ(code_of("Étienne-des-Grès"), "none");
    EXPECT_EQ(code_of(""), "none");
    EXPECT_EQ(code_of("(Québec)"), "none");
}

TEST(Gazetteer, shows_typographic_apostrophes_and_understands_both)
{
    for (territories::Mrc const& mrc : quebec().mrcs())
        EXPECT_EQ(mrc.name.find('\''), std::string::npos) << mrc.name;
    for (territories::Municipality const& municipality : quebec().municipalities())
        EXPECT_EQ(municipality.name.find('\''), std::string::npos) << municipality.name;
    EXPECT_EQ(quebec().mrcs()[quebec().find_mrc("89").value()].name, "La Vallée-de-l’Or");
    EXPECT_EQ(code_of("Val-d'Or"), "89008");
    EXPECT_EQ(code_of("Val-d’Or"), "89008");
}

TEST(Gazetteer, does_not_take_the_province_for_the_city)
{
    EXPECT_EQ(code_of("Québec"), "23027");
    EXPECT_EQ(code_of("Québec (Québec)"), "23027");
    EXPECT_EQ(place_key("Québec QC"), "quebec");
    EXPECT_EQ(place_key("Trois-Rivières Québec"), "trois rivieres");
}

TEST(Gazetteer, finds_every_municipality_by_its_own_name)
{
    for (territories::Municipality const& municipality : quebec().municipalities()) {
        auto const match = quebec().match(municipality.name, quebec().mrcs()[municipality.mrc].region);
        ASSERT_TRUE(match) << municipality.name;
        EXPECT_EQ(place_key(quebec().municipalities()[match->municipality].name), place_key(municipality.name));
    }
}

TEST(Gazetteer, tells_namesakes_apart_by_region_then_takes_the_most_populous)
{
    EXPECT_EQ(code_of("Saint-Elzéar", "11"), "05050");
    EXPECT_EQ(code_of("Saint-Elzéar", "12"), "26022");
    EXPECT_EQ(code_of("Saint-Elzéar"), "26022"); // 2,853 people against 460
    EXPECT_EQ(code_of("Saint-Elzéar", "04"), "26022");
}

TEST(Gazetteer, prefers_a_local_municipality_to_an_empty_territory)
{
    EXPECT_EQ(code_of("Rivière-Saint-Jean"), "98050");
    EXPECT_EQ(code_of("Rivière-Saint-Jean", "11"), "03902");
    EXPECT_EQ(code_of("Cacouna"), "12057");
}

TEST(Gazetteer, knows_the_names_that_places_no_longer_bear)
{
    auto const match = quebec().match("Pointe-du-Lac");
    ASSERT_TRUE(match);
    EXPECT_TRUE(match->former);
    EXPECT_EQ(quebec().municipalities()[match->municipality].code, "37067");
    EXPECT_FALSE(quebec().match("Trois-Rivières")->former);
}

TEST(Gazetteer, prefers_a_former_name_of_the_region_to_a_present_one_elsewhere)
{
    Gazetteer const two{{{"01", "Un", "un"}, {"02", "Deux", "deux"}}, {{"10", "Une", 0, 46, -72}, {"20", "Autre", 1, 46, -72}},
        {{"1", "Anjou", "Ville", true, 0, 5, {}, {}}, {"2", "Grande", "Ville", true, 1, 9, {}, {}}}, {{"Anjou", "2"}}};
    EXPECT_EQ(two.match("Anjou", 1)->municipality, 1u);
    EXPECT_EQ(two.match("Anjou", 0)->municipality, 0u);
    EXPECT_EQ(two.match("Anjou")->municipality, 0u);
}

TEST(Gazetteer, prefers_the_present_name_to_a_former_one)
{
    Gazetteer const two{{{"01", "Un", "un"}}, {{"10", "Une", 0, 46, -72}},
        {{"1", "Anjou", "Ville", true, 0, 5, {}, {}}, {"2", "Grande", "Ville", true, 0, 900'000, {}, {}}}, {{"Anjou", "2"}}};
    auto const match = two.match("Anjou");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->municipality, 0u);
}
