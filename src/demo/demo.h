// Invents a plausible region, or all of Québec: the same seed gives the same organizations. Everything is fictional,
// and every page says so.
#pragma once

#include "kit/base/outcome.h"
#include "kit/web/feature.h"

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

// Writes the organizations and their sheets in one transaction, and answers how many there are; `progress` is told how
// many are done. The same wish again writes over what it wrote before. A database that holds organizations that were
// not invented, a hub that does not exist or covers nothing today, or a number below 1 or above 200,000, is refused. A vocabulary that cannot be read is a std::runtime_error
// that names file and line.
Outcome<int> invent(storage::Database&, std::filesystem::path const& rules, Wish const&, Instant now,
    std::function<void(int)> const& progress);

// Whether anything was ever invented in this database.
bool is_demonstration(storage::Reader&);

} // namespace demo
