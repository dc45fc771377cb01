// A page of hits in the order asked for. Pure.
#pragma once

#include "kit/search/columns.h"
#include "kit/search/postings.h"

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace lookup {

struct ByScore { };
struct ByText {
    Ordering ordering;
};
struct ByNumber {
    Number number;
};
struct ByDistance {
    Point centre;
};
using SortKey = std::variant<ByScore, ByText, ByNumber, ByDistance>;

enum class Sense { ascending, descending };

// The best score first is `descending`. Rows without the value come last in both senses; equal rows by id.
struct Order {
    SortKey key;
    Sense sense = Sense::ascending;
};

// The hits from `first` (0 for the best) on, at most `count` of them, in order.
std::vector<Hit> page(
    Columns const&, std::span<Hit const>, Order const&, std::size_t first, std::size_t count);

} // namespace lookup
