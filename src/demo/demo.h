// Invents a plausible region, or all of Québec: the same seed gives the same organizations. Everything is fictional,
// and every page says so.
#pragma once

#include "kit/web/feature.h"
#include "organizations/organizations.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace demo {

web::Feature feature();

struct Wish {
    std::string hub;         // slug; empty: all of Québec
    int organizations = 400;
    std::uint64_t seed = 1;
};

// Writes the organizations and their sheets in one transaction; `progress` is told how many are done. A hub that does
// not exist, or a number below 1 or above 200,000, is refused.
Outcome<int> invent(storage::Database&, std::filesystem::path const& rules, Wish const&, Instant now,
    std::function<void(int)> const& progress);

} // namespace demo
