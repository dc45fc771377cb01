// Distances on the Earth taken as a sphere: within 0.6 % of the ellipsoid's.
#pragma once

#include "kit/geo/position.h"

namespace geo {

// Mean radius R1 of the International Union of Geodesy and Geophysics.
inline constexpr double earth_radius_km = 6371.0088;

// Length of the great circle between two places.
double kilometres_between(LonLat, LonLat);

} // namespace geo
