#include "kit/base/text.h"

#include "kit/base/collation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

TEST(Text, is_tidied_into_one_line)
{
    EXPECT_EQ(tidy("  Les   Petits\t\r\nFanaux "), "Les Petits Fanaux");
    EXPECT_EQ(tidy("Caf\u0065\u0301"), "Caf\u00E9");
    EXPECT_EQ(tidy("a\x01"
                   "b\u200B\uFEFFc\u202E"),
        "abc");
    EXPECT_EQ(tidy(" \u00A0\u3000"), "");
    EXPECT_EQ(tidy("a\u061Cb"), "ab"); // an Arabic letter mark
}

TEST(Text, is_empty_when_nothing_can_be_seen)
{
    for (char const* const text : {"\u200D", "\u3164", "\u2800", " \u200C \uFE0F", "\u115F\u1160", "\u061C"})
        EXPECT_EQ(tidy(text), "") << text;
    EXPECT_EQ(tidy_lines("Un\n\u3164\nDeux"), "Un\n\nDeux");
    EXPECT_EQ(tidy("\U0001F469\u200D\U0001F33E"), "\U0001F469\u200D\U0001F33E"); // a farmer, in three
}

TEST(Text, keeps_the_single_no_break_spaces_of_french_typography)
{
    EXPECT_EQ(tidy("Heures\u00A0: 13\u202Fh"), "Heures\u00A0: 13\u202Fh");
    EXPECT_EQ(tidy("Heures\u00A0 : 13"), "Heures : 13");
}

TEST(Text, is_absent_when_it_is_not_utf8)
{
    EXPECT_FALSE(tidy("\xC3"));
    EXPECT_FALSE(tidy("ab\xFF"));
    EXPECT_FALSE(tidy("\xC0\xAF")); // an overlong slash
    EXPECT_FALSE(tidy("\xED\xA0\x80")); // half of a surrogate pair
    EXPECT_FALSE(tidy_lines("good\n\xC3"));
    EXPECT_TRUE(is_utf8("\U0001F33F"));
    EXPECT_FALSE(is_utf8("\xE2\x80"));
}

TEST(Text, keeps_its_paragraphs_when_it_has_several_lines)
{
    EXPECT_EQ(tidy_lines("\n Un  \r\ndeux\r\n\r\n\r\n  trois \n\n"), "Un\ndeux\n\ntrois");
    EXPECT_EQ(tidy_lines(""), "");
}

TEST(Text, folds_case_accents_ligatures_and_typography)
{
    EXPECT_EQ(fold("ÉCOLE Québécoise ÇÀ"), "ecole quebecoise ca");
    EXPECT_EQ(fold("L’Œuvre et cætera, cœur, ÆQUO"), "l'oeuvre et caetera, coeur, aequo");
    EXPECT_EQ(fold("Saguenay–Lac\u00A0Saint\u2011Jean"), "saguenay-lac saint-jean");
    EXPECT_EQ(fold("Straße Łódź Ÿ Ž ž ſ"), "strasse lodz y z z s");
    EXPECT_EQ(fold("e\u0301cole"), "ecole");
    EXPECT_EQ(fold("« 25 % × 2² » §"), "« 25 % × 22 » §");
}

TEST(Text, folds_the_same_twice)
{
    for (auto const* const text : {"L’Île-d’Orléans", "ÞÐŊ ŉ İ", "ᐃᓄᒃᑎᑐᑦ Ǆ Ấp", "Ἀθῆναι", "🌿 ①"})
        EXPECT_EQ(fold(fold(text)), fold(text)) << text;
}

TEST(Text, folds_other_scripts_through_icu)
{
    EXPECT_EQ(fold("Ấp Ǎ École"), "ap a ecole");
    EXPECT_EQ(fold("Ἀθῆναι"), "αθηναι");
    EXPECT_EQ(fold("ﬁn"), "fin");
}

TEST(Text, drops_what_is_not_utf8_when_it_folds)
{
    EXPECT_EQ(fold("a\xFF\xC3"), "a");
}

TEST(Text, lowers_without_losing_accents)
{
    EXPECT_EQ(lower("L’ŒUVRE D’ÉMILE ÀÏ Ÿ Ž Ĺ Ŏ"), "l'oeuvre d'émile àï ÿ ž ĺ ŏ");
    EXPECT_EQ(lower("E\u0301COLE"), "école");
}

TEST(Text, agrees_with_icu_about_every_latin_letter)
{
    for (char32_t c = 0xC0; c < 0x180; ++c) {
        std::string letter;
        append_character(letter, c);
        std::string const beside_greek = letter + "α"; // α sends the whole text through ICU
        EXPECT_EQ(fold(beside_greek), fold(letter) + "α") << letter;
        if (c != 0x130) { // ICU leaves the dot of İ as a mark of its own
            EXPECT_EQ(lower(beside_greek), lower(letter) + "α") << letter;
        }
    }
}

TEST(Text, becomes_the_part_of_an_address)
{
    EXPECT_EQ(slug("L’Étincelle de Saint-Liboire !"), "l-etincelle-de-saint-liboire");
    EXPECT_EQ(slug("  Arts & culture (2024)"), "arts-culture-2024");
    EXPECT_EQ(slug("« … »"), "");
}

TEST(Collation, orders_names_as_canadian_french_does)
{
    std::vector<std::string> names{
        "Rang 10", "côté", "Zénith", "cote", "Rang 2", "École", "coté", "côte", "Eau"};
    std::ranges::sort(names, {}, [](std::string const& name) { return sort_key(name); });
    EXPECT_EQ(names,
        (std::vector<std::string>{
            "cote", "côte", "coté", "côté", "Eau", "École", "Rang 2", "Rang 10", "Zénith"}));
}

TEST(Collation, makes_whole_keys_of_long_names)
{
    std::string const name(500, 'e');
    EXPECT_LT(sort_key(name), sort_key(name + "a"));
    EXPECT_EQ(sort_key(name).find('\0'), std::string::npos);
}

} // namespace
