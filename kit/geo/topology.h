// Reads TopoJSON: polygons that share their boundaries, so that a boundary can be drawn once.
// Format: https://github.com/topojson/topojson-specification
#pragma once

#include "kit/geo/position.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

using Texts = std::map<std::string, std::string, std::less<>>;
using Path = std::vector<LonLat>;

// Positions of arcs in the document; ~i is arc i read backwards.
using ArcReferences = std::vector<int>;

// One geometry: an id (empty when the document gives none), its properties as text, its rings.
struct Shape {
    std::string id;
    Texts properties;
    std::vector<ArcReferences> rings;
};

using Shapes = std::vector<Shape>;

class Topology {
public:
    // Reads a document whose layers hold polygons and multipolygons. Throws std::runtime_error with a
    // sentence when it is not JSON, not TopoJSON, holds another geometry, or names an arc it does not have.
    static Topology read(std::string_view json);

    // Throws std::runtime_error when there is no layer of that name.
    Shapes const& layer(std::string_view name) const;

    // A closed path: its last position equals its first. Outer rings and holes are not told apart.
    Path ring(ArcReferences const&) const;

    // The outline of a set of shapes taken as one: closed paths along the arcs that one of them uses alone.
    std::vector<Path> outline(std::vector<Shape const*> const&) const;

    // The boundaries between shapes of a set, each once.
    std::vector<Path> inner_boundaries(std::vector<Shape const*> const&) const;

    // A text, number or boolean written beside the layers, such as an attribution.
    std::optional<std::string> note(std::string_view name) const;

private:
    std::vector<int> uses_of_arcs(std::vector<Shape const*> const&) const;
    LonLat start_of(int reference) const;

    std::vector<Path> arcs_;
    std::map<std::string, Shapes, std::less<>> layers_;
    Texts notes_;
};

} // namespace geo
