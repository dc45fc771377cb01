// Draws the shapes of a topology within a frame, as values of an SVG path's `d` attribute. What lies outside
// the frame is left out, with a little bleed so that strokes along its edge are cut by it.
#pragma once

#include "kit/geo/frame.h"
#include "kit/geo/topology.h"

#include <string>
#include <vector>

namespace geo {

// The outline of the shapes taken as one, to be filled by the even-odd rule, stroked, or both.
std::string outline_path(Frame const&, Topology const&, std::vector<Shape const*> const&);

// The boundaries between the shapes, each once, to be stroked.
std::string inner_boundary_path(Frame const&, Topology const&, std::vector<Shape const*> const&);

// Square pixels of a shape within the frame, its holes counted as land.
double visible_area(Frame const&, Topology const&, Shape const&);

} // namespace geo
