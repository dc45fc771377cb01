// The documents of a word, and how lists of them are united and crossed. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lookup {

// In the order of documents. A strength (1 to 255) says how much the document is about the word.
struct Postings {
    std::vector<std::uint32_t> documents;
    std::vector<std::uint8_t> strengths;

    std::size_t size() const { return documents.size(); }
    bool empty() const { return documents.empty(); }
    std::uint32_t end() const { return empty() ? 0 : documents.back() + 1; }
    void push_back(std::uint32_t document, std::uint8_t strength)
    {
        documents.push_back(document);
        strengths.push_back(strength);
    }
};

// A list of a union: as it is, or with its strengths halved.
struct Member {
    Postings const* postings;
    bool is_weaker = false;
};
// Documents of at least one list, with the greatest strength.
Postings unite(std::span<Member const>);
// Documents of both lists, with the smaller strength.
Postings cross(Postings const&, Postings const&);

struct Hit {
    std::uint32_t document = 0;
    float score = 0;

    auto operator<=>(Hit const&) const = default;
};

// Documents of all lists, in their order; the score is the sum of strengths, each multiplied by its list's
// rarity.
struct Weighed {
    Postings const* postings;
    float rarity;
};
std::vector<Hit> cross(std::vector<Weighed>);

} // namespace lookup
