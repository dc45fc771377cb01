// From degrees to pixels: a projection, a scale and a box to draw in.
#pragma once

#include "kit/geo/position.h"
#include "kit/geo/projection.h"
#include "kit/geo/topology.h"

#include <vector>

namespace geo {

// Kilometres on the projected plane. Empty (north below south) until it holds a point.
struct Extent {
    double west = 1e9;
    double south = 1e9;
    double east = -1e9;
    double north = -1e9;

    void add(Point);
    bool is_empty() const { return north < south; }
    double width() const { return east - west; }
    double height() const { return north - south; }
};

// What both hold, or an empty extent.
Extent overlap(Extent const&, Extent const&);
Extent grown(Extent const&, double kilometres);

struct Frame {
    ConformalConic projection;
    Box box; // pixels
    double scale; // pixels per kilometre
    Point origin; // pixel of the projection's origin

    // May fall outside the box.
    Point place(LonLat) const;
    Line place(Path const&) const;
    bool shows(Point pixel) const;
};

// The largest scale at which an extent fits within a box less its margins, centred. An empty or flat extent
// throws std::invalid_argument.
Frame fit(ConformalConic const&, Extent const&, Box box, Box margins);

} // namespace geo
