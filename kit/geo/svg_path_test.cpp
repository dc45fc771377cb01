#include "kit/geo/svg_path.h"

#include <gtest/gtest.h>

namespace {

TEST(SvgPath, writes_a_ring_with_relative_moves_and_one_decimal)
{
    EXPECT_EQ(geo::svg_rings({ { { 10, 20 }, { 15.04, 20 }, { 15, 17.66 } } }), "M10 20l5 0l0-2.3z");
}

TEST(SvgPath, drops_the_zero_before_a_decimal_point)
{
    EXPECT_EQ(geo::svg_lines({ { { 0, 0 }, { 0.5, -0.7 } } }, { .shortest_step = 0 }), "M0 0l.5-.7");
}

TEST(SvgPath, does_not_accumulate_rounding)
{
    geo::Line line;
    for (int i = 0; i <= 100; ++i)
        line.push_back({ i * 1.04, 0 });
    geo::Line const ends{ { 0, 0 }, { 104, 0 } };
    std::string const path = geo::svg_lines({ line, ends });
    // The second line starts from where the first one truly ended, 104 pixels away.
    EXPECT_NE(path.find("m-104 0l104 0"), std::string::npos) << path;
}

TEST(SvgPath, drops_points_too_near_the_one_before)
{
    EXPECT_EQ(geo::svg_rings(
                  { { { 0, 0 }, { 0.2, 0 }, { 10, 0 }, { 10, 0.3 }, { 10, 10 } } }, { .shortest_step = 0.6 }),
        "M0 0l10 0l0 10z");
}

TEST(SvgPath, keeps_the_end_of_a_line_however_near)
{
    EXPECT_EQ(geo::svg_lines({ { { 0, 0 }, { 5, 0 }, { 5.3, 0 } } }), "M0 0l5.3 0");
}

TEST(SvgPath, leaves_out_rings_too_small_to_be_seen)
{
    geo::Ring const speck{ { 0, 0 }, { 1.1, 0 }, { 1.1, 0.5 } };
    EXPECT_EQ(geo::svg_rings({ speck }, { .shortest_step = 0.1, .smallest_ring = 1 }), "");
    EXPECT_NE(geo::svg_rings({ speck }, { .shortest_step = 0.1, .smallest_ring = 0.1 }), "");
}

TEST(SvgPath, starts_the_next_ring_from_where_closing_left_the_pen)
{
    geo::Ring const ring{ { 10, 10 }, { 20, 10 }, { 20, 20 } };
    EXPECT_EQ(
        geo::svg_rings({ ring, { { 12, 10 }, { 22, 10 }, { 22, 20 } } }), "M10 10l10 0l0 10zm2 0l10 0l0 10z");
}

TEST(SvgPath, is_empty_for_nothing)
{
    EXPECT_EQ(geo::svg_rings({}), "");
    EXPECT_EQ(geo::svg_rings({ {} }), "");
    EXPECT_EQ(geo::svg_lines({ {}, { { 1, 1 } } }), "");
}

} // namespace
