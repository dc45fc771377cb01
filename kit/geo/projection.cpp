#include "kit/geo/projection.h"

#include "kit/geo/distance.h"

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace geo {

namespace {

constexpr double radians = std::numbers::pi / 180;

double stretch(double latitude)
{
    return std::tan(std::numbers::pi / 4 + latitude / 2);
}

double cone_constant(double south, double north)
{
    if (std::abs(south - north) < 1e-9 || std::abs(south + north) < 1e-9)
        throw std::invalid_argument(
            "A conic projection needs two different parallels on one side of the equator.");
    return std::log(std::cos(south) / std::cos(north)) / std::log(stretch(north) / stretch(south));
}

} // namespace

ConformalConic::ConformalConic(ConicParameters parameters)
    : cone_{ cone_constant(parameters.south_parallel * radians, parameters.north_parallel * radians) }
    , scale_{ earth_radius_km * std::cos(parameters.south_parallel * radians)
        * std::pow(stretch(parameters.south_parallel * radians), cone_) / cone_ }
    , meridian_{ parameters.meridian * radians }
    , origin_distance_{ apex_distance(parameters.origin * radians) }
{
}

double ConformalConic::apex_distance(double latitude) const
{
    return scale_ / std::pow(stretch(latitude), cone_);
}

Point ConformalConic::project(LonLat place) const
{
    double const distance = apex_distance(place.lat * radians);
    double const angle = cone_ * (place.lon * radians - meridian_);
    return { distance * std::sin(angle), origin_distance_ - distance * std::cos(angle) };
}

} // namespace geo
