#include "kit/documents/geojson.h"

#include <gtest/gtest.h>

#include <limits>

using namespace documents;

namespace {

std::string with_point(std::optional<geo::LonLat> position)
{
    std::string out;
    write_points(out, [&](PointWriter& points) { points.add("a", position, [](JsonWriter&) {}); });
    return out;
}

TEST(GeoJson, writes_a_collection_of_points_with_their_properties)
{
    std::string out;
    write_points(
        out, [](JsonWriter& json) { json.member("licence", "CC BY 4.0"); },
        [](PointWriter& points) {
            points.add("a", geo::LonLat{-72.749, 46.5668}, [](JsonWriter& json) {
                json.member("name", "Café");
                json.array("tags", [&] { json.value("x"); });
            });
            points.add("b", geo::LonLat{-71, 47}, [](JsonWriter&) {});
        });
    EXPECT_EQ(out,
        R"({"type":"FeatureCollection","licence":"CC BY 4.0","features":[)"
        R"({"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[-72.749,46.5668]},)"
        R"("properties":{"name":"Café","tags":["x"]}},)"
        R"({"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[-71,47]},"properties":{}}]})");
}

TEST(GeoJson, closes_an_empty_collection)
{
    std::string out;
    write_points(out, [](PointWriter&) {});
    EXPECT_EQ(out, R"({"type":"FeatureCollection","features":[]})");
}

TEST(GeoJson, keeps_six_decimals)
{
    EXPECT_NE(with_point(geo::LonLat{-72.12345678, 46.1}).find("[-72.123457,46.1]"), std::string::npos);
    EXPECT_NE(with_point(geo::LonLat{-0.00000001, 0.1 + 0.2}).find("[0,0.3]"), std::string::npos);
}

TEST(GeoJson, leaves_unlocated_what_is_nowhere)
{
    double const none = std::numeric_limits<double>::quiet_NaN();
    for (std::optional<geo::LonLat> const position :
        {std::optional<geo::LonLat>{}, {{none, 46}}, {{-72, 91}}, {{-181, 46}}})
        EXPECT_NE(with_point(position).find(R"("geometry":null)"), std::string::npos);
}

} // namespace
