#include "search/place_order.h"

#include "kit/base/collation.h"

#include <algorithm>
#include <string>
#include <utility>

namespace search {

template <class Place>
static std::vector<std::uint32_t> ranks(std::vector<Place> const& places)
{
    std::vector<std::pair<std::string, std::size_t>> keyed;
    for (std::size_t i = 0; i < places.size(); ++i)
        keyed.emplace_back(sort_key(places[i].name), i);
    std::sort(keyed.begin(), keyed.end());
    std::vector<std::uint32_t> ranks(places.size());
    for (std::uint32_t rank = 0; rank < keyed.size(); ++rank)
        ranks[keyed[rank].second] = rank;
    return ranks;
}

PlaceOrder order_of(territories::Gazetteer const& gazetteer)
{
    return {ranks(gazetteer.regions()), ranks(gazetteer.mrcs())};
}

} // namespace search
