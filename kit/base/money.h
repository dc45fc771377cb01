// Amounts and shares as whole numbers: money in cents of Canadian dollars, shares in basis points (1 % = 100).
#pragma once

#include <compare>
#include <cstdint>

struct Cents {
    std::int64_t value = 0;
    auto operator<=>(Cents const&) const = default;
};

struct BasisPoints {
    int value = 0;
    auto operator<=>(BasisPoints const&) const = default;
};
