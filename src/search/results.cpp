#include "search/results.h"

#include <algorithm>

namespace search {

using organizations::Directory;
using organizations::Fields;

static lookup::Facet column_of(Facet facet)
{
    Fields const& fields = Directory::fields();
    std::array const columns{fields.sector, fields.form, fields.region, fields.mrc, fields.municipality, fields.kind,
        fields.purpose, fields.clientele, fields.status};
    return columns[std::size_t(facet)];
}

static lookup::Filter filter_of(std::string_view hub, Filters const& filters, std::optional<lookup::Point> centre)
{
    lookup::Filter filter;
    if (!hub.empty())
        filter.chosen.emplace_back(Directory::fields().hub, std::vector{std::string{hub}});
    for (std::size_t i = 0; i < facet_count; ++i)
        if (!filters.chosen[i].empty())
            filter.chosen.emplace_back(column_of(Facet(i)), filters.chosen[i]);
    if (filters.around && centre)
        filter.near = lookup::Circle{*centre, double(filters.around->kilometres)};
    return filter;
}

static lookup::Order order_of(Filters const& filters, std::optional<lookup::Point> centre)
{
    Fields const& fields = Directory::fields();
    switch (filters.order()) {
    case Sort::relevance:
        if (!filters.text.empty())
            return {lookup::ByScore{}, lookup::Sense::descending};
        break;
    case Sort::recent:
        return {lookup::ByNumber{fields.confirmed}, lookup::Sense::descending};
    case Sort::distance:
        if (centre)
            return {lookup::ByDistance{*centre}};
        break;
    case Sort::name:
        break;
    }
    return {lookup::ByText{fields.name}};
}

namespace {

struct Matched {
    std::vector<lookup::Hit> hits;
    std::vector<lookup::Word> unmatched;
};

Matched match(Directory const& directory, Filters const& filters)
{
    if (filters.text.empty())
        return {lookup::all_rows(directory.columns()), {}};
    auto found = directory.search(filters.text);
    return {std::move(found.hits), std::move(found.unmatched)};
}

std::vector<FacetValue> values_of(lookup::FacetColumn const& column, std::vector<std::uint32_t> const& counts,
    std::vector<std::string> const& chosen)
{
    std::vector<FacetValue> values;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        bool const kept = counts[code] > 0
            || std::find(chosen.begin(), chosen.end(), column.codes[code]) != chosen.end();
        if (kept)
            values.push_back({column.codes[code], counts[code]});
    }
    return values;
}

// Where the results are: the map shows all of them, whatever the page.
std::vector<FacetValue> count_places(
    lookup::Columns const& columns, std::string_view hub, std::vector<lookup::Hit> const& hits)
{
    Fields const& fields = Directory::fields();
    auto const& column = columns.facets[std::size_t(hub.empty() ? fields.mrc : fields.municipality)];
    std::vector<std::uint32_t> counts(column.codes.size(), 0);
    for (lookup::Hit const& hit : hits)
        for (std::uint16_t const value : column.values_of(hit.document))
            ++counts[value];
    return values_of(column, counts, {});
}

} // namespace

bool is_offered(Facet facet, std::string_view hub, Filters const& filters)
{
    if (!filters.of(facet).empty())
        return true;
    switch (facet) {
    case Facet::region:
        return hub.empty();
    case Facet::mrc:
        return !hub.empty() || !filters.of(Facet::region).empty();
    case Facet::municipality:
        return false;
    default:
        return true;
    }
}

Results find(Directory const& directory, std::string_view hub, Filters const& filters,
    std::optional<lookup::Point> centre, Counting counting)
{
    lookup::Columns const& columns = directory.columns();
    Matched const matched = match(directory, filters);
    std::vector<Facet> offered;
    std::vector<lookup::Facet> counted;
    for (std::size_t i = 0; i < facet_count && counting == Counting::facets; ++i)
        if (is_offered(Facet(i), hub, filters)) {
            offered.push_back(Facet(i));
            counted.push_back(column_of(Facet(i)));
        }
    auto const selection = lookup::select(columns, matched.hits, filter_of(hub, filters, centre), counted);
    Results results;
    results.total = std::uint32_t(selection.hits.size());
    results.pages = std::max(1, int((results.total + page_size - 1) / page_size));
    results.page = std::min(filters.page, results.pages);
    for (lookup::Hit const& hit : lookup::page(columns, selection.hits, order_of(filters, centre),
             std::size_t(results.page - 1) * page_size, page_size))
        results.rows.push_back(hit.document);
    if (counting == Counting::facets)
        directory.bring_near(results.rows);
    for (std::size_t i = 0; i < counted.size(); ++i)
        results.facets[std::size_t(offered[i])] = values_of(
            columns.facets[std::size_t(counted[i])], selection.counts[i], filters.of(offered[i]));
    if (counting == Counting::facets)
        results.places = count_places(columns, hub, selection.hits);
    if (!matched.unmatched.empty())
        results.suggestion = directory.corrected(filters.text, matched.unmatched);
    return results;
}

std::vector<std::uint32_t> find_all(
    Directory const& directory, std::string_view hub, Filters const& filters, std::optional<lookup::Point> centre)
{
    lookup::Columns const& columns = directory.columns();
    auto const selection = lookup::select(columns, match(directory, filters).hits, filter_of(hub, filters, centre), {});
    std::vector<std::uint32_t> rows;
    for (lookup::Hit const& hit : lookup::page(columns, selection.hits, order_of(filters, centre), 0, selection.hits.size()))
        rows.push_back(hit.document);
    return rows;
}

std::uint32_t count(
    Directory const& directory, std::string_view hub, Filters const& filters, std::optional<lookup::Point> centre)
{
    auto const selection = lookup::select(directory.columns(), match(directory, filters).hits, filter_of(hub, filters, centre), {});
    return std::uint32_t(selection.hits.size());
}

} // namespace search
