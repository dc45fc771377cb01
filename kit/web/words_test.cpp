#include "kit/web/words.h"

#include <gtest/gtest.h>

namespace {

using web::Language;
using web::Words;

constexpr Wording tr{"search"};

// The compiled catalogues of the program.
Words const& french()
{
    static Words const words{Language::french, POLES_BUILD_FOLDER "/words"};
    return words;
}
Words const& english()
{
    static Words const words{Language::english, POLES_BUILD_FOLDER "/words"};
    return words;
}

TEST(Words, are_translated_in_french_and_are_their_own_key_in_english)
{
    EXPECT_EQ(french().find("search", "Search"), "Chercher");
    EXPECT_EQ(english().find("search", "Search"), "Search");
    EXPECT_EQ(french().find("search", "No such sentence"), "No such sentence");
    EXPECT_EQ(french().find("nowhere", "Search"), "Search");
}

TEST(Words, stay_in_english_without_a_catalogue)
{
    Words const none{Language::french, "/nowhere"};
    EXPECT_EQ(none.find("search", "Search"), "Search");
    EXPECT_EQ(none.say_count("search", "{count} filter", "{count} filters", 2), "2 filters");
}

TEST(Words, count_as_each_language_does)
{
    auto const said = [](Words const& words, std::int64_t count) {
        return words.say(tr.counting("{count} enterprise", "{count} enterprises", count));
    };
    EXPECT_EQ(said(french(), 0), "0 entreprise");
    EXPECT_EQ(said(french(), 1), "1 entreprise");
    EXPECT_EQ(said(french(), 2), "2 entreprises");
    EXPECT_EQ(said(french(), 1500), "1\u00a0500 entreprises");
    EXPECT_EQ(said(english(), 0), "0 enterprises");
    EXPECT_EQ(said(english(), 1), "1 enterprise");
    EXPECT_EQ(said(english(), 1500), "1,500 enterprises");
}

TEST(Words, fill_the_places_of_a_sentence_once)
{
    Phrase const phrase{"x", "{a} and {b}, {a} again, {c}.", {{"a", "{b}"}, {"b", "<2>"}}};
    EXPECT_EQ(english().say(phrase), "{b} and <2>, {b} again, .");
    EXPECT_EQ(english().say({"x", "never closed {a", {{"a", "1"}}}), "never closed ");
    EXPECT_EQ(english().say({"x", "", {}}), "");
}

TEST(Words, write_numbers_and_amounts_as_in_quebec)
{
    EXPECT_EQ(french().number(0), "0");
    EXPECT_EQ(french().number(999), "999");
    EXPECT_EQ(french().number(1000), "1\u00a0000");
    EXPECT_EQ(french().number(-1234567), "-1\u00a0234\u00a0567");
    EXPECT_EQ(english().number(1234567), "1,234,567");
    EXPECT_EQ(french().dollars(Cents{1'250'049}), "12\u00a0500\u00a0$");
    EXPECT_EQ(french().dollars(Cents{1'250'050}), "12\u00a0501\u00a0$");
    EXPECT_EQ(english().dollars(Cents{1'250'000}), "$12,500");
    EXPECT_EQ(english().dollars(Cents{-150}), "$-2");
}

TEST(Words, write_days_as_in_quebec)
{
    EXPECT_EQ(french().day(*parse_day("2026-12-01")), "1er décembre 2026");
    EXPECT_EQ(french().day(*parse_day("2026-11-24")), "24 novembre 2026");
    EXPECT_EQ(english().day(*parse_day("2026-12-01")), "December 1, 2026");
    EXPECT_EQ(french().month(*parse_day("2026-08-31")), "août 2026");
    EXPECT_EQ(english().month(*parse_day("2026-08-31")), "August 2026");
}

} // namespace
