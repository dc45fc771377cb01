#include "kit/geo/bubbles.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

namespace geo {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// A bubble being gathered. Its members are a chain through the points' positions: joining two costs nothing.
struct Gathering {
    double x;
    double y;
    double radius;
    int count;
    std::size_t first;
    std::size_t last;
};

// The most numerous first, then in the order of their numbers; one comparison instead of two.
std::uint64_t rank(int count, int number)
{
    auto const few_last = static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max() - count);
    return few_last << 32 | static_cast<std::uint32_t>(number);
}

struct Extent {
    double left;
    double top;
    double right;
    double bottom;
};

template <class Placed>
Extent extent_of(std::vector<Placed> const& placed)
{
    Extent extent{ placed[0].x, placed[0].y, placed[0].x, placed[0].y };
    for (Placed const& one : placed) {
        extent.left = std::min(extent.left, one.x);
        extent.right = std::max(extent.right, one.x);
        extent.top = std::min(extent.top, one.y);
        extent.bottom = std::max(extent.bottom, one.y);
    }
    return extent;
}

// Squares over the points, with one ring of empty squares around.
class Squares {
public:
    Squares(Extent extent, double side)
        : side_{ side }
        , left_{ extent.left }
        , top_{ extent.top }
        , columns_{ static_cast<std::size_t>((extent.right - extent.left) / side) + 3 }
        , rows_{ static_cast<std::size_t>((extent.bottom - extent.top) / side) + 3 }
    {
    }

    std::size_t count() const { return columns_ * rows_; }
    std::size_t columns() const { return columns_; }
    std::size_t at(double x, double y) const
    {
        return (static_cast<std::size_t>((y - top_) / side_) + 1) * columns_
            + static_cast<std::size_t>((x - left_) / side_) + 1;
    }

private:
    double side_;
    double left_;
    double top_;
    std::size_t columns_;
    std::size_t rows_;
};

// Finds bubbles around another. Squares are as wide as two of the largest can touch: a bubble only meets
// those of its square and of the eight around. The bubbles of a square are a chain through their positions.
class Neighbourhood {
public:
    Neighbourhood(Extent extent, double farthest_touch)
        : squares_{ extent, farthest_touch }
        , latest_(squares_.count(), none)
    {
    }

    // Bubbles are added in the order of their positions: 0, 1, 2…
    void add(Gathering const& gathering)
    {
        std::size_t& latest = latest_[squares_.at(gathering.x, gathering.y)];
        before_.push_back(latest);
        latest = before_.size() - 1;
    }

    template <class Visit>
    void each_around(Gathering const& gathering, Visit visit) const
    {
        std::size_t const middle = squares_.at(gathering.x, gathering.y);
        for (std::size_t const row : { middle - squares_.columns(), middle, middle + squares_.columns() }) {
            for (std::size_t square = row - 1; square <= row + 1; ++square) {
                for (std::size_t position = latest_[square]; position != none; position = before_[position])
                    visit(position);
            }
        }
    }

private:
    Squares squares_;
    std::vector<std::size_t> latest_;
    std::vector<std::size_t> before_;
};

class Gatherer {
public:
    Gatherer(std::vector<CountedPoint> points, BubbleSizes sizes)
        : points_{ std::move(points) }
        , sizes_{ sizes }
        , next_(points_.size(), none)
    {
        std::erase_if(points_, [](CountedPoint const& point) { return point.count <= 0; });
        std::sort(points_.begin(), points_.end(), [](CountedPoint const& a, CountedPoint const& b) {
            return rank(a.count, a.index) < rank(b.count, b.index);
        });
        for (CountedPoint const& point : points_)
            total_ += point.count;
    }

    std::vector<Bubble> gather()
    {
        std::vector<Gathering> gatherings = joined(joined_by_square());
        for (std::size_t before = none; gatherings.size() < before;) {
            before = gatherings.size();
            gatherings = joined(std::move(gatherings));
        }
        std::vector<Bubble> bubbles;
        bubbles.reserve(gatherings.size());
        for (Gathering const& gathering : gatherings)
            bubbles.push_back(bubble_of(gathering));
        return bubbles;
    }

private:
    // Points that share a square as wide as the smallest radius would overlap whatever they count: they join
    // at once.
    std::vector<Gathering> joined_by_square()
    {
        std::vector<Gathering> gatherings;
        if (points_.empty())
            return gatherings;
        Squares const squares{ extent_of(points_), sizes_.smallest };
        std::vector<std::size_t> holders(squares.count(), none);
        for (std::size_t i = 0; i < points_.size(); ++i) {
            CountedPoint const& point = points_[i];
            Gathering const alone{ point.x, point.y, radius_of(point.count), point.count, i, i };
            std::size_t& holder = holders[squares.at(point.x, point.y)];
            if (holder == none) {
                holder = gatherings.size();
                gatherings.push_back(alone);
            } else {
                join(gatherings[holder], alone);
            }
        }
        return gatherings;
    }

    // Each in turn, the most numerous first, stays alone or joins the nearest it would overlap. One that
    // grows may come to overlap another: the caller repeats until nothing joins.
    std::vector<Gathering> joined(std::vector<Gathering> gatherings)
    {
        if (gatherings.empty())
            return {};
        std::sort(gatherings.begin(), gatherings.end(), [](Gathering const& a, Gathering const& b) {
            return rank(a.count, static_cast<int>(a.first)) < rank(b.count, static_cast<int>(b.first));
        });
        Neighbourhood near{ extent_of(gatherings), 2 * sizes_.largest + sizes_.gap };
        std::vector<Gathering> kept;
        for (Gathering const& gathering : gatherings) {
            if (auto const nearest = nearest_overlapped(gathering, kept, near)) {
                join(kept[*nearest], gathering);
            } else {
                near.add(gathering);
                kept.push_back(gathering);
            }
        }
        return kept;
    }

    std::optional<std::size_t> nearest_overlapped(
        Gathering const& gathering, std::vector<Gathering> const& kept, Neighbourhood const& near) const
    {
        std::optional<std::size_t> nearest;
        double nearest_square = std::numeric_limits<double>::max();
        near.each_around(gathering, [&](std::size_t position) {
            Gathering const& other = kept[position];
            double const square = (other.x - gathering.x) * (other.x - gathering.x)
                + (other.y - gathering.y) * (other.y - gathering.y);
            double const reach = other.radius + gathering.radius + sizes_.gap;
            if (square < nearest_square && square < reach * reach) {
                nearest = position;
                nearest_square = square;
            }
        });
        return nearest;
    }

    void join(Gathering& into, Gathering const& other)
    {
        into.count += other.count;
        into.radius = radius_of(into.count);
        next_[into.last] = other.first;
        into.last = other.last;
    }

    double radius_of(int count) const
    {
        double const share = static_cast<double>(count) / static_cast<double>(total_);
        return sizes_.smallest + (sizes_.largest - sizes_.smallest) * std::sqrt(share);
    }

    Bubble bubble_of(Gathering const& gathering) const
    {
        Bubble bubble{ gathering.x, gathering.y, gathering.radius, gathering.count, {} };
        for (std::size_t i = gathering.first; i != none; i = next_[i])
            bubble.members.push_back(points_[i].index);
        return bubble;
    }

    std::vector<CountedPoint> points_;
    BubbleSizes sizes_;
    std::vector<std::size_t> next_;
    long total_ = 0;
};

} // namespace

std::vector<Bubble> gather_bubbles(std::vector<CountedPoint> points, BubbleSizes sizes)
{
    return Gatherer{ std::move(points), sizes }.gather();
}

} // namespace geo
