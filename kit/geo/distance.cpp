#include "kit/geo/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geo {

namespace {

double squared_half_sine(double degrees)
{
    double const sine = std::sin(degrees * std::numbers::pi / 360);
    return sine * sine;
}

double cosine(double degrees)
{
    return std::cos(degrees * std::numbers::pi / 180);
}

} // namespace

// Haversine formula: exact for near places, where the law of cosines loses its digits.
double kilometres_between(LonLat from, LonLat to)
{
    double const half_chord = squared_half_sine(to.lat - from.lat)
        + cosine(from.lat) * cosine(to.lat) * squared_half_sine(to.lon - from.lon);
    return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, half_chord)));
}

} // namespace geo
