// Lambert conformal conic projection on a sphere of mean Earth radius.
// Formulas: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), section 15.
#pragma once

#include "kit/geo/position.h"

namespace geo {

// Degrees. `origin` is the parallel where y = 0, on the meridian where x = 0.
struct ConicParameters {
    double south_parallel;
    double north_parallel;
    double origin;
    double meridian;
};

class ConformalConic {
public:
    // Throws std::invalid_argument when the two parallels are equal or opposite: that is no cone.
    explicit ConformalConic(ConicParameters);

    // Kilometres east and north of the origin. Not defined at the pole opposite to the cone.
    Point project(LonLat) const;

private:
    double apex_distance(double latitude) const;

    double cone_;
    double scale_;
    double meridian_;
    double origin_distance_;
};

} // namespace geo
