// A state of the directory as the columns in memory are asked: its hub, its facets, its circle. Its words are not in it.
#pragma once

#include "organizations/directory.h"
#include "search/filters.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace search {

lookup::Facet column_of(Facet);

// The filter may point to rows of its own, so it stays where it was made.
class StateFilter {
public:
    // `hub` is a slug, empty for the whole of Québec.
    StateFilter(organizations::Directory const&, std::string_view hub, Filters const&, std::optional<lookup::Point> centre);
    StateFilter(StateFilter const&) = delete;
    StateFilter& operator=(StateFilter const&) = delete;

    lookup::Filter const& filter() const { return filter_; }
    // A sector of the third level is chosen, which the column of the facet does not have.
    bool by_precise_sector() const { return filter_.within != nullptr; }

private:
    void choose_sectors(lookup::Columns const&, std::vector<std::string> const& codes);

    lookup::Filter filter_;
    lookup::RowSet rows_;
};

} // namespace search
