#include "kit/geo/frame.h"

#include <algorithm>
#include <stdexcept>

namespace geo {

void Extent::add(Point point)
{
    west = std::min(west, point.x);
    south = std::min(south, point.y);
    east = std::max(east, point.x);
    north = std::max(north, point.y);
}

Extent overlap(Extent const& a, Extent const& b)
{
    Extent const both{ std::max(a.west, b.west), std::max(a.south, b.south), std::min(a.east, b.east),
        std::min(a.north, b.north) };
    return both.width() < 0 || both.height() < 0 ? Extent{} : both;
}

Extent grown(Extent const& extent, double kilometres)
{
    if (extent.is_empty())
        return extent;
    return { extent.west - kilometres, extent.south - kilometres, extent.east + kilometres,
        extent.north + kilometres };
}

Point Frame::place(LonLat position) const
{
    Point const point = projection.project(position);
    return { origin.x + scale * point.x, origin.y - scale * point.y };
}

Line Frame::place(Path const& path) const
{
    Line line;
    line.reserve(path.size());
    for (LonLat const& position : path)
        line.push_back(place(position));
    return line;
}

bool Frame::shows(Point pixel) const
{
    return pixel.x >= box.left && pixel.x <= box.right && pixel.y >= box.top && pixel.y <= box.bottom;
}

Frame fit(ConformalConic const& projection, Extent const& extent, Box box, Box margins)
{
    if (extent.width() <= 0 || extent.height() <= 0)
        throw std::invalid_argument{ "There is nothing to fit a map to." };
    double const width = box.right - box.left - margins.left - margins.right;
    double const height = box.bottom - box.top - margins.top - margins.bottom;
    double const scale = std::min(width / extent.width(), height / extent.height());
    Point const middle{ box.left + margins.left + width / 2, box.top + margins.top + height / 2 };
    return { projection, box, scale,
        { middle.x - scale * (extent.west + extent.east) / 2,
            middle.y + scale * (extent.south + extent.north) / 2 } };
}

} // namespace geo
