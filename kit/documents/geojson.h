// Points for maps, as a GeoJSON FeatureCollection (RFC 7946):
//
//     write_points(out, [&](PointWriter& points) {
//         for (auto const& place : places)
//             points.add(place.id, place.position, [&](JsonWriter& json) { json.member("name", place.name);
//             });
//     });
#pragma once

#include "kit/base/json.h"
#include "kit/geo/position.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace documents {

// Adds features to an open collection.
class PointWriter {
public:
    explicit PointWriter(JsonWriter& json) : json_{json} { }

    // Coordinates keep six decimals (about 10 cm). Without a position, or with one that is not on the Earth,
    // the feature is unlocated: its geometry is null, as RFC 7946 (3.2) asks. `properties` writes the
    // members.
    template <std::invocable<JsonWriter&> F>
    void add(std::string_view id, std::optional<geo::LonLat> const& position, F&& properties)
    {
        json_.object([&] {
            json_.member("type", "Feature");
            json_.member("id", id);
            geometry(position);
            json_.object("properties", [&] { properties(json_); });
        });
    }

private:
    void geometry(std::optional<geo::LonLat> const&);

    JsonWriter& json_;
};

// The collection, closed when `add_points` returns. `about` writes the members that describe it: licence,
// date, links.
template <std::invocable<JsonWriter&> About, std::invocable<PointWriter&> AddPoints>
void write_points(std::string& out, About&& about, AddPoints&& add_points)
{
    JsonWriter json{out};
    PointWriter points{json};
    json.object([&] {
        json.member("type", "FeatureCollection");
        about(json);
        json.array("features", [&] { add_points(points); });
    });
}

template <std::invocable<PointWriter&> AddPoints>
void write_points(std::string& out, AddPoints&& add_points)
{
    write_points(
        out, [](JsonWriter&) {}, add_points);
}

} // namespace documents
