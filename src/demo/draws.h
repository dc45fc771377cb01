// Draws that are the same on every machine: the distributions of the standard library differ from one compiler to
// the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demo {

// The draws for one subject of one invention. Each subject has its own: one more draw for the name leaves the place
// as it was.
class Draws {
public:
    Draws(std::uint64_t seed, std::uint64_t index, std::string_view subject);

    std::uint64_t next();
    std::size_t below(std::size_t count); // 0 to count - 1; count is not 0
    int between(int from, int to);        // both included
    bool happens(int percent);
    double fraction(); // from 0 up to, but not including, 1
    std::string const& one_of(std::vector<std::string> const&); // not empty
    // Distinct indexes below `count`, in the order drawn; all of them when fewer than wanted.
    std::vector<std::size_t> some(std::size_t wanted, std::size_t count);

private:
    std::uint64_t state_;
};

// An index drawn more often than another.
class Weights {
public:
    void add(std::int64_t weight);
    std::int64_t total() const { return sums_.empty() ? 0 : sums_.back(); }
    std::size_t draw(Draws&) const; // total() is not 0

private:
    std::vector<std::int64_t> sums_;
};

// A number that tells these apart: the seed of something below another.
std::uint64_t mixed(std::uint64_t seed, std::string_view subject);

} // namespace demo
