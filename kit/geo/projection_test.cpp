#include "kit/geo/projection.h"

#include "kit/geo/distance.h"

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

// The numerical example of Snyder's manual, on a sphere of radius 1.
TEST(Projection, agrees_with_the_example_of_its_source)
{
    geo::ConformalConic const example{
        { .south_parallel = 33, .north_parallel = 45, .origin = 23, .meridian = -96 }
    };
    geo::Point const point = example.project({ -75, 35 });
    EXPECT_NEAR(point.x / geo::earth_radius_km, 0.2966785, 1e-7);
    EXPECT_NEAR(point.y / geo::earth_radius_km, 0.2462112, 1e-7);
}

TEST(Projection, mirrors_the_north_in_the_southern_hemisphere)
{
    geo::ConformalConic const southern{
        { .south_parallel = -45, .north_parallel = -33, .origin = -23, .meridian = -96 }
    };
    geo::Point const point = southern.project({ -75, -35 });
    EXPECT_NEAR(point.x / geo::earth_radius_km, 0.2966785, 1e-7);
    EXPECT_NEAR(point.y / geo::earth_radius_km, -0.2462112, 1e-7);
}

TEST(Projection, refuses_parallels_that_make_no_cone)
{
    EXPECT_THROW(geo::ConformalConic({ 46, 46, 44, -68.5 }), std::invalid_argument);
    EXPECT_THROW(geo::ConformalConic({ -20, 20, 0, 0 }), std::invalid_argument);
}

} // namespace
