// Gathers counted points into bubbles that do not overlap.
#pragma once

#include <vector>

namespace geo {

// A point of the drawing that stands for `count` things; `index` is the caller's own.
struct CountedPoint {
    int index = 0;
    int count = 0;
    double x = 0;
    double y = 0;
};

struct Bubble {
    double x = 0;
    double y = 0;
    double radius = 0;
    int count = 0;
    std::vector<int> members; // indexes, first the one it grew from
};

// In the unit of the points. A bubble's radius goes from `smallest` to `largest` with the square root of its
// share of the total.
struct BubbleSizes {
    double smallest = 17;
    double largest = 46;
    double gap = 2;
};

// A bubble stays at the member it grew from, one of its most numerous. The same points give the same bubbles
// in any order, the most numerous first; points that count nothing are left out. Give only points that fall
// on the drawing: memory grows with the area they spread over.
std::vector<Bubble> gather_bubbles(std::vector<CountedPoint>, BubbleSizes = {});

} // namespace geo
