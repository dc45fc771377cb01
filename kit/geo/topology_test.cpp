#include "kit/geo/topology.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

// Two unit squares side by side: west (arcs 0 and 1) and east (arcs 1 backwards and 2). Arc 1 is
// their common side.
constexpr auto two_squares = R"({"type": "Topology", "note": "made by hand", "approximate": true,
    "arcs": [[[1, 0], [0, 0], [0, 1], [1, 1]], [[1, 1], [1, 0]], [[1, 1], [2, 1], [2, 0], [1, 0]]],
    "objects": {"squares": {"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "id": "west", "properties": {"name": "Ouest", "rank": 1}, "arcs": [[0, 1]]},
        {"type": "MultiPolygon", "id": 2, "arcs": [[[-2, 2]]]},
        {"type": null, "id": "nowhere"}]}}})";

std::vector<geo::Shape const*> all_of(geo::Shapes const& shapes)
{
    std::vector<geo::Shape const*> list;
    for (geo::Shape const& shape : shapes)
        list.push_back(&shape);
    return list;
}

void expect_refusal(std::string const& document, std::string const& reason)
{
    try {
        geo::Topology::read(document);
        FAIL() << "read: " << document;
    } catch (std::runtime_error const& error) {
        EXPECT_NE(std::string{ error.what() }.find(reason), std::string::npos) << error.what();
    }
}

// A document with one layer `a` of one shape and one arc.
std::string document_with(std::string const& shape)
{
    return R"({"type": "Topology", "arcs": [[[0, 0], [1, 0], [0, 0]]], "objects": {"a": )" + shape + "}}";
}

TEST(Topology, gives_shapes_with_their_ids_and_properties_as_text)
{
    geo::Topology const topology = geo::Topology::read(two_squares);
    geo::Shapes const& squares = topology.layer("squares");
    ASSERT_EQ(squares.size(), 3);
    EXPECT_EQ(squares[0].id, "west");
    EXPECT_EQ(squares[0].properties.at("name"), "Ouest");
    EXPECT_EQ(squares[0].properties.at("rank"), "1");
    EXPECT_EQ(squares[1].id, "2");
    EXPECT_TRUE(squares[2].rings.empty());
}

TEST(Topology, closes_rings_from_their_arcs_without_repeating_the_common_positions)
{
    geo::Topology const topology = geo::Topology::read(two_squares);
    geo::Path const ring = topology.ring(topology.layer("squares")[1].rings[0]);
    ASSERT_EQ(ring.size(), 5);
    EXPECT_EQ(ring.front().lon, 1);
    EXPECT_EQ(ring.front().lat, 0);
    EXPECT_EQ(ring[1].lat, 1);
    EXPECT_EQ(ring.back().lon, 1);
    EXPECT_EQ(ring.back().lat, 0);
}

TEST(Topology, outlines_shapes_taken_as_one_without_their_common_side)
{
    geo::Topology const topology = geo::Topology::read(two_squares);
    auto const outline = topology.outline(all_of(topology.layer("squares")));
    ASSERT_EQ(outline.size(), 1);
    EXPECT_EQ(outline[0].size(), 7);
    EXPECT_EQ(outline[0].front().lon, outline[0].back().lon);
    EXPECT_EQ(outline[0].front().lat, outline[0].back().lat);
}

TEST(Topology, gives_the_common_side_once_as_an_inner_boundary)
{
    geo::Topology const topology = geo::Topology::read(two_squares);
    auto const inner = topology.inner_boundaries(all_of(topology.layer("squares")));
    ASSERT_EQ(inner.size(), 1);
    EXPECT_EQ(inner[0].size(), 2);
}

TEST(Topology, has_no_inner_boundary_in_a_shape_alone)
{
    geo::Topology const topology = geo::Topology::read(two_squares);
    EXPECT_TRUE(topology.inner_boundaries({ &topology.layer("squares")[0] }).empty());
    EXPECT_EQ(topology.outline({ &topology.layer("squares")[0] }).at(0).size(), 5);
}

TEST(Topology, undoes_quantization)
{
    geo::Topology const topology = geo::Topology::read(R"({"type": "Topology",
        "transform": {"scale": [0.5, 0.25], "translate": [-70, 45]},
        "arcs": [[[0, 0], [2, 0], [0, 4], [-2, -4]]],
        "objects": {"a": {"type": "Polygon", "id": "x", "arcs": [[0]]}}})");
    geo::Path const ring = topology.ring(topology.layer("a")[0].rings[0]);
    EXPECT_DOUBLE_EQ(ring[2].lon, -69);
    EXPECT_DOUBLE_EQ(ring[2].lat, 46);
    EXPECT_DOUBLE_EQ(ring[3].lon, -70);
    EXPECT_DOUBLE_EQ(ring[3].lat, 45);
}

TEST(Topology, keeps_the_notes_written_beside_its_layers)
{
    geo::Topology const topology = geo::Topology::read(two_squares);
    EXPECT_EQ(topology.note("note"), "made by hand");
    EXPECT_EQ(topology.note("approximate"), "true");
    EXPECT_EQ(topology.note("licence"), std::nullopt);
}

TEST(Topology, refuses_what_is_not_a_topology)
{
    expect_refusal("{\"type\": \"Topo", "not JSON");
    expect_refusal("[]", "the document is not an object");
    expect_refusal(R"({"type": "FeatureCollection"})", "its type is not Topology");
    expect_refusal(R"({"type": "Topology", "objects": {}})", "list of arcs is not a list");
    expect_refusal(R"({"type": "Topology", "arcs": []})", "list of layers is not an object");
}

TEST(Topology, refuses_broken_arcs)
{
    expect_refusal(R"({"type": "Topology", "arcs": [[[0, 0]]], "objects": {}})", "fewer than two positions");
    expect_refusal(
        R"({"type": "Topology", "arcs": [[[0, 0], [1]]], "objects": {}})", "fewer than two numbers");
    expect_refusal(R"({"type": "Topology", "arcs": [[[0, 0], ["1", 0]]], "objects": {}})", "is not a number");
}

TEST(Topology, refuses_an_arc_it_does_not_have)
{
    expect_refusal(document_with(R"({"type": "Polygon", "arcs": [[1]]})"), "names arc 1, and there are 1");
    expect_refusal(document_with(R"({"type": "Polygon", "arcs": [[-2]]})"), "names arc -2, and there are 1");
    expect_refusal(document_with(R"({"type": "Polygon", "arcs": [[0.5]]})"), "names arc 0.5");
    expect_refusal(document_with(R"({"type": "Polygon", "arcs": [[1e30]]})"), "names arc");
    expect_refusal(document_with(R"({"type": "Polygon", "arcs": [[]]})"), "a ring has no arc");
}

TEST(Topology, refuses_geometries_that_are_not_polygons)
{
    expect_refusal(document_with(R"({"type": "LineString", "arcs": [0]})"), "a shape is a LineString");
}

TEST(Topology, has_no_layer_it_was_not_given)
{
    geo::Topology const topology = geo::Topology::read(two_squares);
    EXPECT_THROW(topology.layer("circles"), std::runtime_error);
}

} // namespace
