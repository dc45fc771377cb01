#include "kit/geo/clip.h"

#include <gtest/gtest.h>

namespace {

constexpr geo::Box box{ 0, 0, 10, 10 };

TEST(Clip, leaves_a_ring_within_the_box_as_it_is)
{
    geo::Ring const ring{ { 1, 1 }, { 9, 1 }, { 9, 9 } };
    EXPECT_EQ(geo::clipped(ring, box).size(), 3);
    EXPECT_DOUBLE_EQ(geo::area(geo::clipped(ring, box)), 32);
}

TEST(Clip, cuts_a_ring_at_each_edge_of_the_box)
{
    geo::Ring const around{ { -5, -5 }, { 15, -5 }, { 15, 15 }, { -5, 15 } };
    EXPECT_DOUBLE_EQ(geo::area(geo::clipped(around, box)), 100);
    geo::Ring const corner{ { 5, 5 }, { 20, 5 }, { 20, 20 }, { 5, 20 } };
    EXPECT_DOUBLE_EQ(geo::area(geo::clipped(corner, box)), 25);
}

TEST(Clip, leaves_nothing_of_a_ring_outside_the_box)
{
    EXPECT_TRUE(geo::clipped({ { 20, 20 }, { 30, 20 }, { 30, 30 } }, box).empty());
}

TEST(Clip, keeps_the_runs_of_a_line_that_come_near_the_box)
{
    geo::Line const line{ { -20, 5 }, { -5, 5 }, { 5, 5 }, { 15, 5 }, { 30, 5 }, { 30, 20 }, { 5, 20 },
        { 5, 8 } };
    auto const runs = geo::runs_near(line, box);
    ASSERT_EQ(runs.size(), 2);
    EXPECT_EQ(runs[0].size(), 3);
    EXPECT_EQ(runs[1].size(), 2);
    EXPECT_EQ(runs[1].front().y, 20);
}

TEST(Clip, finds_the_area_whichever_way_the_ring_turns)
{
    EXPECT_DOUBLE_EQ(geo::area({ { 0, 0 }, { 0, 2 }, { 3, 2 }, { 3, 0 } }), 6);
    EXPECT_DOUBLE_EQ(geo::area({ { 0, 0 }, { 3, 0 }, { 3, 2 }, { 0, 2 }, { 0, 0 } }), 6);
}

} // namespace
