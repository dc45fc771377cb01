// What an invention says of itself, in two languages that say the same.
#pragma once

#include "demo/nature.h"
#include "demo/vocabulary.h"
#include "territories/territories.h"

#include <optional>
#include <string>
#include <vector>

namespace demo {

struct Told {
    std::string said; // its name in a sentence
    territories::Municipality const& municipality;
    territories::Region const& region;
    std::vector<std::size_t> services; // indexes of the leaf's offer, two to four
    std::optional<int> founded_year;
    std::optional<std::int64_t> staff; // only when everyone may know it
};

struct Descriptions {
    std::string fr;
    std::string en;
};

Descriptions describe(Vocabulary const&, Nature const&, Told const&, Draws&);

} // namespace demo
