#include "kit/base/id.h"

#include <algorithm>

static constexpr char digits[] = "0123456789abcdef";

static bool is_dash(std::size_t place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

Randomness::Randomness()
{
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
    engine_.seed(seed);
}

IdText make_id_text(Instant now, Randomness& randomness)
{
    auto const milliseconds = std::uint64_t(now.time_since_epoch().count());
    std::uint64_t const high = (milliseconds << 16) | 0x7000 | (randomness.next() & 0x0fff);
    std::uint64_t const low = (randomness.next() & 0x3fffffffffffffff) | 0x8000000000000000;
    IdText text;
    int nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_dash(i)) {
            text[i] = '-';
            continue;
        }
        std::uint64_t const half = nibble < 16 ? high : low;
        text[i] = digits[(half >> (60 - 4 * (nibble % 16))) & 15];
        ++nibble;
    }
    return text;
}

std::optional<IdText> parse_id_text(std::string_view given)
{
    IdText text;
    if (given.size() != text.size())
        return {};
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const hex = std::string_view{digits, 16}.find(given[i]) != std::string_view::npos;
        if (is_dash(i) ? given[i] != '-' : !hex)
            return {};
    }
    std::copy(given.begin(), given.end(), text.begin());
    return text;
}
