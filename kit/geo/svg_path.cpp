#include "kit/geo/svg_path.h"

#include "kit/geo/clip.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <iterator>

namespace geo {

namespace {

// A position counted in tenths: rounding once here keeps relative moves from drifting.
struct Tenths {
    long x = 0;
    long y = 0;
};

Tenths rounded(Point point)
{
    return { std::lround(point.x * 10), std::lround(point.y * 10) };
}

void write_number(std::string& path, long tenths)
{
    if (tenths < 0)
        path += '-';
    long const size = std::abs(tenths);
    if (size >= 10 || size == 0)
        fmt::format_to(std::back_inserter(path), "{}", size / 10);
    if (size % 10 != 0)
        fmt::format_to(std::back_inserter(path), ".{}", size % 10);
}

void write_move(std::string& path, char command, Tenths from, Tenths to)
{
    path += command;
    write_number(path, to.x - from.x);
    if (to.y >= from.y)
        path += ' ';
    write_number(path, to.y - from.y);
}

Line thinned(Line const& line, double shortest_step, bool keep_last)
{
    Line kept;
    for (Point const& point : line) {
        if (kept.empty() || std::hypot(point.x - kept.back().x, point.y - kept.back().y) >= shortest_step)
            kept.push_back(point);
    }
    if (keep_last && !line.empty() && kept.size() > 1)
        kept.back() = line.back();
    return kept;
}

// Appends one line starting from the pen's position in the path; returns where the pen is left.
Tenths write_line(std::string& path, Line const& line, Tenths pen)
{
    Tenths const start = rounded(line.front());
    write_move(path, path.empty() ? 'M' : 'm', pen, start);
    pen = start;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Tenths const next = rounded(line[i]);
        if (next.x == pen.x && next.y == pen.y)
            continue;
        write_move(path, 'l', pen, next);
        pen = next;
    }
    return pen;
}

} // namespace

std::string svg_rings(std::vector<Ring> const& rings, PathDetail detail)
{
    std::string path;
    Tenths pen;
    for (Ring const& ring : rings) {
        Line const line = thinned(ring, detail.shortest_step, false);
        if (line.size() < 3 || area(line) < detail.smallest_ring)
            continue;
        write_line(path, line, pen);
        path += 'z';
        pen = rounded(line.front());
    }
    return path;
}

std::string svg_lines(std::vector<Line> const& lines, PathDetail detail)
{
    std::string path;
    Tenths pen;
    for (Line const& line : lines) {
        Line const kept = thinned(line, detail.shortest_step, true);
        if (kept.size() > 1)
            pen = write_line(path, kept, pen);
    }
    return path;
}

} // namespace geo
