#include "kit/search/order.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace lookup {

namespace {

// Unsigned, so that one comparison serves all kinds; the greatest value is for rows without the value.
constexpr std::uint64_t missing = std::numeric_limits<std::uint64_t>::max();

struct Sorted {
    std::uint64_t key;
    std::uint32_t tie;
    std::uint32_t place; // in the hits

    bool operator<(Sorted const& other) const { return key != other.key ? key < other.key : tie < other.tie; }
};

std::uint64_t as_key(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
}

// Floats above zero keep their order as bits.
std::uint64_t as_key(float value)
{
    return std::bit_cast<std::uint32_t>(std::max(value, 0.0F));
}

std::uint64_t key_of(Columns const&, Hit const& hit, ByScore)
{
    return as_key(hit.score);
}

std::uint64_t key_of(Columns const& columns, Hit const& hit, ByText by)
{
    auto const rank = columns.ranks[static_cast<std::size_t>(by.ordering)][hit.document];
    return rank == no_rank ? missing : rank;
}

std::uint64_t key_of(Columns const& columns, Hit const& hit, ByNumber by)
{
    auto const value = columns.numbers[static_cast<std::size_t>(by.number)][hit.document];
    return value == no_number ? missing : as_key(value);
}

struct FromCentre {
    Direction centre;
};

// The square of the chord grows with the distance.
std::uint64_t key_of(Columns const& columns, Hit const& hit, FromCentre from)
{
    if (!columns.has_point(hit.document))
        return missing;
    auto const& direction = columns.directions[hit.document];
    auto const x = direction.x - from.centre.x;
    auto const y = direction.y - from.centre.y;
    auto const z = direction.z - from.centre.z;
    return as_key(x * x + y * y + z * z);
}

template <class By>
std::vector<Sorted> sorted_keys(Columns const& columns, std::span<Hit const> hits, By by, Sense sense)
{
    std::vector<Sorted> keys(hits.size());
    for (std::uint32_t i = 0; i < hits.size(); ++i) {
        auto const key = key_of(columns, hits[i], by);
        auto const sensed = sense == Sense::ascending || key == missing ? key : missing - 1 - key;
        keys[i] = {sensed, columns.id_ranks[hits[i].document], i};
    }
    return keys;
}

std::vector<Sorted> sorted_keys(Columns const& columns, std::span<Hit const> hits, Order const& order)
{
    return std::visit(
        [&](auto by) {
            if constexpr (std::is_same_v<decltype(by), ByDistance>)
                return sorted_keys(columns, hits, FromCentre{direction_of(by.centre)}, order.sense);
            else
                return sorted_keys(columns, hits, by, order.sense);
        },
        order.key);
}

} // namespace

std::vector<Hit> page(Columns const& columns, std::span<Hit const> hits, Order const& order,
    std::size_t first, std::size_t count)
{
    if (first >= hits.size() || count == 0)
        return {};
    auto keys = sorted_keys(columns, hits, order);
    auto const end = keys.begin() + static_cast<std::ptrdiff_t>(first + std::min(count, hits.size() - first));
    std::partial_sort(keys.begin(), end, keys.end());
    std::vector<Hit> result;
    for (auto key = keys.begin() + static_cast<std::ptrdiff_t>(first); key != end; ++key)
        result.push_back(hits[key->place]);
    return result;
}

} // namespace lookup
