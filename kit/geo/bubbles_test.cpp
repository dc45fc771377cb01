#include "kit/geo/bubbles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace {

std::vector<geo::CountedPoint> scattered(int how_many)
{
    std::mt19937 dice{ 7 };
    std::vector<geo::CountedPoint> points;
    for (int i = 0; i < how_many; ++i) {
        int const x = static_cast<int>(dice() % 7200);
        int const y = static_cast<int>(dice() % 6000);
        int const count = 1 + static_cast<int>(dice() % 40);
        points.push_back({ i, count, x / 10.0, y / 10.0 });
    }
    return points;
}

TEST(Bubbles, leave_distant_points_alone)
{
    auto const bubbles = geo::gather_bubbles({ { 1, 5, 0, 0 }, { 2, 7, 200, 0 } });
    ASSERT_EQ(bubbles.size(), 2);
    EXPECT_EQ(bubbles[0].members, std::vector<int>{ 2 });
    EXPECT_EQ(bubbles[1].count, 5);
}

TEST(Bubbles, gather_points_that_would_overlap_at_the_most_numerous_one)
{
    auto const bubbles = geo::gather_bubbles({ { 1, 5, 0, 0 }, { 2, 7, 20, 4 } });
    ASSERT_EQ(bubbles.size(), 1);
    EXPECT_EQ(bubbles[0].count, 12);
    EXPECT_EQ(bubbles[0].x, 20);
    EXPECT_EQ(bubbles[0].y, 4);
    EXPECT_EQ(bubbles[0].members, (std::vector{ 2, 1 }));
}

TEST(Bubbles, grow_with_the_square_root_of_their_share)
{
    geo::BubbleSizes const sizes{ .smallest = 10, .largest = 30, .gap = 0 };
    auto const bubbles = geo::gather_bubbles({ { 1, 75, 0, 0 }, { 2, 25, 300, 0 } }, sizes);
    EXPECT_DOUBLE_EQ(bubbles[1].radius, 20);
    EXPECT_DOUBLE_EQ(geo::gather_bubbles({ { 1, 3, 0, 0 } }, sizes)[0].radius, 30);
}

TEST(Bubbles, never_overlap_and_lose_nothing)
{
    geo::BubbleSizes const sizes;
    auto const points = scattered(1127);
    auto const bubbles = geo::gather_bubbles(points, sizes);
    std::set<int> members;
    int total = 0;
    for (std::size_t i = 0; i < bubbles.size(); ++i) {
        total += bubbles[i].count;
        members.insert(bubbles[i].members.begin(), bubbles[i].members.end());
        for (std::size_t j = 0; j < i; ++j) {
            double const apart = std::hypot(bubbles[i].x - bubbles[j].x, bubbles[i].y - bubbles[j].y);
            EXPECT_GE(apart, bubbles[i].radius + bubbles[j].radius + sizes.gap);
        }
    }
    int expected = 0;
    for (auto const& point : points)
        expected += point.count;
    EXPECT_EQ(total, expected);
    EXPECT_EQ(members.size(), points.size());
    EXPECT_GT(bubbles.size(), 20);
}

TEST(Bubbles, do_not_depend_on_the_order_of_the_points)
{
    auto points = scattered(300);
    auto const once = geo::gather_bubbles(points);
    std::reverse(points.begin(), points.end());
    auto const again = geo::gather_bubbles(points);
    ASSERT_EQ(once.size(), again.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].x, again[i].x);
        EXPECT_EQ(once[i].count, again[i].count);
        EXPECT_EQ(once[i].members, again[i].members);
    }
}

TEST(Bubbles, come_with_the_most_numerous_first)
{
    auto const bubbles = geo::gather_bubbles(scattered(500));
    EXPECT_TRUE(std::is_sorted(
        bubbles.begin(), bubbles.end(), [](auto const& a, auto const& b) { return a.count > b.count; }));
}

TEST(Bubbles, leave_out_points_that_count_nothing)
{
    EXPECT_TRUE(geo::gather_bubbles({}).empty());
    EXPECT_TRUE(geo::gather_bubbles({ { 1, 0, 5, 5 } }).empty());
}

} // namespace
