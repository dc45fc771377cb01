#include "kit/search/filter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lookup {

namespace {

// Rows near a point: a box first, whose comparisons are cheap, then the distance.
class Nearness {
public:
    explicit Nearness(Circle const& circle)
        : centre_{direction_of(circle.centre)}
        , kilometres_{circle.kilometres}
    {
        constexpr double kilometres_in_degree = 111.19; // on the sphere of columns.h
        double const north = circle.kilometres / kilometres_in_degree;
        double const widest
            = std::min(89.9, std::abs(circle.centre.latitude) + north) * std::numbers::pi / 180;
        double const east = north / std::cos(widest);
        south_west_ = {static_cast<float>(circle.centre.latitude - north),
            static_cast<float>(circle.centre.longitude - east)};
        north_east_ = {static_cast<float>(circle.centre.latitude + north),
            static_cast<float>(circle.centre.longitude + east)};
    }

    bool has(Columns const& columns, std::uint32_t row) const
    {
        auto const [latitude, longitude] = columns.points[row];
        return latitude >= south_west_.latitude && latitude <= north_east_.latitude
            && longitude >= south_west_.longitude && longitude <= north_east_.longitude
            && kilometres(columns.directions[row], centre_) <= kilometres_;
    }

private:
    Direction centre_;
    double kilometres_;
    Point south_west_;
    Point north_east_;
};

// The codes chosen in a facet, by number.
struct Choice {
    Facet facet;
    FacetColumn const* column;
    std::vector<std::uint8_t> is_chosen;

    bool admits(std::uint32_t row) const
    {
        for (auto const value : column->values_of(row)) {
            if (is_chosen[value] != 0)
                return true;
        }
        return false;
    }
};

class Sieve {
public:
    Sieve(Columns const& columns, Filter const& filter) : columns_{columns}, filter_{filter}
    {
        if (filter.near)
            near_.emplace(*filter.near);
        for (auto const flag : filter.present)
            present_ |= std::uint64_t{1} << static_cast<std::size_t>(flag);
        for (auto const& [facet, codes] : filter.chosen)
            choose(facet, codes);
        has_conditions_ = present_ != 0 || filter.within || !filter.ranges.empty() || near_;
    }

    std::vector<Choice> const& choices() const { return choices_; }

    // What a row must meet besides the choices in facets.
    bool admits(std::uint32_t row) const
    {
        return columns_.has(row) && (!has_conditions_ || meets_conditions(row));
    }

    bool admits_all(std::uint32_t row) const
    {
        return admits(row)
            && std::ranges::all_of(choices_, [&](Choice const& choice) { return choice.admits(row); });
    }

private:
    bool meets_conditions(std::uint32_t row) const
    {
        if ((columns_.flags[row] & present_) != present_)
            return false;
        if (filter_.within && !filter_.within->has(row))
            return false;
        for (auto const& range : filter_.ranges) {
            auto const value = columns_.numbers[static_cast<std::size_t>(range.number)][row];
            if (value == no_number || value < range.least || value > range.most)
                return false;
        }
        return !near_ || near_->has(columns_, row);
    }

    void choose(Facet facet, std::vector<std::string> const& codes)
    {
        if (codes.empty())
            return;
        auto const& column = columns_.facets[static_cast<std::size_t>(facet)];
        Choice choice{facet, &column, std::vector<std::uint8_t>(column.codes.size())};
        for (std::size_t i = 0; i < column.codes.size(); ++i)
            choice.is_chosen[i] = std::ranges::find(codes, column.codes[i]) != codes.end() ? 1 : 0;
        choices_.push_back(std::move(choice));
    }

    Columns const& columns_;
    Filter const& filter_;
    std::optional<Nearness> near_;
    std::uint64_t present_ = 0;
    bool has_conditions_ = false; // most searches only choose in facets
    std::vector<Choice> choices_;
};

template <class Rows, class RowOf>
void count(FacetColumn const& column, Rows const& rows, RowOf row_of, std::vector<std::uint32_t>& counts)
{
    for (auto const& each : rows) {
        for (auto const value : column.values_of(row_of(each)))
            ++counts[value];
    }
}

// Hits that meet everything, and, for each choice, the rows that only this choice keeps out: its own counts
// want them.
struct Sifted {
    std::vector<Hit> hits;
    std::vector<std::vector<std::uint32_t>> near_misses;
};

Sifted sift(Sieve const& sieve, std::span<Hit const> hits)
{
    auto const& choices = sieve.choices();
    Sifted sifted{{}, std::vector<std::vector<std::uint32_t>>(choices.size())};
    sifted.hits.reserve(hits.size());
    for (auto const& hit : hits) {
        if (!sieve.admits(hit.document))
            continue;
        std::size_t refusals = 0;
        std::size_t refused_by = 0;
        for (std::size_t i = 0; i < choices.size() && refusals < 2; ++i) {
            if (!choices[i].admits(hit.document)) {
                ++refusals;
                refused_by = i;
            }
        }
        if (refusals == 0)
            sifted.hits.push_back(hit);
        else if (refusals == 1)
            sifted.near_misses[refused_by].push_back(hit.document);
    }
    return sifted;
}

} // namespace

Selection select(
    Columns const& columns, std::span<Hit const> hits, Filter const& filter, std::span<Facet const> counted)
{
    Sieve const sieve{columns, filter};
    auto sifted = sift(sieve, hits);
    Selection selection;
    for (auto const facet : counted) {
        auto const& column = columns.facets[static_cast<std::size_t>(facet)];
        auto& counts = selection.counts.emplace_back(column.codes.size());
        count(
            column, sifted.hits, [](Hit const& hit) { return hit.document; }, counts);
        for (std::size_t i = 0; i < sieve.choices().size(); ++i) {
            if (sieve.choices()[i].facet == facet)
                count(
                    column, sifted.near_misses[i], [](std::uint32_t row) { return row; }, counts);
        }
    }
    selection.hits = std::move(sifted.hits);
    return selection;
}

std::vector<Hit> all_rows(Columns const& columns)
{
    std::vector<Hit> hits;
    hits.reserve(columns.size());
    for (std::uint32_t row = 0; row < columns.size(); ++row) {
        if (columns.has(row))
            hits.push_back({row, 0});
    }
    return hits;
}

RowSet rows(Columns const& columns, Filter const& filter)
{
    Sieve const sieve{columns, filter};
    RowSet rows{columns.size()};
    for (std::uint32_t row = 0; row < columns.size(); ++row) {
        if (sieve.admits_all(row))
            rows.add(row);
    }
    return rows;
}

} // namespace lookup
