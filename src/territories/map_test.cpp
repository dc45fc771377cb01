#include "territories/map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace {

using territories::BaseMap;
using territories::MapDocuments;
using territories::MapPoints;

// Three MRC one above the other, two degrees wide: A from 46 to 47° N, B from 47 to 50, N from 50 to 62.
constexpr auto three_mrc = R"({"type": "Topology",
    "arcs": [[[-70, 47], [-70, 46], [-68, 46], [-68, 47]], [[-68, 47], [-70, 47]],
        [[-70, 50], [-70, 47]], [[-68, 47], [-68, 50]], [[-68, 50], [-70, 50]],
        [[-68, 50], [-68, 62], [-70, 62], [-70, 50]]],
    "objects": {"mrc": {"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "id": "A", "arcs": [[0, 1]]},
        {"type": "Polygon", "id": "B", "arcs": [[2, -2, 3, 4]]},
        {"type": "Polygon", "id": "N", "arcs": [[-5, 5]]}]}}})";

constexpr auto surroundings = R"({"type": "Topology",
    "arcs": [[[-68, 46], [-68, 62], [-60, 62], [-60, 46], [-68, 46]]],
    "objects": {"neighbours": {"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "id": "east", "arcs": [[0]]}]},
        "lakes": {"type": "GeometryCollection", "geometries": []}}})";

MapDocuments const documents{ geo::Topology::read(three_mrc), geo::Topology::read(surroundings) };

MapPoints const points{ .anchors = { { "A", { -69, 46.5 } }, { "B", { -69, 49.8 } }, { "N", { -69, 58 } } },
    .places = { { "A", { -69.2, 46.4 } }, { "A", { -68.8, 46.6 } }, { "B", { -69, 47.2 } },
        { "B", { -69, 47.4 } }, { "N", { -69, 61 } }, { "N", { -69, 56 } } } };

int count_of(std::string const& text, std::string const& piece)
{
    int count = 0;
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1))
        ++count;
    return count;
}

TEST(BaseMap, shows_every_place_of_its_territory)
{
    for (auto const& covered :
        { std::vector<std::string>{ "A" }, { "A", "B" }, { "N" }, { "A", "B", "N" } }) {
        BaseMap const map = draw_base_map(documents, points, covered);
        for (auto const& place : points.places) {
            if (std::ranges::find(covered, place.mrc) != covered.end()) {
                EXPECT_TRUE(map.shows(place.at)) << place.mrc;
            }
        }
    }
}

TEST(BaseMap, puts_the_north_above_and_the_west_on_the_left)
{
    BaseMap const map = draw_base_map(documents, points, { "A" });
    EXPECT_LT(map.place({ -69, 46.9 }).y, map.place({ -69, 46.1 }).y);
    EXPECT_LT(map.place({ -69.5, 46.5 }).x, map.place({ -68.5, 46.5 }).x);
}

TEST(BaseMap, closes_in_on_places_rather_than_on_empty_land)
{
    BaseMap const map = draw_base_map(documents, points, { "B" });
    EXPECT_TRUE(map.shows({ -69, 47.6 }));
    EXPECT_FALSE(map.shows({ -69, 49.9 }));
}

TEST(BaseMap, shows_a_whole_territory_that_has_no_place)
{
    BaseMap const map = draw_base_map(documents, { .anchors = points.anchors, .places = {} }, { "B" });
    EXPECT_TRUE(map.shows({ -69, 49.9 }));
    EXPECT_TRUE(map.shows({ -69, 47.1 }));
}

TEST(BaseMap, sets_the_far_north_in_an_inset_when_the_south_is_shown_too)
{
    BaseMap const map = draw_base_map(documents, points, { "A", "B", "N" });
    ASSERT_EQ(map.frames.size(), 2);
    EXPECT_EQ(map.frames[0].north_of, 55);
    EXPECT_LT(map.frames[0].frame.scale, map.frames[1].frame.scale);
    EXPECT_GT(map.place({ -69, 61 }).x, map.width / 2);
    EXPECT_EQ(draw_base_map(documents, points, { "N" }).frames.size(), 1);
    EXPECT_EQ(draw_base_map(documents, points, { "A", "B" }).frames.size(), 1);
}

TEST(BaseMap, outlines_the_covered_land_once_and_draws_its_inner_borders_apart)
{
    std::string const svg = draw_base_map(documents, points, { "A", "B" }).svg;
    EXPECT_EQ(count_of(svg, "stroke=\"#0d5b48\""), 1);
    EXPECT_EQ(count_of(svg, "stroke=\"#a9b8b1\""), 1);
    EXPECT_EQ(count_of(draw_base_map(documents, points, { "A" }).svg, "stroke=\"#a9b8b1\""), 0);
}

TEST(BaseMap, is_a_file_of_its_own_without_styles_or_scripts)
{
    std::string const svg = draw_base_map(documents, points, { "A" }).svg;
    EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 600\""));
    EXPECT_EQ(svg.find("style"), std::string::npos);
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_EQ(count_of(svg, "<svg"), count_of(svg, "</svg>"));
}

TEST(BaseMap, labels_the_covered_mrc_with_the_area_they_show)
{
    BaseMap const map = draw_base_map(documents, points, { "A", "B" });
    ASSERT_EQ(map.labels.size(), 2);
    EXPECT_EQ(map.labels[0].mrc, "A");
    geo::Point const anchor = map.place({ -69, 46.5 });
    EXPECT_DOUBLE_EQ(map.labels[0].x, anchor.x);
    EXPECT_DOUBLE_EQ(map.labels[0].y, anchor.y);
    EXPECT_GT(map.labels[0].area, 1000);
    EXPECT_LT(map.labels[0].area, map.width * map.height);
}

TEST(BaseMap, labels_an_mrc_among_its_places_when_its_anchor_is_out_of_sight)
{
    BaseMap const map = draw_base_map(documents, points, { "A", "B" });
    EXPECT_FALSE(map.shows({ -69, 49.8 }));
    EXPECT_DOUBLE_EQ(map.labels[1].y, (map.place({ -69, 47.2 }).y + map.place({ -69, 47.4 }).y) / 2);
}

TEST(BaseMap, refuses_a_territory_that_is_not_on_the_map)
{
    EXPECT_THROW(draw_base_map(documents, points, { "Z" }), std::runtime_error);
    EXPECT_THROW(draw_base_map(documents, points, {}), std::runtime_error);
}

} // namespace
