// What searches filter, count and sort by: one array for each field, one row for each document, in memory.
// Pure. `Columns` never changes once published: any thread may read it. `ColumnsWriter` belongs to one thread
// at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lookup {

// The places of fields in their schema. Asking for a name the schema lacks throws std::out_of_range.
enum class Facet : std::uint8_t {};
enum class Number : std::uint8_t {};
enum class Ordering : std::uint8_t {};
enum class Flag : std::uint8_t {};

// The names of the fields. A number may be a count, cents, or a day since 1970. At most 64 flags.
struct Schema {
    std::vector<std::string> facets;
    std::vector<std::string> numbers;
    std::vector<std::string> orderings; // by text, as names are sorted
    std::vector<std::string> flags;

    Facet facet(std::string_view name) const;
    Number number(std::string_view name) const;
    Ordering ordering(std::string_view name) const;
    Flag flag(std::string_view name) const;
};

struct Point {
    float latitude = 0; // degrees
    float longitude = 0;
};

// On the unit sphere: distances without trigonometry.
struct Direction {
    float x = 0;
    float y = 0;
    float z = 0;
};
Direction direction_of(Point);
// Kilometres along a great circle, on a sphere of 6,371 km; to about a metre.
double kilometres(Direction, Direction);

// One document's values; what is left out is missing.
struct Row {
    std::string id; // orders documents that are otherwise equal
    std::vector<std::pair<Facet, std::vector<std::string>>> codes;
    std::vector<std::pair<Number, std::int64_t>> numbers;
    std::vector<std::pair<Ordering, std::string>> texts;
    std::vector<Flag> flags;
    std::optional<Point> point;
};

// Codes of a facet by row. The number of a code is its place in `codes`.
struct FacetColumn {
    std::vector<std::string> codes;
    std::vector<std::uint32_t> begins; // by row, where its values begin
    std::vector<std::uint8_t> counts; // by row
    std::vector<std::uint16_t> values;

    std::span<std::uint16_t const> values_of(std::uint32_t row) const
    {
        return {values.data() + begins[row], counts[row]};
    }
};

constexpr std::int64_t no_number = std::numeric_limits<std::int64_t>::min();
constexpr std::uint32_t no_rank = std::numeric_limits<std::uint32_t>::max();

struct Columns {
    Schema schema;
    std::vector<FacetColumn> facets;
    std::vector<std::vector<std::int64_t>> numbers; // no_number when missing
    std::vector<std::vector<std::uint32_t>> ranks; // by ordering; no_rank when missing
    std::vector<std::uint32_t> id_ranks; // no_rank: there is no document in this row
    std::vector<std::uint64_t> flags; // bit n for flag n
    std::vector<Point> points; // NaN when missing
    std::vector<Direction> directions;

    std::uint32_t size() const { return static_cast<std::uint32_t>(id_ranks.size()); }
    bool has(std::uint32_t row) const { return row < size() && id_ranks[row] != no_rank; }
    bool has_point(std::uint32_t row) const { return points[row].latitude == points[row].latitude; }
};

} // namespace lookup
