// Proposes a sector from the free text of a register, by the words of `rules/taxonomies/sector_words.yaml` and the
// counting that the README of that folder describes. A proposal is never a confirmation.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace organizations {

struct SectorProposal {
    std::string sector;
    int points; // under 6, a person should be asked
};

class SectorWords {
public:
    // A file that is missing or malformed stops the program with a std::runtime_error naming file and line.
    static SectorWords read(std::filesystem::path const& rules);

    // Absent when no word says anything.
    std::optional<SectorProposal> propose(std::string_view activity, std::string_view name) const;

private:
    struct Expression {
        std::vector<std::string> words; // a '*' at the end matches any ending
        std::size_t leaf;
        int points;
    };
    // A text without small words, cut where an empty expression stands: "" marks the cut.
    using Words = std::vector<std::string>;

    Words words_of(std::string_view text) const;
    void count(Words const&, int factor, std::vector<int>& totals, std::vector<std::size_t>& first, std::size_t offset) const;

    std::vector<std::string> leaves_; // in the order of the file, which breaks ties
    std::vector<Expression> expressions_; // the longest first
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_; // without '*' prefixes
    std::vector<std::size_t> prefixed_;   // expressions that begin with a prefix
    std::unordered_map<std::string, bool> small_words_;
    std::vector<Words> empty_expressions_;
};

} // namespace organizations
