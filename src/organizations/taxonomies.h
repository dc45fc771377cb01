// The lists of words that classify organizations, from `rules/taxonomies/*.yaml`. Codes are stable; labels are what
// people read.
#pragma once

#include "kit/web/language.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace organizations {

struct Term {
    std::string code;
    std::string fr;
    std::string en;
    std::string short_fr; // what a card or a facet shows; the label when there is none
    std::string short_en;
    std::string definition_fr;
    std::string definition_en;
    std::string icon;
    std::string group;
    std::string parent;
    int level = 1;
    int colour = 0; // 1 to 4, 0 when the list has none
    std::vector<std::string> aliases;    // labels of other lists
    std::vector<std::string> register_codes;
    std::vector<std::string> name_words; // in a name, they tell this term from its parent

    std::string_view label(web::Language) const;
    std::string_view short_label(web::Language) const;
};

class Taxonomy {
public:
    explicit Taxonomy(std::vector<Term>);

    std::vector<Term> const& terms() const { return terms_; }
    Term const* find(std::string_view code) const;
    // By code, label in either language or alias, folded.
    Term const* named(std::string_view words) const;
    // The term whose `name_words` stand in the name, small words aside; null when none does.
    Term const* by_name_words(std::string_view name) const;
    // The term itself or its ancestor at that level; null when it is above that level.
    Term const* at_level(std::string_view code, int level) const;
    std::string_view label(std::string_view code, web::Language) const;

private:
    std::vector<Term> terms_;
    std::unordered_map<std::string, std::size_t> codes_;
    std::unordered_map<std::string, std::size_t> names_;
};

struct Taxonomies {
    Taxonomy legal_forms;
    Taxonomy sectors; // three levels
    Taxonomy purposes;
    Taxonomy kinds;
    Taxonomy clienteles;
    Taxonomy languages;
    Taxonomy statuses;
};

// A file that is missing or malformed stops the program with a std::runtime_error naming file and line.
Taxonomies read_taxonomies(std::filesystem::path const& rules);

// Legal forms that the public does not tell apart share one facet: the first form with the same short label.
std::string_view facet_of_form(Taxonomy const& legal_forms, std::string_view code);

} // namespace organizations
