// Filtering and counting on `Columns`. "Or" within a facet, "and" between facets and with everything else;
// the counts of a facet ignore that facet's own selection. Pure.
#pragma once

#include "kit/search/columns.h"
#include "kit/search/postings.h"

#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace lookup {

// Both ends belong to it. A row without the number is outside.
struct Range {
    Number number = {};
    std::int64_t least = no_number + 1;
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

// A row without a point is outside.
struct Circle {
    Point centre;
    double kilometres = 0;
};

// A set of rows.
class RowSet {
public:
    RowSet() = default;
    explicit RowSet(std::uint32_t rows) : words_((rows + 63) / 64) { }

    void add(std::uint32_t row) { words_[row / 64] |= std::uint64_t{1} << row % 64; }
    bool has(std::uint32_t row) const
    {
        return row / 64 < words_.size() && (words_[row / 64] >> row % 64 & 1) != 0;
    }
    std::size_t size() const
    {
        std::size_t count = 0;
        for (auto const word : words_)
            count += static_cast<std::size_t>(std::popcount(word));
        return count;
    }

private:
    std::vector<std::uint64_t> words_;
};

// Nothing chosen lets every row through. A code that no row has lets none through.
struct Filter {
    std::vector<std::pair<Facet, std::vector<std::string>>> chosen = {};
    std::vector<Range> ranges = {};
    std::vector<Flag> present = {}; // all of them
    std::optional<Circle> near = {};
    RowSet const* within = nullptr; // only these rows, when it is set
};

struct Selection {
    std::vector<Hit> hits; // those that meet the filter, in the order given
    std::vector<std::vector<std::uint32_t>> counts; // by facet asked for, then by the code's number
};

// Hits of rows that do not exist (any more) are left out.
Selection select(Columns const&, std::span<Hit const>, Filter const&, std::span<Facet const> counted);
// Every row, for browsing without a search.
std::vector<Hit> all_rows(Columns const&);
// The rows that meet the filter.
RowSet rows(Columns const&, Filter const&);

} // namespace lookup
