#include "kit/documents/csv_writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace documents {

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// A sign at most, digits, and digits after a point or a comma.
static bool is_plain_number(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    auto const mark = text.find_first_of(".,");
    auto const whole = text.substr(0, mark);
    auto const fraction = mark == text.npos ? std::string_view{"0"} : text.substr(mark + 1);
    auto const all_digits = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
    };
    return all_digits(whole) && all_digits(fraction);
}

static bool would_run(std::string_view text)
{
    return !text.empty() && std::string_view{"=+-@\t\r\n"}.find(text[0]) != text.npos
        && !is_plain_number(text);
}

// Opened with another separator than the file's, a cell is cut in pieces, each of which a spreadsheet takes for a
// cell.
static bool begins_a_piece(std::string_view text, std::size_t at)
{
    if (at == 0 || std::string_view{",;\t\r\n"}.find(text[at - 1]) == text.npos)
        return false;
    auto const first = text.find_first_not_of('"', at);
    return first != text.npos && std::string_view{"=+-@"}.find(text[first]) != text.npos;
}

namespace {

class CsvCell {
public:
    CsvCell(std::string& out, CsvStyle style) : out_{out}, style_{style} { }

    void operator()(std::monostate) { }

    void operator()(std::string const& text)
    {
        bool const safe = !would_run(text);
        // Any separator asks for quotes, whatever this file's: the reader's spreadsheet may choose another.
        if (text.find_first_of(",;\t\"\r\n") == text.npos) {
            out_ += safe ? "" : "'";
            out_ += text;
            return;
        }
        out_ += safe ? "\"" : "\"'";
        for (std::size_t i = 0; i < text.size(); ++i) {
            out_ += begins_a_piece(text, i) ? "'" : "";
            out_.append(text[i] == '"' ? 2 : 1, text[i]);
        }
        out_ += '"';
    }

    void operator()(std::int64_t number) { out_ += std::to_string(number); }

    void operator()(double number)
    {
        if (!std::isfinite(number))
            return;
        char digits[32];
        auto const [end, error] = std::to_chars(digits, digits + sizeof digits, number);
        std::replace(digits, end, '.', char(style_.decimal));
        bool const quoted = style_.decimal == Decimal::comma && style_.separator == Separator::comma;
        out_ += quoted ? "\"" : "";
        out_.append(digits, end);
        out_ += quoted ? "\"" : "";
    }

    void operator()(Day day) { out_ += to_text(day); }

private:
    std::string& out_;
    CsvStyle style_;
};

} // namespace

static void write_row(Cells const& cells, std::size_t width, CsvStyle style, std::string& out)
{
    auto const start = out.size();
    for (std::size_t i = 0; i < width; ++i) {
        if (i > 0)
            out += char(style.separator);
        if (i < cells.size())
            std::visit(CsvCell{out, style}, cells[i]);
    }
    // One empty cell alone would read as a blank line, which readers pass over.
    if (out.size() == start)
        out += "\"\"";
    out += "\r\n";
}

std::string write_csv(Sheet const& sheet, CsvStyle style)
{
    std::string out = style.mark == Utf8Mark::present ? "\xEF\xBB\xBF" : "";
    Cells titles;
    for (auto const& column : sheet.columns)
        titles.emplace_back(column.title);
    write_row(titles, titles.size(), style, out);
    each_row(sheet, [&](Cells const& cells) { write_row(cells, titles.size(), style, out); });
    return out;
}

} // namespace documents
