// Writes lines and rings as the value of an SVG path's `d` attribute.
#pragma once

#include "kit/geo/position.h"

#include <string>
#include <vector>

namespace geo {

// What is too small to be seen, in the unit of the points.
struct PathDetail {
    double shortest_step = 1.0; // a point nearer than this to the one before is dropped
    double smallest_ring = 1.0; // a ring of a smaller area is dropped
};

// Relative moves rounded to one decimal, without accumulating the rounding; empty when nothing is to be seen.
std::string svg_rings(std::vector<Ring> const&, PathDetail = {});
std::string svg_lines(std::vector<Line> const&, PathDetail = {});

} // namespace geo
