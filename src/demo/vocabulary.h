// The words and the proportions of the demonstration, from rules/demo.
#pragma once

#include "demo/draws.h"
#include "organizations/taxonomies.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace demo {

// Codes, some drawn more often than others.
struct Choice {
    std::vector<std::string> codes;
    Weights weights;

    std::string const& draw(Draws& draws) const { return codes[weights.draw(draws)]; }
};

// Two lists of the same length: the same index says the same thing.
struct Bilingual {
    std::vector<std::string> fr;
    std::vector<std::string> en;
};

// How a name is built: "{noun} {name}".
struct Frame {
    std::string pattern;
    int weight;
    std::vector<std::string> sectors; // of level 2; none: all
};

// What a leaf of the sectors sells.
struct Offer {
    std::vector<std::string> nouns;
    Bilingual services;
};

struct Chance {
    std::string code;
    int percent;
};

// Whole numbers in bands, some drawn more often than others.
struct Bands {
    std::vector<std::pair<int, int>> limits;
    Weights weights;

    int draw(Draws&) const;
};

struct SectorProfile {
    std::string code; // of level 2
    Choice forms;
    Choice leaves;
    std::vector<std::string> purposes;
    std::vector<std::string> clienteles;
    Bilingual openings;
};

struct Function {
    std::string name; // in French: "Coordination"
    std::string mailbox;
};

struct Streets {
    std::vector<std::string> names;
    std::pair<int, int> numbers;
    std::string unit;
    int unit_percent;
    std::pair<int, int> units;
};

struct Vocabulary {
    std::vector<std::string> names;
    std::vector<std::string> heads;
    std::vector<std::string> complements;
    std::vector<std::string> tie_breakers;
    std::map<std::string, std::vector<Frame>, std::less<>> frames; // by legal form, and "any"
    std::map<std::string, Offer, std::less<>> offers;              // by leaf
    std::vector<SectorProfile> sectors;
    Weights sector_weights;
    std::map<std::string, std::string, std::less<>> leaf_of_form;
    std::map<std::string, std::vector<Chance>, std::less<>> kinds;  // by leaf
    std::map<std::string, Bilingual, std::less<>> governance;       // by group of legal forms
    Bilingual more;
    Bands staff;
    Bands founded;
    Choice statuses;
    std::vector<Function> functions;
    Weights function_weights;
    Streets streets;
    std::vector<Chance> languages;
    std::map<std::string, std::vector<Chance>, std::less<>> languages_of_hub; // by slug
};

// A file that is missing or malformed, or names an unknown code, is refused with a std::runtime_error that names file
// and line.
Vocabulary read_vocabulary(std::filesystem::path const& rules, organizations::Taxonomies const&);

} // namespace demo
