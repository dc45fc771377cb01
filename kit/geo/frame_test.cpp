#include "kit/geo/frame.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

geo::ConformalConic const conic{
    { .south_parallel = 46, .north_parallel = 60, .origin = 44, .meridian = -68.5 }
};
constexpr geo::Box box{ 0, 0, 300, 200 };
constexpr geo::Box margins{ 10, 10, 10, 10 };

constexpr geo::LonLat centre{ -70, 48.5 };

// A square of 200 km around the centre.
geo::Frame frame_of_centre()
{
    auto const [x, y] = conic.project(centre);
    return fit(conic, { x - 100, y - 100, x + 100, y + 100 }, box, margins);
}

TEST(Frame, fits_an_extent_to_the_narrower_side_and_centres_it)
{
    geo::Frame const frame = frame_of_centre();
    EXPECT_DOUBLE_EQ(frame.scale, 0.9);
    geo::Point const middle = frame.place(centre);
    EXPECT_NEAR(middle.x, 150, 1e-6);
    EXPECT_NEAR(middle.y, 100, 1e-6);
    geo::LonLat const elsewhere{ -70.8, 48.9 };
    auto const [x, y] = conic.project(elsewhere);
    geo::Point const pixel = frame.place(elsewhere);
    EXPECT_NEAR(pixel.x, 150 + 0.9 * (x - conic.project(centre).x), 1e-6);
    EXPECT_NEAR(pixel.y, 100 - 0.9 * (y - conic.project(centre).y), 1e-6);
}

TEST(Frame, knows_what_it_shows)
{
    geo::Frame const frame = frame_of_centre();
    EXPECT_TRUE(frame.shows(frame.place(centre)));
    EXPECT_FALSE(frame.shows(frame.place(geo::LonLat{ -70, 53 })));
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
