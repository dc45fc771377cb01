#include "demo/draws.h"

#include <algorithm>
#include <numeric>

namespace demo {

// SplitMix64, by Sebastiano Vigna, in the public domain.
static std::uint64_t scrambled(std::uint64_t bits)
{
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    return bits ^ (bits >> 31);
}

std::uint64_t mixed(std::uint64_t seed, std::string_view subject)
{
    std::uint64_t bits = scrambled(seed + 0x9e3779b97f4a7c15u);
    for (char const c : subject)
        bits = scrambled(bits ^ static_cast<unsigned char>(c));
    return bits;
}

Draws::Draws(std::uint64_t seed, std::uint64_t index, std::string_view subject)
    : state_{mixed(scrambled(seed) + index, subject)}
{
}

std::uint64_t Draws::next()
{
    state_ += 0x9e3779b97f4a7c15u;
    return scrambled(state_);
}

std::size_t Draws::below(std::size_t count)
{
    return std::size_t(next() % count);
}

int Draws::between(int from, int to)
{
    return from + int(below(std::size_t(to - from + 1)));
}

bool Draws::happens(int percent)
{
    return int(below(100)) < percent;
}

double Draws::fraction()
{
    // The 53 bits that a double holds.
    return double(next() >> 11) / 9007199254740992.0;
}

std::string const& Draws::one_of(std::vector<std::string> const& words)
{
    return words[below(words.size())];
}

std::vector<std::size_t> Draws::some(std::size_t wanted, std::size_t count)
{
    std::vector<std::size_t> indexes(count);
    std::iota(indexes.begin(), indexes.end(), std::size_t{0});
    wanted = std::min(wanted, count);
    for (std::size_t i = 0; i < wanted; ++i)
        std::swap(indexes[i], indexes[i + below(count - i)]);
    indexes.resize(wanted);
    return indexes;
}

void Weights::add(std::int64_t weight)
{
    sums_.push_back(total() + weight);
}

std::size_t Weights::draw(Draws& draws) const
{
    auto const drawn = std::int64_t(draws.below(std::size_t(total())));
    return std::size_t(std::upper_bound(sums_.begin(), sums_.end(), drawn) - sums_.begin());
}

} // namespace demo
