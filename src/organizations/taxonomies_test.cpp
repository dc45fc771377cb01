#include "organizations/taxonomies.h"

#include "kit/search/index_in_test.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

using organizations::Taxonomies;
using organizations::Taxonomy;
using organizations::Term;
using web::Language;

static Taxonomies const& lists()
{
    static Taxonomies const read
        = organizations::read_taxonomies(std::filesystem::path{POLES_SOURCE_FOLDER} / "rules");
    return read;
}

static std::string named(Taxonomy const& taxonomy, std::string_view words)
{
    Term const* const term = taxonomy.named(words);
    return term ? term->code : "none";
}

TEST(Taxonomies, are_found_by_code_label_or_alias_in_either_language)
{
    EXPECT_EQ(named(lists().sectors, "food"), "food");
    EXPECT_EQ(named(lists().sectors, "ALIMENTATION"), "food");
    EXPECT_EQ(named(lists().sectors, "Bioalimentaire"), "food");
    EXPECT_EQ(named(lists().sectors, "Grocery stores and public markets"), "grocery");
    EXPECT_EQ(named(lists().legal_forms, "osbl"), "nonprofit");
    EXPECT_EQ(named(lists().legal_forms, "Coop de solidarite"), "solidarity_coop");
    EXPECT_EQ(named(lists().sectors, ""), "none");
    EXPECT_EQ(lists().sectors.find("Food"), nullptr);
}

TEST(Taxonomies, know_the_ancestor_of_a_sector)
{
    EXPECT_EQ(lists().sectors.at_level("grocery", 2)->code, "food");
    EXPECT_EQ(lists().sectors.at_level("grocery", 1)->code, "land");
    EXPECT_EQ(lists().sectors.at_level("food", 2)->code, "food");
    EXPECT_EQ(lists().sectors.at_level("land", 2), nullptr);
    EXPECT_EQ(lists().sectors.at_level("zzz", 1), nullptr);
}

TEST(Taxonomies, give_every_sector_parents_and_every_middle_one_its_picture)
{
    for (Term const& term : lists().sectors.terms()) {
        if (term.level > 1) {
            ASSERT_NE(lists().sectors.find(term.parent), nullptr) << term.code;
            EXPECT_EQ(lists().sectors.find(term.parent)->level, term.level - 1) << term.code;
        }
        if (term.level == 2) {
            EXPECT_FALSE(term.icon.empty()) << term.code;
            EXPECT_TRUE(term.colour >= 1 && term.colour <= 4) << term.code;
        }
    }
}

TEST(Taxonomies, speak_both_languages_without_repeating_a_code)
{
    for (Taxonomy const* const list : {&lists().legal_forms, &lists().sectors, &lists().purposes, &lists().kinds,
             &lists().clienteles, &lists().languages, &lists().statuses}) {
        std::set<std::string> codes;
        for (Term const& term : list->terms()) {
            EXPECT_TRUE(codes.insert(term.code).second) << term.code;
            EXPECT_FALSE(term.label(Language::french).empty() || term.label(Language::english).empty()) << term.code;
        }
    }
}

TEST(Taxonomies, show_the_code_of_a_term_that_is_gone)
{
    EXPECT_EQ(lists().sectors.label("food", Language::english), "Food");
    EXPECT_EQ(lists().sectors.label("gone", Language::english), "gone");
    EXPECT_EQ(lists().legal_forms.find("nonprofit")->short_label(Language::french), "OBNL");
    EXPECT_EQ(lists().sectors.find("food")->short_label(Language::french), "Alimentation");
}

TEST(LegalForms, that_the_public_does_not_tell_apart_share_one_facet)
{
    EXPECT_EQ(facet_of_form(lists().legal_forms, "nonprofit_quebec"), "nonprofit");
    EXPECT_EQ(facet_of_form(lists().legal_forms, "nonprofit"), "nonprofit");
    EXPECT_EQ(facet_of_form(lists().legal_forms, "nonprofit_federal"), "nonprofit_federal");
    EXPECT_EQ(facet_of_form(lists().legal_forms, "gone"), "gone");
}

TEST(LegalForms, are_made_precise_by_the_words_of_a_name)
{
    auto const by_name = [](std::string_view name) {
        Term const* const term = lists().legal_forms.by_name_words(name);
        return term ? term->code : "none";
    };
    EXPECT_EQ(by_name("COOPÉRATIVE DE SOLIDARITÉ DU LAC"), "solidarity_coop");
    EXPECT_EQ(by_name("La Coop d'habitation des Érables"), "housing_coop");
    // The longest expression wins.
    EXPECT_EQ(by_name("Coopérative de solidarité d'habitation du Parc"), "housing_coop");
    EXPECT_EQ(by_name("CUMA, coopérative de solidarité"), "solidarity_coop");
    EXPECT_EQ(by_name("Les Travailleurs du bois"), "none");
    EXPECT_EQ(by_name("Scoop de solidarité"), "none");
}

TEST(Taxonomies, stop_the_program_with_file_and_line_when_a_list_is_broken)
{
    lookup::FolderInTest const folder;
    std::filesystem::create_directories(folder.path());
    std::filesystem::copy(std::filesystem::path{POLES_SOURCE_FOLDER} / "rules" / "taxonomies", folder.path() / "taxonomies");
    std::ofstream{folder.path() / "taxonomies" / "kinds.yaml"} << "entries:\n  - {code: a, fr: A, en: A}\n  - {code: b, fr: [}\n";
    try {
        organizations::read_taxonomies(folder.path());
        FAIL() << "the list was taken";
    } catch (std::runtime_error const& refused) {
        EXPECT_NE(std::string{refused.what()}.find("kinds.yaml:3:"), std::string::npos) << refused.what();
    }
    std::ofstream{folder.path() / "taxonomies" / "kinds.yaml"} << "entries: []\n";
    EXPECT_THROW(organizations::read_taxonomies(folder.path()), std::runtime_error);
}
