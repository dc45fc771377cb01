#include "kit/geo/clip.h"

#include <algorithm>
#include <cmath>

namespace geo {

namespace {

// One edge of the box: a·x + b·y ≤ limit is inside.
struct Edge {
    double a;
    double b;
    double limit;
};

double excess(Edge const& edge, Point point)
{
    return edge.a * point.x + edge.b * point.y - edge.limit;
}

Ring cut(Ring const& ring, Edge const& edge)
{
    Ring kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Point const& here = ring[i];
        Point const& next = ring[(i + 1) % ring.size()];
        double const here_excess = excess(edge, here);
        double const next_excess = excess(edge, next);
        if (here_excess <= 0)
            kept.push_back(here);
        if (here_excess * next_excess < 0) {
            double const share = here_excess / (here_excess - next_excess);
            kept.push_back({ here.x + share * (next.x - here.x), here.y + share * (next.y - here.y) });
        }
    }
    return kept;
}

bool is_near(Point from, Point to, Box const& box)
{
    return std::min(from.x, to.x) <= box.right && std::max(from.x, to.x) >= box.left
        && std::min(from.y, to.y) <= box.bottom && std::max(from.y, to.y) >= box.top;
}

} // namespace

// I. Sutherland and G. Hodgman, Reentrant polygon clipping (1974).
Ring clipped(Ring const& ring, Box const& box)
{
    Ring kept = ring;
    for (Edge const& edge : { Edge{ -1, 0, -box.left }, Edge{ 1, 0, box.right }, Edge{ 0, -1, -box.top },
             Edge{ 0, 1, box.bottom } })
        kept = cut(kept, edge);
    return kept;
}

std::vector<Line> runs_near(Line const& line, Box const& box)
{
    std::vector<Line> runs;
    bool following = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        bool const near = is_near(line[i - 1], line[i], box);
        if (near && !following)
            runs.push_back({ line[i - 1] });
        if (near)
            runs.back().push_back(line[i]);
        following = near;
    }
    return runs;
}

double area(Ring const& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Point const& here = ring[i];
        Point const& next = ring[(i + 1) % ring.size()];
        twice += here.x * next.y - next.x * here.y;
    }
    return std::abs(twice) / 2;
}

} // namespace geo
