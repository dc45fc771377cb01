#include "kit/rules/rule_table.h"

#include "kit/documents/csv_reader.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <stdexcept>

namespace rules {

template <class Number>
static std::optional<Number> parse(std::string_view text, std::string_view column, std::string const& place)
{
    if (text.empty())
        return {};
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(double(number)))
        throw std::runtime_error{fmt::format("{}: '{}' under '{}' is not a number", place, text, column)};
    return number;
}

std::optional<std::string> RuleRow::maybe_text(std::string_view column) const
{
    std::string_view const cell = cells_(column);
    return cell.empty() ? std::nullopt : std::optional{std::string{cell}};
}

std::optional<double> RuleRow::real(std::string_view column) const
{
    return parse<double>(cells_(column), column, place_);
}

std::optional<std::int64_t> RuleRow::integer(std::string_view column) const
{
    return parse<std::int64_t>(cells_(column), column, place_);
}

// A column that is not there would read as empty in every row.
static std::string_view cell(documents::Headers const& headers, documents::Record const& record,
    std::string_view column, std::string const& file)
{
    if (!headers.find(column))
        throw std::runtime_error{
            fmt::format("{}: there is no column '{}' among {}", file, column, fmt::join(headers.titles(), ", "))};
    return headers.cell(record, column);
}

void read_rule_table(std::filesystem::path const& file, std::function<void(RuleRow const&)> const& visit)
{
    std::ifstream in{file, std::ios::binary};
    if (!in)
        throw std::runtime_error{fmt::format("{}: cannot be read", file.string())};
    auto const problem = documents::read_csv(in, [&](documents::Headers const& headers, documents::Record const& record) {
        visit(RuleRow{[&](std::string_view column) { return cell(headers, record, column, file.string()); },
            fmt::format("{}:{}", file.string(), record.line)});
        return documents::Reading::go_on;
    });
    if (problem)
        throw std::runtime_error{fmt::format("{}:{}: {}", file.string(), problem->line, in_english(problem->message))};
}

} // namespace rules
