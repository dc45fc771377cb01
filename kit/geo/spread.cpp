#include "kit/geo/spread.h"

#include <algorithm>
#include <cmath>

namespace geo {

static constexpr int most_rounds = 400;
// How much of the way home a circle goes back in each round: enough to stay near, too little to push others.
static constexpr double homesickness = 0.02;

// Moves both apart by half of what they overlap. Circles on one spot part along the line of their order.
static bool part(Circle& a, Circle& b, double gap, std::size_t order)
{
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double distance = std::hypot(dx, dy);
    double const wanted = a.radius + b.radius + gap;
    if (distance >= wanted)
        return false;
    if (distance < 1e-6) {
        double const angle = double(order) * 2.4; // the golden angle: no two go the same way
        dx = std::cos(angle);
        dy = std::sin(angle);
        distance = 1;
    }
    double const half = (wanted - std::hypot(b.x - a.x, b.y - a.y)) / 2;
    a.x -= dx / distance * half;
    a.y -= dy / distance * half;
    b.x += dx / distance * half;
    b.y += dy / distance * half;
    return true;
}

std::vector<Circle> spread(std::vector<Circle> circles, SpreadBox const& box)
{
    std::vector<Circle> const homes = circles;
    for (int round = 0; round < most_rounds; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < circles.size(); ++i)
            for (std::size_t j = i + 1; j < circles.size(); ++j)
                moved = part(circles[i], circles[j], box.gap, i + j) || moved;
        for (std::size_t i = 0; i < circles.size(); ++i) {
            Circle& circle = circles[i];
            double const edge = circle.radius + box.gap;
            circle.x = std::clamp(circle.x, edge, std::max(edge, box.width - edge));
            circle.y = std::clamp(circle.y, edge, std::max(edge, box.height - edge));
            if (moved && round < most_rounds / 2) {
                circle.x += (homes[i].x - circle.x) * homesickness;
                circle.y += (homes[i].y - circle.y) * homesickness;
            }
        }
        if (!moved)
            break;
    }
    return circles;
}

} // namespace geo
