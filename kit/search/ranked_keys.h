// Rows in the order of their keys, kept in order while a few of them change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lookup {

class RankedKeys {
public:
    void grow(std::uint32_t rows);
    // An empty key: the row has no place in the order.
    void set(std::uint32_t row, std::string key);
    // The rank of each row, `no_rank` where there is none; equal keys share a rank. Sorts what changed only.
    std::vector<std::uint32_t> const& ranks();

private:
    bool is_before(std::uint32_t, std::uint32_t) const;
    void take_changed_out();
    void put_changed_in();
    void number();

    std::vector<std::string> keys_; // by row
    std::vector<std::size_t>
        hashes_; // by row, of the key: tells neighbours apart without reading them. Two that
                 // meet would share a rank, which only changes the order of these two.
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> changed_;
    std::vector<std::uint32_t> ranks_;
};

} // namespace lookup
