// Places on the Earth and points on a plane.
#pragma once

#include <vector>

namespace geo {

// Degrees, WGS 84.
struct LonLat {
    double lon = 0;
    double lat = 0;
};

// A point of a plane: kilometres once projected (y grows northward), pixels once drawn (y grows downward).
struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

using Line = std::vector<Point>;
// A closed line; whether its first point is repeated at the end does not matter.
using Ring = std::vector<Point>;

} // namespace geo
