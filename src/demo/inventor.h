// Invents one organization from a number: pure, and the same on every machine.
#pragma once

#include "demo/draft.h"
#include "demo/spread.h"
#include "organizations/store.h"

#include <optional>

namespace demo {

class Inventor {
public:
    // `hub` may be null: all of Québec.
    Inventor(Ground, hubs::Hub const* hub, std::uint64_t seed);

    bool has_nowhere() const { return spread_.empty(); }

    Id<organizations::Organization> id(std::size_t index) const;
    // The same for the same hub, seed and index, whatever was invented before; days are counted back from today. Its
    // name, its address and its NEQ are proposals: two inventions may have the same (`demo/taken.h`). Index below
    // 1,000,000.
    organizations::Organization organization(std::size_t index) const;
    // Its membership in its hub, for about two in five.
    std::optional<organizations::Sheet> sheet(organizations::Organization const&, std::size_t index) const;

private:
    Ground ground_;
    std::uint64_t seed_;
    Spread spread_;
    std::vector<std::vector<std::string>> nearest_; // of each MRC, the codes of its neighbours
};

} // namespace demo
