// Moves circles apart until none covers another, each staying as near as it can to its own place.
#pragma once

#include <vector>

namespace geo {

struct Circle {
    double x = 0;
    double y = 0;
    double radius = 0;
};

struct SpreadBox {
    double width;
    double height;
    double gap = 3; // between two circles, and to the edges
};

// Returns where each circle goes, in the order given. The same circles always go to the same places. In a box too
// full for all of them, some still touch.
std::vector<Circle> spread(std::vector<Circle>, SpreadBox const&);

} // namespace geo
