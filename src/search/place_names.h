// The names of municipalities in order, to complete the one that somebody is typing.
#pragma once

#include "territories/territories.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace search {

// Those around which one can search, by `place_key`, with their place in the gazetteer.
struct PlaceNames {
    std::vector<std::pair<std::string, std::size_t>> sorted;
};

PlaceNames names_of(territories::Gazetteer const&);

// Places in the gazetteer, at most `most`: the one that bears or bore this very name, then those whose name begins so,
// of the MRC in `own` (codes) first, then the most populous. Accents, hyphens and "St" are forgiven.
std::vector<std::size_t> complete(PlaceNames const&, territories::Gazetteer const&, std::string_view typed,
    std::vector<std::string> const& own, std::size_t most);

} // namespace search
