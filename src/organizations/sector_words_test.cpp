#include "organizations/sector_words.h"

#include "kit/search/index_in_test.h"
#include "organizations/taxonomies.h"

#include <fstream>
#include <gtest/gtest.h>
#include <stdexcept>

using organizations::SectorWords;

static std::filesystem::path const shipped = std::filesystem::path{POLES_SOURCE_FOLDER} / "rules";

static std::string proposed(SectorWords const& words, std::string_view activity, std::string_view name)
{
    auto const proposal = words.propose(activity, name);
    return proposal ? proposal->sector + " " + std::to_string(proposal->points) : "none";
}

static std::string proposed(std::string_view activity, std::string_view name = "")
{
    static SectorWords const words = SectorWords::read(shipped);
    return proposed(words, activity, name);
}

// A file of three leaves, to see how points are counted.
static SectorWords small()
{
    lookup::FolderInTest const folder;
    std::filesystem::create_directories(folder.path() / "taxonomies");
    std::ofstream{folder.path() / "taxonomies" / "sector_words.yaml"} << R"(small_words: [de, a]
empty_words: [inc, but non lucratif]
leaves:
  bread: {words: [pain*, four pain], hints: [four]}
  care: {words: [aide domicile]}
  wood: {words: [pain bois], hints: [bois]}
)";
    return SectorWords::read(folder.path());
}

TEST(SectorWords, recognize_what_a_register_says)
{
    EXPECT_EQ(proposed("Réparation et vente de vélos usagés").substr(0, 6), "repair");
    EXPECT_EQ(proposed("ÉPICERIE COMMUNAUTAIRE").substr(0, 7), "grocery");
    EXPECT_EQ(proposed("Aide domestique aux personnes aînées, entretien ménager").substr(0, 13), "domestic_help");
    EXPECT_EQ(proposed("", "Brasserie coopérative Le Malt").substr(0, 6), "drinks");
    EXPECT_EQ(proposed("Xyzzy", "Plugh"), "none");
    EXPECT_EQ(proposed(""), "none");
}

TEST(SectorWords, count_two_points_a_word_three_times_in_the_activity_twice_in_the_name)
{
    SectorWords const words = small();
    EXPECT_EQ(proposed(words, "Pains", ""), "bread 6");
    EXPECT_EQ(proposed(words, "", "Pains"), "bread 4");
    EXPECT_EQ(proposed(words, "Pains", "Pains"), "bread 10");
    EXPECT_EQ(proposed(words, "Four", ""), "bread 3");
    EXPECT_EQ(proposed(words, "Aide à domicile", ""), "care 12");
}

TEST(SectorWords, count_a_word_once_and_the_longest_expression_first)
{
    SectorWords const words = small();
    EXPECT_EQ(proposed(words, "pain, pain et pain", ""), "bread 6");
    EXPECT_EQ(proposed(words, "four à pain", ""), "bread 12");
    EXPECT_EQ(proposed(words, "pain, pains", ""), "bread 12"); // two different words
}

TEST(SectorWords, do_not_join_what_empty_words_separate)
{
    SectorWords const words = small();
    EXPECT_EQ(proposed(words, "Aide inc. domicile", ""), "none");
    EXPECT_EQ(proposed(words, "Aide, but non lucratif, domicile", ""), "none");
}

TEST(SectorWords, prefer_what_comes_first_when_points_are_equal)
{
    SectorWords const words = small();
    EXPECT_EQ(proposed(words, "bois four", ""), "wood 3");
    EXPECT_EQ(proposed(words, "four bois", ""), "bread 3");
    EXPECT_EQ(proposed(words, "pain bois", ""), "wood 12");
}

TEST(SectorWords, name_only_sectors_that_exist)
{
    auto const taxonomies = organizations::read_taxonomies(shipped);
    SectorWords const words = SectorWords::read(shipped);
    for (char const* const text : {"épicerie", "logement", "garderie", "théâtre", "musée", "radio", "camping", "vélos",
             "autobus", "menuiserie", "comptabilité", "informatique", "fonds", "insertion", "école", "syndicat"}) {
        auto const proposal = words.propose(text, "");
        EXPECT_TRUE(!proposal || taxonomies.sectors.find(proposal->sector)) << text;
    }
}

TEST(SectorWords, stop_the_program_when_their_file_is_missing_or_broken)
{
    EXPECT_THROW(SectorWords::read("/nowhere"), std::runtime_error);
}
