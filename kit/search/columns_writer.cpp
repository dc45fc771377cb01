#include "kit/search/columns_writer.h"

#include "kit/base/collation.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace lookup {

namespace {

constexpr Point nowhere{std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::quiet_NaN()};

std::size_t place(auto named)
{
    return static_cast<std::size_t>(named);
}

// Values of rows that changed stay behind in the array until they are more than the others.
void drop_stale_values(FacetColumn& column)
{
    std::size_t used = 0;
    for (auto const count : column.counts)
        used += count;
    if (column.values.size() <= 2 * used + 64)
        return;
    std::vector<std::uint16_t> values;
    values.reserve(used);
    for (std::uint32_t row = 0; row < column.counts.size(); ++row) {
        auto const old = column.values_of(row);
        column.begins[row] = static_cast<std::uint32_t>(values.size());
        values.insert(values.end(), old.begin(), old.end());
    }
    column.values = std::move(values);
}

} // namespace

ColumnsWriter::ColumnsWriter(Schema schema)
{
    if (schema.flags.size() > 64)
        throw std::length_error{"a search schema holds at most 64 flags"};
    columns_.facets.resize(schema.facets.size());
    columns_.numbers.resize(schema.numbers.size());
    columns_.ranks.resize(schema.orderings.size());
    code_numbers_.resize(schema.facets.size());
    orderings_.resize(schema.orderings.size());
    columns_.schema = std::move(schema);
}

void ColumnsWriter::set(std::uint32_t row, Row const& values)
{
    if (row >= columns_.size())
        grow(row + 1);
    clear(row);
    ids_.set(row, values.id);
    for (auto const& [facet, codes] : values.codes)
        set_codes(row, facet, codes);
    for (auto const& [number, value] : values.numbers)
        columns_.numbers[place(number)][row] = value;
    std::vector<std::string> keys(orderings_.size());
    for (auto const& [ordering, text] : values.texts)
        keys[place(ordering)] = sort_key(text);
    for (std::size_t i = 0; i < keys.size(); ++i)
        orderings_[i].set(row, std::move(keys[i]));
    for (auto const flag : values.flags)
        columns_.flags[row] |= std::uint64_t{1} << place(flag);
    if (values.point) {
        columns_.points[row] = *values.point;
        columns_.directions[row] = direction_of(*values.point);
    }
}

void ColumnsWriter::remove(std::uint32_t row)
{
    if (row >= columns_.size())
        return;
    clear(row);
    ids_.set(row, {});
    for (auto& ordering : orderings_)
        ordering.set(row, {});
}

// The values themselves; what is sorted stays, so that setting the same again costs no sort.
void ColumnsWriter::clear(std::uint32_t row)
{
    for (auto& facet : columns_.facets)
        facet.counts[row] = 0;
    for (auto& column : columns_.numbers)
        column[row] = no_number;
    columns_.flags[row] = 0;
    columns_.points[row] = nowhere;
    columns_.directions[row] = {};
}

std::shared_ptr<Columns const> ColumnsWriter::publish()
{
    columns_.id_ranks = ids_.ranks();
    for (std::size_t i = 0; i < orderings_.size(); ++i)
        columns_.ranks[i] = orderings_[i].ranks();
    for (auto& facet : columns_.facets)
        drop_stale_values(facet);
    return std::make_shared<Columns const>(columns_);
}

void ColumnsWriter::grow(std::uint32_t rows)
{
    columns_.id_ranks.resize(rows, no_rank);
    columns_.flags.resize(rows);
    columns_.points.resize(rows, nowhere);
    columns_.directions.resize(rows);
    for (auto& column : columns_.numbers)
        column.resize(rows, no_number);
    for (auto& facet : columns_.facets) {
        facet.begins.resize(rows);
        facet.counts.resize(rows);
    }
    ids_.grow(rows);
    for (auto& ordering : orderings_)
        ordering.grow(rows);
}

void ColumnsWriter::set_codes(std::uint32_t row, Facet facet, std::vector<std::string> const& codes)
{
    auto& column = columns_.facets[place(facet)];
    auto const begin = column.values.size();
    for (auto const& code : codes) {
        auto const number = number_of(facet, code);
        auto const first = column.values.begin() + static_cast<std::ptrdiff_t>(begin);
        if (std::find(first, column.values.end(), number) == column.values.end())
            column.values.push_back(number);
    }
    auto const count = column.values.size() - begin;
    if (count > std::numeric_limits<std::uint8_t>::max())
        throw std::length_error{"a document has more than 255 codes of one facet"};
    column.begins[row] = static_cast<std::uint32_t>(begin);
    column.counts[row] = static_cast<std::uint8_t>(count);
}

std::uint16_t ColumnsWriter::number_of(Facet facet, std::string const& code)
{
    auto& numbers = code_numbers_[place(facet)];
    auto& codes = columns_.facets[place(facet)].codes;
    if (auto const known = numbers.find(code); known != numbers.end())
        return known->second;
    if (codes.size() > std::numeric_limits<std::uint16_t>::max())
        throw std::length_error{"a facet has more than 65,536 codes"};
    auto const number = static_cast<std::uint16_t>(codes.size());
    codes.push_back(code);
    numbers.emplace(code, number);
    return number;
}

} // namespace lookup
