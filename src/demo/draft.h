// One invention, from its number and the spot where it is.
#pragma once

#include "demo/spread.h"
#include "demo/vocabulary.h"
#include "organizations/organizations.h"

#include <string>
#include <vector>

namespace demo {

// What stands under every invention; all of it must outlive what is made on it.
struct Ground {
    Vocabulary const& vocabulary;
    territories::Gazetteer const& gazetteer;
    hubs::Hubs const& hubs;
    organizations::Taxonomies const& taxonomies;
    Day today;
};

struct Number {
    std::uint64_t seed;
    std::size_t index; // below 1,000,000
};

// `nearest` are the codes of the MRC around its own.
organizations::Organization draft(Ground const&, Number, Spot const&, Id<organizations::Organization> const&,
    std::vector<std::string> const& nearest);

} // namespace demo
