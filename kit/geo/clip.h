// Keeps what falls within a box.
#pragma once

#include "kit/geo/position.h"

#include <vector>

namespace geo {

// The part of a ring inside the box, empty when there is none. Parts of a bent ring that the box separates
// stay joined along the box's edge: draw with a box larger than what is shown.
Ring clipped(Ring const&, Box const&);

// The runs of a line whose segments come near the box; segments are not cut.
std::vector<Line> runs_near(Line const&, Box const&);

// Area enclosed by a ring, in the square of its unit.
double area(Ring const&);

} // namespace geo
