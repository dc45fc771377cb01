#include "kit/geo/spread.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using geo::Circle;

double gap_between(Circle const& a, Circle const& b)
{
    return std::hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius;
}

TEST(Spread, leaves_circles_that_do_not_touch_where_they_are)
{
    auto const placed = geo::spread({{50, 50, 10}, {150, 50, 10}}, {200, 100});
    EXPECT_DOUBLE_EQ(placed[0].x, 50);
    EXPECT_DOUBLE_EQ(placed[1].x, 150);
}

TEST(Spread, parts_circles_that_cover_one_another_even_on_one_spot)
{
    std::vector<Circle> const crowd(9, Circle{100, 100, 12});
    auto const placed = geo::spread(crowd, {400, 400});
    for (std::size_t i = 0; i < placed.size(); ++i)
        for (std::size_t j = i + 1; j < placed.size(); ++j)
            EXPECT_GE(gap_between(placed[i], placed[j]), 0) << i << " and " << j;
}

TEST(Spread, keeps_circles_inside_the_box)
{
    for (Circle const& circle : geo::spread({{2, 3, 10}, {5, 4, 10}, {4, 5, 10}}, {200, 200})) {
        EXPECT_GE(circle.x, circle.radius);
        EXPECT_GE(circle.y, circle.radius);
    }
}

} // namespace
