#include "kit/search/analyzer.h"

#include "kit/search/word_forms.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using lookup::analyze;
using lookup::forms_of;

// « agro alimentaire=agroalimentaire | ferme »: parts, then what they make together, one piece after another.
std::string shown(std::string_view text)
{
    std::string result;
    for (auto const& piece : analyze(text)) {
        result += result.empty() ? "" : " | ";
        for (auto const& part : piece.parts)
            result += (&part == &piece.parts.front() ? "" : " ") + part.folded;
        result += piece.joined.empty() ? "" : "=" + piece.joined;
    }
    return result;
}

bool meet(std::string_view a, std::string_view b)
{
    auto const left = forms_of(analyze(a).at(0).parts.at(0));
    auto const right = forms_of(analyze(b).at(0).parts.at(0));
    return std::ranges::find_first_of(left, right) != left.end();
}

TEST(Analyzer, leaves_out_elided_articles_with_both_apostrophes)
{
    EXPECT_EQ(shown("L'innovation d’économie"), "innovation | economie");
    EXPECT_EQ(shown("jusqu’à lorsqu'elle qu'il C'EST"), "a | elle | il | est");
    EXPECT_EQ(shown("d'agro-alimentaire"), "agro alimentaire=agroalimentaire");
    EXPECT_EQ(shown("l’habitation"), "habitation");
}

TEST(Analyzer, keeps_apostrophes_that_are_part_of_a_word)
{
    EXPECT_EQ(shown("Aujourd'hui"), "aujourdhui");
    EXPECT_EQ(shown("qu’aujourd’hui"), "aujourdhui");
    EXPECT_EQ(shown("O'Brien M’Baye"), "obrien | mbaye");
    EXPECT_EQ(shown("farmers' people's"), "farmers | people");
}

TEST(Analyzer, gives_the_parts_of_a_compound_and_the_whole)
{
    EXPECT_EQ(shown("Saint-Jean-sur-Richelieu"), "saint jean sur richelieu=saintjeansurrichelieu");
    EXPECT_EQ(shown("Saguenay–Lac"), "saguenay lac=saguenaylac");
    EXPECT_EQ(shown("Trait-d'union"), "trait union=traitunion");
    EXPECT_EQ(shown("- a - b -"), "a | b");
}

TEST(Analyzer, spells_out_saint_only_as_a_word_of_its_own)
{
    EXPECT_EQ(shown("St-Jérôme, Ste Thècle"), "saint jerome=saintjerome | sainte | thecle");
    EXPECT_EQ(shown("Station postale"), "station | postale");
}

TEST(Analyzer, reads_ampersands_acronyms_and_ligatures)
{
    EXPECT_EQ(shown("Arts & culture"), "arts | et | culture");
    EXPECT_EQ(shown("C.P.E. du c.a."), "cpe | du | ca");
    EXPECT_EQ(shown("CŒUR, vitæ"), "coeur | vitae");
}

TEST(Analyzer, joins_spaced_numbers_and_postal_codes)
{
    EXPECT_EQ(shown("9999 012 345"), "9999 012 345=9999012345");
    EXPECT_EQ(shown("(819) 555-0102"), "819 555 0102=8195550102");
    EXPECT_EQ(shown("G9X\u00A09Z9"), "g9x 9z9=g9x9z9");
    EXPECT_EQ(shown("12 Clochers, 4 rue"), "12 | clochers | 4 | rue");
}

TEST(Analyzer, cuts_words_that_no_index_could_hold)
{
    auto const pieces = analyze(std::string(63, 'a') + "é" + std::string(400, 'a'));
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0].parts[0].folded, std::string(63, 'a'));
    EXPECT_LE(analyze("ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ")[0].parts[0].folded.size(), 64U);
}

TEST(Analyzer, survives_what_is_not_text)
{
    EXPECT_TRUE(analyze("").empty());
    EXPECT_TRUE(analyze("… — '’' .-. «»").empty());
    EXPECT_EQ(shown("\xFF\xC3 abc \xE2"), "abc");
    EXPECT_EQ(shown("ᐃᓄᒃ 🌿"), "ᐃᓄᒃ");
}

TEST(Analyzer, knows_small_words)
{
    EXPECT_TRUE(is_small_word(analyze("La")[0]));
    EXPECT_TRUE(is_small_word(analyze("à")[0]));
    EXPECT_FALSE(is_small_word(analyze("CA")[0]));
    EXPECT_FALSE(is_small_word(analyze("la-la")[0]));
}

TEST(WordForms, make_plurals_and_feminines_meet)
{
    EXPECT_TRUE(meet("québécois", "québécoises"));
    EXPECT_TRUE(meet("chevaux", "cheval"));
    EXPECT_TRUE(meet("travaux", "travail"));
    EXPECT_TRUE(meet("milieux", "milieu"));
    EXPECT_TRUE(meet("vélos", "vélo"));
    EXPECT_TRUE(meet("emplois", "emploi"));
    EXPECT_TRUE(meet("françaises", "francais"));
    EXPECT_TRUE(meet("travailleuse", "travailleurs"));
    EXPECT_TRUE(meet("directrices", "directeur"));
    EXPECT_TRUE(meet("sportive", "sportifs"));
    EXPECT_TRUE(meet("entrepreneures", "entrepreneur"));
    EXPECT_TRUE(meet("boulangère", "boulanger"));
    EXPECT_TRUE(meet("publiques", "public"));
    EXPECT_TRUE(meet("salariée", "salariés"));
}

TEST(WordForms, make_words_with_and_without_accents_meet)
{
    for (auto const* const word : {"économique", "coopératives", "salariée", "ouvrière", "européennes",
             "bénéficiaires", "développés", "solidarité", "qualité", "régionaux", "âgé"}) {
        auto const folded = analyze(word)[0].parts[0].folded;
        EXPECT_TRUE(meet(word, folded)) << word;
    }
    EXPECT_TRUE(meet("economique", "économie"));
    EXPECT_TRUE(meet("ouvriere", "ouvrier"));
}

TEST(WordForms, keep_different_words_apart)
{
    EXPECT_FALSE(meet("station", "saint"));
    EXPECT_FALSE(meet("travail", "travailleur"));
    EXPECT_FALSE(meet("chaux", "chal"));
    EXPECT_FALSE(meet("g9x9z9", "g9x9z8"));
}

} // namespace
