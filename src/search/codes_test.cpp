#include "search/codes.h"

#include "organizations/organizations.h"

#include <gtest/gtest.h>

using search::Facet;

namespace {

territories::Gazetteer const gazetteer{{{"04", "Mauricie", "mauricie"}}, {{"36", "Shawinigan", 0, 46.5, -72.7}},
    {{"36033", "Shawinigan", "Ville", true, 0, 50'000, 46.5, -72.7}}, {}};

organizations::Taxonomies const& lists()
{
    static auto const read = organizations::read_taxonomies(std::filesystem::path{POLES_SOURCE_FOLDER} / "rules");
    return read;
}

std::string understood(Facet facet, std::string_view code)
{
    std::string text;
    for (std::string const& each : search::understood(facet, code, lists(), gazetteer))
        text += (text.empty() ? "" : " ") + each;
    return text.empty() ? "none" : text;
}

} // namespace

TEST(Codes, of_sectors_are_of_any_level_and_the_first_is_the_sum_of_its_parts)
{
    EXPECT_EQ(understood(Facet::sector, "food"), "food");
    EXPECT_EQ(understood(Facet::sector, "grocery"), "grocery");
    EXPECT_EQ(understood(Facet::sector, "land"), "food farming forest");
    EXPECT_EQ(understood(Facet::sector, "zzz"), "none");
}

TEST(Codes, of_forms_stand_for_those_that_the_public_does_not_tell_apart)
{
    EXPECT_EQ(understood(Facet::form, "nonprofit_quebec"), "nonprofit");
    EXPECT_EQ(understood(Facet::form, "worker_coop"), "worker_coop");
    EXPECT_EQ(understood(Facet::form, "zzz"), "none");
}

TEST(Codes, of_status_are_those_that_are_listed)
{
    for (organizations::Term const& status : lists().statuses.terms()) {
        auto const parsed = organizations::parse_status(status.code);
        ASSERT_TRUE(parsed) << status.code;
        EXPECT_EQ(understood(Facet::status, status.code), organizations::is_listed(*parsed) ? status.code : "none");
    }
    EXPECT_EQ(understood(Facet::status, "paused"), "paused");
    EXPECT_EQ(understood(Facet::status, "closed"), "none");
}

TEST(Codes, of_territories_keep_their_zeros)
{
    EXPECT_EQ(understood(Facet::region, "04"), "04");
    EXPECT_EQ(understood(Facet::region, "4"), "none");
    EXPECT_EQ(understood(Facet::mrc, "36"), "36");
    EXPECT_EQ(understood(Facet::mrc, "036"), "none");
    EXPECT_EQ(understood(Facet::municipality, "36033"), "36033");
    EXPECT_EQ(understood(Facet::municipality, "Shawinigan"), "none");
}

TEST(Codes, of_the_other_lists_are_those_of_the_lists)
{
    EXPECT_EQ(understood(Facet::kind, "third_place"), "third_place");
    EXPECT_EQ(understood(Facet::purpose, "proximity"), "proximity");
    EXPECT_EQ(understood(Facet::clientele, "seniors"), "seniors");
    for (Facet const facet : {Facet::kind, Facet::purpose, Facet::clientele})
        EXPECT_EQ(understood(facet, "zzz"), "none");
}

TEST(Codes, that_become_the_same_are_kept_once)
{
    search::Filters filters;
    filters.of(Facet::form) = {"nonprofit_quebec", "zzz", "nonprofit", "mutual"};
    filters.of(Facet::status) = {"closed"};
    keep_understood(filters, lists(), gazetteer);
    EXPECT_EQ(filters.of(Facet::form), (std::vector<std::string>{"nonprofit", "mutual"}));
    EXPECT_TRUE(filters.of(Facet::status).empty());
}
