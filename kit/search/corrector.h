// "Did you mean": the word of the documents that is nearest to one that no document has. Pure; safe to share
// once built. Building takes longer than a search, so it is done behind the first answer.
#pragma once

#include "kit/search/analyzer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lookup {

class Corrector {
public:
    struct Known {
        Word word;
        std::uint32_t documents = 0;
    };

    // Words with digits and words under 4 letters are left out. Of the ways a word is accented, the most
    // frequent.
    explicit Corrector(std::vector<Known>);

    // The best word at one letter added, left out, changed or swapped with the next; at two of these when the
    // word has 7 letters or more. Nearest first, then most frequent. Compares folded words; answers with
    // accents. Nothing for numbers, for words under 4 letters, nor for a word that the documents have.
    std::optional<std::string> suggest(Word const&) const;

    // `typed` with its unmatched words corrected, when each of them can be and stands there by itself; else
    // nothing.
    std::optional<std::string> corrected(std::string_view typed, std::vector<Word> const& unmatched) const;

private:
    struct Entry {
        std::uint32_t text; // where it begins in texts_: folded, a NUL, shown, a NUL
        std::uint32_t documents;
        std::uint32_t letters; // which it has, one bit each
        std::uint32_t size; // of the folded word
    };
    struct Shortened {
        std::uint32_t hash; // of an entry without one of its letters, or whole
        std::uint32_t entry;
    };
    struct Best;

    std::string_view folded(Entry const&) const;
    std::string_view shown(Entry const&) const;
    void consider(Entry const&, std::string_view typed, Best&) const;
    void consider_shortened(std::string_view shortened, std::string_view typed, Best&) const;
    void consider_all(std::string_view typed, Best&) const;

    std::string texts_;
    std::vector<Entry> entries_;
    std::vector<Shortened> shortened_; // by hash
};

} // namespace lookup
