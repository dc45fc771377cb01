// What an invention declares of itself, and who may see it.
#pragma once

#include "demo/nature.h"
#include "organizations/organizations.h"

namespace demo {

// Figures of one or two years before `today`, none for a project that has not begun; `staff` is the number of
// employees of the last one. Most figures stay in aggregates only, as is the rule; some are shown to more people.
void declare_figures(organizations::Organization&, Nature const&, int staff, Day today, Draws&);

} // namespace demo
