// The lists of documents that searches have read, so that the next search need not decode them again. Safe
// from any thread.
#pragma once

#include "kit/search/postings.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace lookup {

// shared_ptr: the cache and each search that reads the list at the moment own it.
using SharedPostings = std::shared_ptr<Postings const>;

class PostingsCache {
public:
    // Above `most` bytes it is emptied and starts again.
    explicit PostingsCache(std::size_t most) : most_{most} { }

    // Null when it is not there.
    SharedPostings find(std::string const& term) const;

    // Which state of the index is current: counts the commits.
    std::uint64_t generation() const;
    // Ignored when the list was read from an older state than the current one.
    void keep(std::string const& term, SharedPostings, std::uint64_t generation);
    // A new state begins, in which these terms have other documents.
    void forget(std::unordered_set<std::string> const& terms);
    // A new state begins, of which nothing is known.
    void forget_all();

private:
    std::size_t const most_;
    mutable std::shared_mutex mutex_;
    std::unordered_map<std::string, SharedPostings> lists_;
    std::size_t bytes_ = 0;
    std::uint64_t generation_ = 1;
};

} // namespace lookup
