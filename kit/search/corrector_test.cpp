#include "kit/search/corrector.h"

#include <gtest/gtest.h>

namespace {

using lookup::Corrector;

Corrector const& corrector()
{
    static Corrector const built{{{{"coopérative", "cooperative"}, 20}, {{"cooperative", "cooperative"}, 2},
        {{"friperie", "friperie"}, 3}, {{"ferme", "ferme"}, 9}, {{"forme", "forme"}, 4},
        {{"alimentation", "alimentation"}, 7}, {{"gîte", "gite"}, 2}, {{"9999012346", "9999012346"}, 1},
        {{"bio", "bio"}, 5}}};
    return built;
}

std::optional<std::string> suggested(std::string const& typed)
{
    return corrector().suggest({typed, typed});
}

TEST(Corrector, finds_the_word_at_one_letter)
{
    EXPECT_EQ(suggested("coopertive"), "coopérative"); // left out
    EXPECT_EQ(suggested("frriperie"), "friperie"); // added
    EXPECT_EQ(suggested("alimentasion"), "alimentation"); // changed
    EXPECT_EQ(suggested("firperie"), "friperie"); // swapped
    EXPECT_EQ(suggested("gitte"), "gîte");
}

TEST(Corrector, finds_long_words_at_two_letters)
{
    EXPECT_EQ(suggested("copertive"), "coopérative"); // both left out
    EXPECT_EQ(suggested("aalimentationn"), "alimentation"); // both added
    EXPECT_EQ(suggested("alymentasion"), "alimentation"); // both changed
    EXPECT_FALSE(suggested("alymentasyon"));
}

TEST(Corrector, leaves_far_and_short_words_alone)
{
    EXPECT_FALSE(suggested("ferrry")); // two letters from « ferme », and short
    EXPECT_FALSE(suggested("boi"));
    EXPECT_FALSE(suggested("montgolfiere"));
    EXPECT_FALSE(suggested(""));
}

TEST(Corrector, never_corrects_numbers_nor_words_that_exist)
{
    EXPECT_FALSE(suggested("9999012343"));
    EXPECT_FALSE(suggested("ferme1"));
    EXPECT_FALSE(suggested("ferme"));
}

TEST(Corrector, prefers_the_nearest_then_the_most_frequent)
{
    EXPECT_EQ(suggested("firme"), "ferme");
    EXPECT_EQ(suggested("formr"), "forme");
}

TEST(Corrector, corrects_whole_words_and_no_part_of_another)
{
    EXPECT_EQ(corrector().corrected("Alimentation alimentatio", {{"alimentatio", "alimentatio"}}),
        "alimentation alimentation");
    EXPECT_EQ(corrector().corrected("friperies l'friperi", {{"friperi", "friperi"}}), "friperies l'friperie");
    EXPECT_EQ(corrector().corrected("«gitte»", {{"gitte", "gitte"}}), "«gîte»");
    EXPECT_FALSE(corrector().corrected("alimentations", {{"alimentatio", "alimentatio"}}));
}

TEST(Corrector, corrects_what_was_typed_word_by_word)
{
    EXPECT_EQ(
        corrector().corrected("Coopertive du nord", {{"coopertive", "coopertive"}}), "coopérative du nord");
    EXPECT_EQ(corrector().corrected("friprie ferme", {{"friprie", "friprie"}}), "friperie ferme");
    EXPECT_FALSE(corrector().corrected("coopertive zzzz", {{"coopertive", "coopertive"}, {"zzzz", "zzzz"}}));
    EXPECT_FALSE(corrector().corrected("ferme", {}));
}

} // namespace
