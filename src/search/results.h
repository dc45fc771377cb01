// Asks the directory what a state of the filters means: how many, which page of them, what each facet would give, and
// how many per territory for the map. Pure: reads the memory, writes nothing.
#pragma once

#include "organizations/directory.h"
#include "search/filters.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace search {

// A value of a facet with the number of results that choosing it would keep.
struct FacetValue {
    std::string_view code;
    std::uint32_t count;
};

struct Results {
    std::uint32_t total = 0;
    std::vector<std::uint32_t> rows; // of the page, in order
    int page = 1;
    int pages = 1;
    std::array<std::vector<FacetValue>, facet_count> facets; // of those offered: values that count, or are chosen
    std::optional<std::string> suggestion;                   // "did you mean"
    std::vector<FacetValue> places; // of all the results, for the map: values of `map_facet`
};

// Québec is drawn by MRC, a hub by municipality.
Facet map_facet(std::string_view hub);

// Whether a state offers this facet: regions in Québec, MRC in a hub or in a region, municipalities once one is chosen.
bool is_offered(Facet, std::string_view hub, Filters const&);

// What is counted: the page shows facets, a download does not.
enum class Counting { none, facets };

// `hub` is a slug, empty for the whole of Québec. The centre is that of `filters.around`.
Results find(organizations::Directory const&, std::string_view hub, Filters const&, std::optional<lookup::Point> centre, Counting);

// Every row of the state, in its order: downloads and the interactive map.
std::vector<std::uint32_t> find_all(
    organizations::Directory const&, std::string_view hub, Filters const&, std::optional<lookup::Point> centre);

// How many there would be.
std::uint32_t count(organizations::Directory const&, std::string_view hub, Filters const&, std::optional<lookup::Point> centre);

} // namespace search
