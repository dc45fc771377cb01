#include "kit/documents/geojson.h"

#include <cmath>

namespace documents {

static bool is_on_earth(geo::LonLat position)
{
    // Written so that what is not a number fails.
    return std::abs(position.lon) <= 180 && std::abs(position.lat) <= 90;
}

static double rounded(double degrees)
{
    // Adding zero turns -0 into 0.
    return std::round(degrees * 1e6) / 1e6 + 0.0;
}

void PointWriter::geometry(std::optional<geo::LonLat> const& position)
{
    if (!position || !is_on_earth(*position))
        return json_.member("geometry", nullptr);
    json_.object("geometry", [&] {
        json_.member("type", "Point");
        json_.array("coordinates", [&] {
            json_.value(rounded(position->lon));
            json_.value(rounded(position->lat));
        });
    });
}

} // namespace documents
