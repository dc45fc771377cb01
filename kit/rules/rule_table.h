// A CSV of rules shipped with the program, read whole: a mistake in it stops the program with file and line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rules {

// One row, by column title. A title that the file does not have is refused, with those it has.
class RuleRow {
public:
    using Cells = std::function<std::string_view(std::string_view)>;

    RuleRow(Cells cells, std::string place) : cells_{std::move(cells)}, place_{std::move(place)} { }

    std::string text(std::string_view column) const { return std::string{cells_(column)}; }
    std::optional<std::string> maybe_text(std::string_view column) const;
    // A cell that is not a number is refused.
    std::optional<double> real(std::string_view column) const;
    std::optional<std::int64_t> integer(std::string_view column) const;

private:
    Cells cells_;
    std::string place_;
};

void read_rule_table(std::filesystem::path const& file, std::function<void(RuleRow const&)> const& row);

} // namespace rules
