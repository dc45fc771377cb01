#include "territories/map.h"

#include "kit/geo/projection.h"
#include "kit/geo/shape_paths.h"
#include "kit/geo/svg_document.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <stdexcept>

namespace territories {

namespace {

using Codes = std::set<std::string>;
using Places = std::vector<geo::LonLat>;
using ShapeList = std::vector<geo::Shape const*>;

constexpr double drawing_width = 720;
constexpr double drawing_height = 600;
constexpr geo::Box whole_drawing{ 0, 0, drawing_width, drawing_height };
// The home page covers the bottom of the map with the cards of the four axes.
constexpr geo::Box main_margins{ 40, 44, 40, 56 };

// The inset lies over Labrador, where a map of all Québec has nothing to show.
constexpr geo::Box inset_box{ drawing_width - 202, 10, drawing_width - 10, 192 };
constexpr geo::Box inset_margins{ 16, 16, 16, 16 };

// Legal southern limit of Kativik, in degrees.
constexpr double north_parallel = 55;
// Places farther apart than this from south to north, in kilometres, are not drawn at one scale.
constexpr double tallest_single_map = 1000;

// How far around its places a territory is shown: a share of their extent, within these bounds in kilometres.
constexpr double reach_share = 0.35;
constexpr double least_reach = 40;
constexpr double greatest_reach = 80;

// Colours of the design's tokens.
constexpr auto water = "#d9e8ef";
constexpr auto land = "#f2efe6";
constexpr auto land_border = "#ddd9cc";
constexpr auto covered_land = "#ffffff";
constexpr auto covered_border = "#a9b8b1";
constexpr auto covered_outline = "#0d5b48";
constexpr auto inset_border = "#7d8c86";

struct Coverage {
    ShapeList covered;
    ShapeList others;
    Places places;
};

// Québec Lambert, the projection of the province's own maps.
geo::ConformalConic quebec_lambert()
{
    return geo::ConformalConic{
        { .south_parallel = 46, .north_parallel = 60, .origin = 44, .meridian = -68.5 }
    };
}

Places places_of(std::vector<MrcPoint> const& points, Codes const& codes)
{
    Places places;
    for (MrcPoint const& point : points) {
        if (codes.contains(point.mrc))
            places.push_back(point.at);
    }
    return places;
}

Coverage coverage_of(MapDocuments const& documents, MapPoints const& points, Codes const& codes)
{
    Coverage coverage{ {}, {}, places_of(points.places, codes) };
    for (geo::Shape const& shape : documents.territories.layer("mrc"))
        (codes.contains(shape.id) ? coverage.covered : coverage.others).push_back(&shape);
    if (coverage.covered.empty())
        throw std::runtime_error{ "None of the MRC to draw is on the map." };
    return coverage;
}

geo::Extent extent_of(Places const& places)
{
    geo::Extent extent;
    for (geo::LonLat const& place : places)
        extent.add(quebec_lambert().project(place));
    return extent;
}

geo::Extent extent_of(geo::Topology const& topology, ShapeList const& shapes)
{
    geo::Extent extent;
    for (geo::Path const& path : topology.outline(shapes)) {
        for (geo::LonLat const& place : path)
            extent.add(quebec_lambert().project(place));
    }
    return extent;
}

// The territory without what lies too far from any of its places; all of it when it has none.
geo::Extent lived_in(geo::Extent const& territory, Places const& places)
{
    geo::Extent const lived = extent_of(places);
    double const widest = std::max(lived.width(), lived.height());
    double const reach = std::clamp(widest * reach_share, least_reach, greatest_reach);
    geo::Extent const shown = overlap(territory, grown(lived, reach));
    return shown.is_empty() ? territory : shown;
}

std::vector<MapFrame> frames_for(geo::Topology const& topology, Coverage const& coverage)
{
    geo::Extent const territory = extent_of(topology, coverage.covered);
    Places south = coverage.places;
    auto const northern = std::ranges::stable_partition(
        south, [](geo::LonLat const& place) { return place.lat <= north_parallel; });
    Places const north{ northern.begin(), northern.end() };
    south.erase(northern.begin(), northern.end());

    auto const main_frame = [&](Places const& places) {
        return MapFrame{ fit(quebec_lambert(), lived_in(territory, places), whole_drawing, main_margins),
            {} };
    };
    if (north.empty() || south.empty() || extent_of(coverage.places).height() < tallest_single_map)
        return { main_frame(coverage.places) };
    return { { fit(quebec_lambert(), lived_in(territory, north), inset_box, inset_margins), north_parallel },
        main_frame(south) };
}

geo::Frame const& frame_of(std::vector<MapFrame> const& frames, geo::LonLat place)
{
    for (MapFrame const& candidate : frames) {
        if (!candidate.north_of || place.lat > *candidate.north_of)
            return candidate.frame;
    }
    return frames.back().frame;
}

// Lines around a group of shapes and between them, as values of attributes.
struct Pen {
    std::string_view fill;
    std::string_view outline;
    std::string_view outline_width;
    std::string_view border;
};

constexpr Pen land_pen{ land, land_border, "1", land_border };
constexpr Pen covered_pen{ covered_land, covered_outline, "2", covered_border };
constexpr Pen lake_pen{ water, "none", "0", "none" };

void draw_group(geo::SvgDocument& document, geo::Frame const& frame, geo::Topology const& topology,
    ShapeList const& shapes, Pen const& pen)
{
    if (std::string const path = outline_path(frame, topology, shapes); !path.empty())
        document.add("path",
            { { "d", path }, { "fill", pen.fill }, { "fill-rule", "evenodd" }, { "stroke", pen.outline },
                { "stroke-width", pen.outline_width }, { "stroke-linejoin", "round" } });
    if (std::string const path = inner_boundary_path(frame, topology, shapes); !path.empty())
        document.add("path",
            { { "d", path }, { "fill", "none" }, { "stroke", pen.border }, { "stroke-linejoin", "round" } });
}

ShapeList all_of(geo::Shapes const& shapes)
{
    ShapeList list;
    for (geo::Shape const& shape : shapes)
        list.push_back(&shape);
    return list;
}

// Neighbours keep their outline on their side of the border too: theirs and ours come from two scales, and
// water would show between.
void draw_shapes(geo::SvgDocument& document, geo::Frame const& frame, MapDocuments const& documents,
    Coverage const& coverage)
{
    geo::Topology const& around = documents.surroundings;
    draw_group(document, frame, around, all_of(around.layer("neighbours")), land_pen);
    draw_group(document, frame, documents.territories, coverage.others, land_pen);
    draw_group(document, frame, documents.territories, coverage.covered, covered_pen);
    draw_group(document, frame, around, all_of(around.layer("lakes")), lake_pen);
}

void draw_box(geo::SvgDocument& document, geo::Box const& box, std::string_view fill, std::string_view stroke)
{
    document.add("rect",
        { { "x", geo::svg_number(box.left) }, { "y", geo::svg_number(box.top) },
            { "width", geo::svg_number(box.right - box.left) },
            { "height", geo::svg_number(box.bottom - box.top) }, { "fill", fill }, { "stroke", stroke },
            { "stroke-width", "1.5" } });
}

// A nested `svg` cuts what runs out of the frame.
void draw_frame(geo::SvgDocument& document, geo::Frame const& frame, MapDocuments const& documents,
    Coverage const& coverage)
{
    geo::Box const& box = frame.box;
    std::string const x = geo::svg_number(box.left);
    std::string const y = geo::svg_number(box.top);
    std::string const width = geo::svg_number(box.right - box.left);
    std::string const height = geo::svg_number(box.bottom - box.top);
    document.open("svg",
        { { "x", x }, { "y", y }, { "width", width }, { "height", height },
            { "viewBox", x + ' ' + y + ' ' + width + ' ' + height } });
    draw_box(document, box, water, "none");
    draw_shapes(document, frame, documents, coverage);
    document.close();
}

std::string draw(std::vector<MapFrame> const& frames, MapDocuments const& documents, Coverage const& coverage)
{
    geo::SvgDocument document{ drawing_width, drawing_height };
    for (MapFrame const& part : frames | std::views::reverse) {
        draw_frame(document, part.frame, documents, coverage);
        if (part.north_of)
            draw_box(document, part.frame.box, "none", inset_border);
    }
    return std::move(document).text();
}

geo::Point middle_of(std::vector<geo::Point> const& points)
{
    geo::Point sum;
    for (geo::Point const& point : points)
        sum = { sum.x + point.x, sum.y + point.y };
    double const count = static_cast<double>(points.size());
    return { sum.x / count, sum.y / count };
}

// A label is centred on its point: nearer to the side than this, half of it would be cut.
bool has_room_for_a_label(geo::Frame const& frame, geo::Point at)
{
    constexpr double half_label = 76;
    return frame.shows({ at.x - half_label, at.y }) && frame.shows({ at.x + half_label, at.y });
}

// At the MRC's anchor, or in the middle of its places when the frame leaves no room at the anchor.
std::optional<MapLabel> label_of(
    BaseMap const& map, MapPoints const& points, geo::Topology const& topology, geo::Shape const& shape)
{
    Places const anchors = places_of(points.anchors, { shape.id });
    if (anchors.empty())
        return std::nullopt;
    geo::Frame const& frame = frame_of(map.frames, anchors.front());
    geo::Point at = frame.place(anchors.front());
    std::vector<geo::Point> places;
    for (geo::LonLat const& place : places_of(points.places, { shape.id }))
        places.push_back(map.place(place));
    if (!has_room_for_a_label(frame, at) && !places.empty())
        at = middle_of(places);
    if (!frame.shows(at))
        return std::nullopt;
    return MapLabel{ shape.id, at.x, at.y, visible_area(frame, topology, shape) };
}

} // namespace

geo::Point BaseMap::place(geo::LonLat place) const
{
    return frame_of(frames, place).place(place);
}

bool BaseMap::shows(geo::LonLat place) const
{
    geo::Frame const& frame = frame_of(frames, place);
    return frame.shows(frame.place(place));
}

BaseMap draw_base_map(
    MapDocuments const& documents, MapPoints const& points, std::vector<std::string> const& covered)
{
    Coverage const coverage = coverage_of(documents, points, Codes{ covered.begin(), covered.end() });
    BaseMap map{ .width = drawing_width,
        .height = drawing_height,
        .svg = {},
        .labels = {},
        .frames = frames_for(documents.territories, coverage) };
    map.svg = draw(map.frames, documents, coverage);
    for (geo::Shape const* shape : coverage.covered) {
        if (auto const label = label_of(map, points, documents.territories, *shape))
            map.labels.push_back(*label);
    }
    return map;
}

} // namespace territories
