// Base maps: what lies under the circles and labels of a page. Drawn once per territory, kept as text.
#pragma once

#include "kit/geo/frame.h"
#include "kit/geo/position.h"
#include "kit/geo/topology.h"

#include <optional>
#include <string>
#include <vector>

namespace territories {

// The two documents computed by web/map: layers `mrc` and `regions`, then layers `neighbours` and `lakes`.
struct MapDocuments {
    geo::Topology territories;
    geo::Topology surroundings;
};

// A point that belongs to an MRC: its interior point, or a municipality.
struct MrcPoint {
    std::string mrc;
    geo::LonLat at;
};

struct MapPoints {
    std::vector<MrcPoint> anchors; // one per MRC: where its label goes
    std::vector<MrcPoint> places; // local municipalities: what the map must show closely
};

// Where a label may be written, in pixels, and the visible area of its MRC in square pixels: a page hides the
// labels of the smallest.
struct MapLabel {
    std::string mrc;
    double x = 0;
    double y = 0;
    double area = 0;
};

// A part of the drawing with its own scale: for places north of `north_of` degrees, or for all without it.
struct MapFrame {
    geo::Frame frame;
    std::optional<double> north_of;
};

struct BaseMap {
    double width = 0; // pixels of the drawing; a page may show it at any size of this ratio
    double height = 0;
    std::string svg; // a file of its own, without style sheet or script
    std::vector<MapLabel> labels;
    std::vector<MapFrame> frames; // an inset comes before the frame it is set in

    // Where a place falls on the drawing, possibly outside of it.
    geo::Point place(geo::LonLat) const;
    bool shows(geo::LonLat) const;
};

// Draws the covered MRC in white among their surroundings, 720 by 600 pixels. The map closes in on the places
// of the territory rather than on its empty north; one that runs from the south to Nunavik gets an inset for
// what lies north of the 55th parallel. Throws std::runtime_error when no covered code is in the document.
BaseMap draw_base_map(MapDocuments const&, MapPoints const&, std::vector<std::string> const& covered);

} // namespace territories
