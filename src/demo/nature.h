// What an invention is: its sector, its legal form, its name.
#pragma once

#include "demo/vocabulary.h"

#include <string>
#include <vector>

namespace demo {

struct Nature {
    SectorProfile const* sector; // never null
    std::string leaf;
    std::string form;
    std::string group; // of legal forms: obnl, coop, mutual
    std::vector<std::string> kinds;
};

Nature nature_of(Vocabulary const&, organizations::Taxonomy const& legal_forms, Draws&);

struct Naming {
    std::string name;
    std::string said; // what sentences call it: the proper name alone when there is one
};

// `of_place` is "de Rimouski".
Naming naming_of(Vocabulary const&, Nature const&, std::string const& of_place, Draws&);

} // namespace demo
