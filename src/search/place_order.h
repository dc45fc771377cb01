// The alphabetical order of territories, found once: comparing names as people sort them costs more than a search.
#pragma once

#include "territories/territories.h"

#include <cstdint>
#include <vector>

namespace search {

// By place in the gazetteer, the rank of each.
struct PlaceOrder {
    std::vector<std::uint32_t> regions;
    std::vector<std::uint32_t> mrcs;
};

PlaceOrder order_of(territories::Gazetteer const&);

} // namespace search
