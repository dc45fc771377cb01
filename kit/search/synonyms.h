// Words that people use for one another, read from a rule file: `groups` of words that mean the same, and
// `expansions`, where whoever types the first also finds the others but not the reverse. A word may be a
// phrase.
#pragma once

#include "kit/base/outcome.h"
#include "kit/search/analyzer.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lookup {

using Wordings = std::vector<std::vector<Piece>>;

class Synonyms {
public:
    // Without any rule.
    Synonyms() = default;

    // Refused, with the file and the line: what is not YAML, unknown keys, a group of one, an entry without
    // words, the same words in two groups or expanded twice. `file` is only named in the refusal.
    static Outcome<Synonyms> parse(std::string_view yaml, std::string_view file);

    struct Match {
        std::size_t pieces = 0; // how many the rule covers, 0 when there is none
        Wordings const* others = nullptr;
    };

    // The rule that covers the most of the first pieces. Small words must have been left out.
    Match match(std::span<Piece const>) const;

private:
    friend class SynonymsReader;

    std::unordered_map<std::string, Wordings> others_; // by the key of the words typed
    std::size_t longest_ = 0;
};

// The pieces without the small words, or all of them when nothing else is left.
std::vector<Piece> without_small_words(std::vector<Piece>);

} // namespace lookup
