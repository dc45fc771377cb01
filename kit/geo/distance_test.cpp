#include "kit/geo/distance.h"

#include <gtest/gtest.h>

namespace {

TEST(Distance, is_zero_from_a_place_to_itself)
{
    EXPECT_DOUBLE_EQ(geo::kilometres_between({ -71.2, 46.8 }, { -71.2, 46.8 }), 0);
}

TEST(Distance, of_a_degree_of_latitude_is_a_360th_of_the_circumference)
{
    EXPECT_NEAR(geo::kilometres_between({ -70, 46 }, { -70, 47 }), 111.195, 0.001);
}

TEST(Distance, of_a_degree_of_longitude_shrinks_with_the_cosine_of_the_latitude)
{
    EXPECT_NEAR(geo::kilometres_between({ -71, 60 }, { -70, 60 }), 55.597, 0.01);
}

TEST(Distance, is_the_same_both_ways)
{
    geo::LonLat const montreal{ -73.5673, 45.5017 };
    geo::LonLat const quebec{ -71.2080, 46.8139 };
    EXPECT_DOUBLE_EQ(geo::kilometres_between(montreal, quebec), geo::kilometres_between(quebec, montreal));
    EXPECT_NEAR(geo::kilometres_between(montreal, quebec), 232.9, 0.5);
}

TEST(Distance, between_opposite_places_is_half_the_circumference)
{
    EXPECT_NEAR(geo::kilometres_between({ 0, 0 }, { 180, 0 }), 20015.1, 0.1);
}

} // namespace
