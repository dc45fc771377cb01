// The terms of a document and how strongly each stands for it. One object for a batch: it remembers the words
// it met.
#pragma once

#include "kit/search/analyzer.h"
#include "kit/search/text_index.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lookup {

class DocumentTerms {
public:
    using Terms = std::vector<std::pair<std::string const*, std::uint8_t>>;

    // Each term once, with its strength. The strings live as long as this object.
    Terms terms_of(std::span<Field const>);

private:
    using Numbers = std::vector<std::uint32_t>;

    void add_field(Field const&);
    void add_title(std::vector<Piece> const&);
    Numbers const& numbers_of(Word const&);
    Numbers const& numbers_of(std::string const& joined);
    std::uint32_t number_of(std::string term);

    std::unordered_map<std::string, Numbers> words_;
    std::unordered_map<std::string, Numbers> joined_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string const*> terms_; // by number
    std::vector<std::pair<std::uint32_t, std::uint8_t>> strengths_; // of the document at hand
    Numbers field_;
};

} // namespace lookup
