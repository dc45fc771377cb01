#include "kit/search/postings_cache.h"

#include <mutex>

namespace lookup {

static std::size_t bytes_of(std::string const& term, Postings const& list)
{
    constexpr std::size_t bookkeeping = 160; // node of the map, control block, vectors
    return bookkeeping + term.size() + list.size() * (sizeof(std::uint32_t) + sizeof(std::uint8_t));
}

SharedPostings PostingsCache::find(std::string const& term) const
{
    std::shared_lock const lock{mutex_};
    auto const found = lists_.find(term);
    return found == lists_.end() ? nullptr : found->second;
}

std::uint64_t PostingsCache::generation() const
{
    std::shared_lock const lock{mutex_};
    return generation_;
}

void PostingsCache::keep(std::string const& term, SharedPostings list, std::uint64_t generation)
{
    std::unique_lock const lock{mutex_};
    if (generation != generation_)
        return;
    if (bytes_ > most_) {
        lists_.clear();
        bytes_ = 0;
    }
    auto const bytes = bytes_of(term, *list);
    if (lists_.emplace(term, std::move(list)).second)
        bytes_ += bytes;
}

void PostingsCache::forget(std::unordered_set<std::string> const& terms)
{
    std::unique_lock const lock{mutex_};
    ++generation_;
    for (auto const& term : terms) {
        auto const found = lists_.find(term);
        if (found == lists_.end())
            continue;
        bytes_ -= bytes_of(found->first, *found->second);
        lists_.erase(found);
    }
}

void PostingsCache::forget_all()
{
    std::unique_lock const lock{mutex_};
    ++generation_;
    lists_.clear();
    bytes_ = 0;
}

} // namespace lookup
