#include "kit/geo/projection.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace {

geo::ConformalConic const conic{
    { .south_parallel = 46, .north_parallel = 60, .origin = 44, .meridian = -68.5 }
};

TEST(Projection, puts_its_origin_at_zero)
{
    geo::Point const point = conic.project({ -68.5, 44 });
    EXPECT_NEAR(point.x, 0, 1e-9);
    EXPECT_NEAR(point.y, 0, 1e-9);
}

TEST(Projection, places_the_east_to_the_right_and_the_north_up)
{
    EXPECT_GT(conic.project({ -60, 50 }).x, 0);
    EXPECT_LT(conic.project({ -75, 50 }).x, 0);
    EXPECT_GT(conic.project({ -68.5, 62 }).y, conic.project({ -68.5, 45 }).y);
}

TEST(Projection, keeps_true_lengths_along_its_parallels)
{
    // One thousandth of a degree of longitude at 46° N on a sphere of 6,371.0088 km.
    double const expected = 0.0772426;
    geo::Point const west = conic.project({ -70, 46 });
    geo::Point const east = conic.project({ -69.999, 46 });
    EXPECT_NEAR(std::hypot(east.x - west.x, east.y - west.y), expected, 1e-6);
}

TEST(Projection, comes_back_to_the_place_it_left)
{
    for (geo::LonLat const place :
        { geo::LonLat{ -79.5, 45.0 }, { -57.1, 51.4 }, { -77.9, 62.4 }, { -68.5, 48.45 } }) {
        geo::LonLat const back = conic.unproject(conic.project(place));
        EXPECT_NEAR(back.lon, place.lon, 1e-9);
        EXPECT_NEAR(back.lat, place.lat, 1e-9);
    }
}

TEST(Projection, comes_back_in_the_southern_hemisphere_too)
{
    geo::ConformalConic const southern{
        { .south_parallel = -45, .north_parallel = -15, .origin = -30, .meridian = -60 }
    };
    geo::LonLat const back = southern.unproject(southern.project({ -68, -35 }));
    EXPECT_NEAR(back.lon, -68, 1e-9);
    EXPECT_NEAR(back.lat, -35, 1e-9);
}

TEST(Projection, refuses_parallels_that_make_no_cone)
{
    EXPECT_THROW(geo::ConformalConic({ 46, 46, 44, -68.5 }), std::invalid_argument);
    EXPECT_THROW(geo::ConformalConic({ -20, 20, 0, 0 }), std::invalid_argument);
}

} // namespace
