#include "kit/search/columns.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace lookup {

namespace {

constexpr double earth_radius = 6371.0; // kilometres, mean

template <class Place>
Place place_of(std::vector<std::string> const& names, std::string_view name)
{
    auto const found = std::ranges::find(names, name);
    if (found == names.end())
        throw std::out_of_range{"the search schema has no field " + std::string{name}};
    return static_cast<Place>(found - names.begin());
}

} // namespace

Facet Schema::facet(std::string_view name) const
{
    return place_of<Facet>(facets, name);
}

Number Schema::number(std::string_view name) const
{
    return place_of<Number>(numbers, name);
}

Ordering Schema::ordering(std::string_view name) const
{
    return place_of<Ordering>(orderings, name);
}

Flag Schema::flag(std::string_view name) const
{
    return place_of<Flag>(flags, name);
}

Direction direction_of(Point point)
{
    constexpr double radian = std::numbers::pi / 180;
    double const latitude = point.latitude * radian;
    double const longitude = point.longitude * radian;
    return {static_cast<float>(std::cos(latitude) * std::cos(longitude)),
        static_cast<float>(std::cos(latitude) * std::sin(longitude)), static_cast<float>(std::sin(latitude))};
}

double kilometres(Direction a, Direction b)
{
    double const x = a.x - b.x;
    double const y = a.y - b.y;
    double const z = a.z - b.z;
    return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(x * x + y * y + z * z) / 2));
}

} // namespace lookup
