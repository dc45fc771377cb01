// Those around an invention: federations, funds, its hub.
#pragma once

#include "demo/nature.h"
#include "organizations/store.h"

namespace demo {

// A federation of its sector and a fund of its MRC, both as fictional as itself; not for every organization.
void add_relations(organizations::Organization&, Vocabulary const&, Nature const&, std::string_view mrc, Draws);

// As a member of that hub since a day between 2015, or its foundation, and this month.
organizations::Sheet membership(organizations::Organization const&, std::string const& hub, Day today, Draws&);

} // namespace demo
