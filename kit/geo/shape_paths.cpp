#include "kit/geo/shape_paths.h"

#include "kit/geo/clip.h"
#include "kit/geo/svg_path.h"

namespace geo {

namespace {

Box with_bleed(Box const& box)
{
    constexpr double bleed = 6;
    return { box.left - bleed, box.top - bleed, box.right + bleed, box.bottom + bleed };
}

} // namespace

std::string outline_path(
    Frame const& frame, Topology const& topology, std::vector<Shape const*> const& shapes)
{
    std::vector<Ring> rings;
    for (Path const& path : topology.outline(shapes))
        rings.push_back(clipped(frame.place(path), with_bleed(frame.box)));
    return svg_rings(rings);
}

std::string inner_boundary_path(
    Frame const& frame, Topology const& topology, std::vector<Shape const*> const& shapes)
{
    std::vector<Line> lines;
    for (Path const& path : topology.inner_boundaries(shapes)) {
        for (Line& run : runs_near(frame.place(path), with_bleed(frame.box)))
            lines.push_back(std::move(run));
    }
    return svg_lines(lines);
}

double visible_area(Frame const& frame, Topology const& topology, Shape const& shape)
{
    double sum = 0;
    for (ArcReferences const& ring : shape.rings)
        sum += area(clipped(frame.place(topology.ring(ring)), frame.box));
    return sum;
}

} // namespace geo
