#include "kit/documents/table.h"

#include "kit/base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace documents {

static constexpr Wording tr{"documents"};

std::variant<Headers, Problem> Headers::from(Record const& first)
{
    std::vector<std::string> titles;
    for (auto const& cell : first.cells) {
        std::string title = tidy(cell).value_or("");
        if (!title.empty() && std::find(titles.begin(), titles.end(), title) != titles.end())
            return Problem{first.line, tr("Two columns have the same title: {title}.", {{"title", title}})};
        titles.push_back(std::move(title));
    }
    Headers headers{std::move(titles)};
    if (is_empty(Record{first.line, headers.titles_}))
        return Problem{first.line, tr("The first line must hold the titles of the columns.")};
    return headers;
}

std::optional<std::size_t> Headers::find(std::string_view title) const
{
    auto const found = std::find(titles_.begin(), titles_.end(), title);
    if (title.empty() || found == titles_.end())
        return {};
    return std::size_t(found - titles_.begin());
}

std::string_view Headers::cell(Record const& row, std::string_view title) const
{
    auto const place = find(title);
    if (!place || *place >= row.cells.size())
        return {};
    return row.cells[*place];
}

std::optional<Problem> Headers::fit(Record& row) const
{
    for (std::size_t i = size(); i < row.cells.size(); ++i) {
        if (!row.cells[i].empty())
            return Problem{row.line,
                tr("This line has {cells} cells, but there are only {titles} columns. Put quotation marks "
                   "around a "
                   "cell that holds a separator.",
                    {{"cells", fmt::to_string(row.cells.size())}, {"titles", fmt::to_string(size())}})};
    }
    row.cells.resize(size());
    return {};
}

bool is_empty(Record const& record)
{
    return std::all_of(
        record.cells.begin(), record.cells.end(), [](auto const& cell) { return cell.empty(); });
}

} // namespace documents
