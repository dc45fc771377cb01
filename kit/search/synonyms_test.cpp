#include "kit/search/synonyms.h"

#include <gtest/gtest.h>

namespace {

using lookup::analyze;
using lookup::Synonyms;

// The other wordings of what is typed, « a | b », after the number of pieces covered.
std::string others(Synonyms const& synonyms, std::string_view typed)
{
    auto const pieces = lookup::without_small_words(analyze(typed));
    auto const match = synonyms.match(pieces);
    std::string result = std::to_string(match.pieces);
    for (std::size_t i = 0; match.others && i < match.others->size(); ++i)
        result += (i == 0 ? ": " : " | ") + lookup::plain_title((*match.others)[i]);
    return result;
}

Synonyms parsed(std::string_view yaml)
{
    return *Synonyms::parse(yaml, "words.yaml");
}

// Line and sentence of the only refusal.
std::string refusal(std::string_view yaml)
{
    auto const outcome = Synonyms::parse(yaml, "words.yaml");
    if (outcome.ok() || outcome.refusals().size() != 1)
        return "not one refusal";
    auto const& phrase = outcome.refusals().front().message;
    std::string line;
    for (auto const& [name, value] : phrase.values)
        line = name == "line" ? value : line;
    return line + " " + phrase.text;
}

TEST(Synonyms, of_a_group_find_each_other)
{
    auto const synonyms = parsed("groups:\n  - [cpe, centre de la petite enfance, garderie]\n");
    EXPECT_EQ(others(synonyms, "CPE"), "1: centre petite enfance | garderie");
    EXPECT_EQ(others(synonyms, "Centres de la Petite-Enfance"), "0");
    EXPECT_EQ(others(synonyms, "centres petite enfance"), "3: cpe | garderie");
    EXPECT_EQ(others(synonyms, "garderies"), "1: cpe | centre petite enfance");
    EXPECT_EQ(others(synonyms, "centre"), "0");
}

TEST(Synonyms, of_an_expansion_go_one_way)
{
    auto const synonyms = parsed("expansions:\n  coop: [coopérative]\n");
    EXPECT_EQ(others(synonyms, "coop"), "1: cooperative");
    EXPECT_EQ(others(synonyms, "coopérative"), "0");
}

TEST(Synonyms, prefer_the_longest_words)
{
    auto const synonyms
        = parsed("groups:\n  - [coop, coopérative]\n  - [coop d'habitation, logement coopératif]\n");
    EXPECT_EQ(others(synonyms, "coop d’habitation Montréal"), "2: logement cooperatif");
    EXPECT_EQ(others(synonyms, "coop Montréal"), "1: cooperative");
}

TEST(Synonyms, join_a_group_and_an_expansion_of_the_same_word)
{
    auto const synonyms = parsed("groups:\n  - [ferme, farm]\nexpansions:\n  ferme: [agricole]\n");
    EXPECT_EQ(others(synonyms, "ferme"), "1: farm | agricole");
}

TEST(Synonyms, may_be_none)
{
    EXPECT_TRUE(Synonyms::parse("", "words.yaml").ok());
    EXPECT_TRUE(Synonyms::parse("groups:\nexpansions:\n", "words.yaml").ok());
    EXPECT_EQ(others(Synonyms{}, "coop"), "0");
}

TEST(Synonyms, are_refused_with_the_line)
{
    EXPECT_EQ(refusal("groups:\n  - [a\nexpansions:"), "3 {file}, line {line}: this is not YAML ({reason}).");
    EXPECT_EQ(refusal("groups:\n  - [a, b]\nsynonyms: []\n"),
        "3 {file}, line {line}: “{name}” is unknown; expected “groups:” or “expansions:”.");
    EXPECT_EQ(refusal("- a\n"), "1 {file}, line {line}: expected “groups:” and “expansions:”.");
    EXPECT_EQ(refusal("groups: a\n"), "1 {file}, line {line}: “groups:” must be a list of lists of words.");
    EXPECT_EQ(refusal("groups:\n  - [a, b]\n  - [alone]\n"),
        "3 {file}, line {line}: a group is a list of at least two entries.");
    EXPECT_EQ(refusal("groups:\n  - [a, b]\n  - [c, B]\n"),
        "3 {file}, line {line}: “{words}” is already on line {first}.");
    EXPECT_EQ(refusal("groups:\n  - [a, b, '…']\n"), "2 {file}, line {line}: an entry has no word.");
    EXPECT_EQ(refusal("expansions: [a]\n"),
        "1 {file}, line {line}: “expansions:” must be “typed: [found, found]”.");
    EXPECT_EQ(
        refusal("expansions:\n  a: b\n"), "2 {file}, line {line}: an expansion is “typed: [found, found]”.");
    EXPECT_EQ(refusal("expansions:\n  a: [b]\n  A: [c]\n"),
        "3 {file}, line {line}: “{words}” is already on line {first}.");
}

} // namespace
