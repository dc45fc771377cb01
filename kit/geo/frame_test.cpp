#include "kit/geo/frame.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

geo::ConformalConic const conic{
    { .south_parallel = 46, .north_parallel = 60, .origin = 44, .meridian = -68.5 }
};
constexpr geo::Box box{ 0, 0, 300, 200 };
constexpr geo::Box margins{ 10, 10, 10, 10 };

TEST(Frame, fits_an_extent_to_the_narrower_side_and_centres_it)
{
    geo::Frame const frame = fit(conic, { -100, 400, 100, 600 }, box, margins);
    EXPECT_DOUBLE_EQ(frame.scale, 0.9);
    geo::Point const middle = frame.place(conic.unproject({ 0, 500 }));
    EXPECT_NEAR(middle.x, 150, 1e-6);
    EXPECT_NEAR(middle.y, 100, 1e-6);
    geo::Point const corner = frame.place(conic.unproject({ -100, 600 }));
    EXPECT_NEAR(corner.x, 60, 1e-6);
    EXPECT_NEAR(corner.y, 10, 1e-6);
}

TEST(Frame, knows_what_it_shows)
{
    geo::Frame const frame = fit(conic, { -100, 400, 100, 600 }, box, margins);
    EXPECT_TRUE(frame.shows(frame.place(conic.unproject({ 0, 500 }))));
    EXPECT_FALSE(frame.shows(frame.place(conic.unproject({ 0, 900 }))));
}

TEST(Frame, refuses_to_fit_nothing)
{
    EXPECT_THROW(fit(conic, {}, box, margins), std::invalid_argument);
    EXPECT_THROW(fit(conic, { 5, 5, 5, 5 }, box, margins), std::invalid_argument);
}

TEST(Extent, grows_with_the_points_it_holds)
{
    geo::Extent extent;
    EXPECT_TRUE(extent.is_empty());
    extent.add({ 3, 4 });
    EXPECT_FALSE(extent.is_empty());
    extent.add({ -1, 10 });
    EXPECT_DOUBLE_EQ(extent.width(), 4);
    EXPECT_DOUBLE_EQ(extent.height(), 6);
}

TEST(Extent, overlaps_another_where_both_are)
{
    geo::Extent const both = geo::overlap({ 0, 0, 10, 10 }, { 5, -5, 20, 8 });
    EXPECT_DOUBLE_EQ(both.width(), 5);
    EXPECT_DOUBLE_EQ(both.height(), 8);
    EXPECT_TRUE(geo::overlap({ 0, 0, 1, 1 }, { 2, 2, 3, 3 }).is_empty());
    EXPECT_TRUE(geo::overlap({ 0, 0, 1, 1 }, geo::grown({}, 50)).is_empty());
}

} // namespace
