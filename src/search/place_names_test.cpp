#include "search/place_names.h"

#include <gtest/gtest.h>

using territories::Municipality;

namespace {

territories::Gazetteer const gazetteer{{{"04", "Mauricie", "mauricie"}},
    {{"36", "Shawinigan", 0, 46.5, -72.7}, {"21", "La Côte-de-Beaupré", 0, 47, -71}},
    {Municipality{"36033", "Shawinigan", "Ville", true, 0, 51'561, 46.5, -72.7},
        Municipality{"22020", "Shannon", "Ville", true, 1, 6'996, 46.9, -71.5},
        Municipality{"35027", "Saint-Tite", "Ville", true, 0, 3'762, 46.7, -72.6},
        Municipality{"21005", "Saint-Tite-des-Caps", "Municipalité", true, 1, 1'588, 47.1, -70.8},
        Municipality{"90001", "Lac-Shaw", "Territoire non organisé", false, 0, 0, {}, {}}},
    {{"Almaville", "36033"}}};

std::string completed(std::string_view typed, std::vector<std::string> const& own = {}, std::size_t most = 3)
{
    static search::PlaceNames const names = search::names_of(gazetteer);
    std::string text;
    for (std::size_t const place : complete(names, gazetteer, typed, own, most))
        text += (text.empty() ? "" : ", ") + gazetteer.municipalities()[place].name;
    return text;
}

} // namespace

TEST(PlaceNames, are_completed_the_most_populous_first)
{
    EXPECT_EQ(completed("sha"), "Shawinigan, Shannon");
    EXPECT_EQ(completed("SHAN"), "Shannon");
    EXPECT_EQ(completed("sha", {}, 1), "Shawinigan");
    EXPECT_EQ(completed("hawinigan"), "");
    EXPECT_EQ(completed("-"), "");
}

TEST(PlaceNames, begin_by_those_of_the_territory)
{
    EXPECT_EQ(completed("sha", {"21"}), "Shannon, Shawinigan");
    EXPECT_EQ(completed("saint", {"21"}), "Saint-Tite-des-Caps, Saint-Tite");
}

TEST(PlaceNames, forgive_what_an_address_would)
{
    EXPECT_EQ(completed("st-ti"), "Saint-Tite, Saint-Tite-des-Caps");
    EXPECT_EQ(completed("Saint ti"), "Saint-Tite, Saint-Tite-des-Caps");
    EXPECT_EQ(completed("saint-tite-"), "Saint-Tite, Saint-Tite-des-Caps");
}

TEST(PlaceNames, put_the_very_name_first_even_when_it_is_no_longer_borne)
{
    EXPECT_EQ(completed("saint-tite", {"21"}), "Saint-Tite, Saint-Tite-des-Caps");
    EXPECT_EQ(completed("almaville"), "Shawinigan");
    EXPECT_EQ(completed("almavi"), "");
}

TEST(PlaceNames, are_those_around_which_one_can_search)
{
    EXPECT_EQ(completed("lac"), "");
    EXPECT_EQ(completed("lac-shaw"), "");
}
