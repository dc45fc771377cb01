#include "kit/search/ranked_keys.h"

#include "kit/search/columns.h"

#include <algorithm>
#include <functional>

namespace lookup {

void RankedKeys::grow(std::uint32_t rows)
{
    keys_.resize(rows);
    hashes_.resize(rows);
    ranks_.resize(rows, no_rank);
}

void RankedKeys::set(std::uint32_t row, std::string key)
{
    if (keys_[row] == key)
        return;
    keys_[row] = std::move(key);
    hashes_[row] = std::hash<std::string>{}(keys_[row]);
    changed_.push_back(row);
}

std::vector<std::uint32_t> const& RankedKeys::ranks()
{
    if (!changed_.empty()) {
        take_changed_out();
        put_changed_in();
        number();
    }
    return ranks_;
}

bool RankedKeys::is_before(std::uint32_t a, std::uint32_t b) const
{
    auto const compared = keys_[a].compare(keys_[b]);
    return compared != 0 ? compared < 0 : a < b;
}

void RankedKeys::take_changed_out()
{
    std::ranges::sort(changed_);
    changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
    std::erase_if(order_, [&](std::uint32_t row) { return std::ranges::binary_search(changed_, row); });
    std::erase_if(changed_, [&](std::uint32_t row) { return keys_[row].empty(); });
}

void RankedKeys::put_changed_in()
{
    auto const before = [&](std::uint32_t a, std::uint32_t b) { return is_before(a, b); };
    constexpr std::size_t one_by_one = 64; // above this share of the rows, sorting all is faster
    if (changed_.size() < order_.size() / one_by_one) {
        for (auto const row : changed_)
            order_.insert(std::ranges::lower_bound(order_, row, before), row);
    } else {
        order_.insert(order_.end(), changed_.begin(), changed_.end());
        std::ranges::sort(order_, before);
    }
    changed_.clear();
}

void RankedKeys::number()
{
    ranks_.assign(keys_.size(), no_rank);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        if (i == 0 || hashes_[order_[i]] != hashes_[order_[i - 1]])
            rank = static_cast<std::uint32_t>(i);
        ranks_[order_[i]] = rank;
    }
}

} // namespace lookup
