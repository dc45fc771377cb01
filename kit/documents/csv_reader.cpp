#include "kit/documents/csv_reader.h"

#include <fmt/format.h>
#include <sstream>
#include <stdexcept>

namespace documents {

static constexpr Wording tr{"documents"};
static constexpr std::size_t bytes_at_once = 64 * 1024;

Record const* CsvReader::next()
{
    if (!begun_)
        begin();
    while (!problem_ && is_line_end(peek()))
        take_line_end();
    if (problem_ || peek() == end_of_file)
        return nullptr;
    record_.line = line_;
    read_cells();
    if (is_line_end(peek()))
        take_line_end();
    return problem_ ? nullptr : &record_;
}

void CsvReader::begin()
{
    begun_ = true;
    peek();
    std::string_view const text = text_;
    bool const named = text.size() > 4 && text.starts_with("sep=")
        && (text.size() == 5 || is_line_end(text[5])) && std::string_view{",;\t"}.find(text[4]) != text.npos;
    auto const whole_lines = at_end_ ? text : text.substr(0, text.find_last_of("\r\n"));
    separator_ = named ? text[4] : char(detect_separator(whole_lines));
    if (named)
        at_ = 5;
}

void CsvReader::read_cells()
{
    for (std::size_t count = 0; count < most_columns;) {
        if (record_.cells.size() == count)
            record_.cells.emplace_back();
        read_cell(record_.cells[count++]);
        if (problem_ || peek() != separator_)
            return record_.cells.resize(count);
        take();
    }
    refuse(
        record_.line, tr("This line has more than {most} cells.", {{"most", fmt::to_string(most_columns)}}));
}

void CsvReader::read_cell(std::string& cell)
{
    cell.clear();
    if (peek() == '"')
        return read_quoted(cell);
    while (!problem_ && !ends_cell(peek()))
        append(cell, take());
}

void CsvReader::read_quoted(std::string& cell)
{
    std::size_t const opened = line_;
    take();
    while (!problem_) {
        if (peek() == end_of_file) {
            refuse(opened, tr("A quotation mark opens here and never closes."));
        } else if (is_line_end(peek())) {
            take_line_end();
            append(cell, '\n');
        } else if (char const c = take(); c != '"') {
            append(cell, c);
        } else if (peek() == '"') {
            append(cell, take());
        } else if (ends_cell(peek())) {
            return;
        } else {
            refuse(line_,
                tr("Text follows a closing quotation mark. Inside a cell, write quotation marks twice."));
        }
    }
}

void CsvReader::append(std::string& cell, char c)
{
    if (cell.size() == most_bytes_in_a_cell)
        return refuse(record_.line, tr("A cell of this line is too long. Is a quotation mark missing?"));
    cell += c;
}

bool CsvReader::is_line_end(int c) const
{
    return c == '\n' || c == '\r';
}

bool CsvReader::ends_cell(int c) const
{
    return c == end_of_file || c == separator_ || is_line_end(c);
}

// "\r\n", "\n" or "\r" alone.
void CsvReader::take_line_end()
{
    if (take() == '\r' && peek() == '\n')
        take();
    ++line_;
}

char CsvReader::take()
{
    return text_[at_++];
}

int CsvReader::peek()
{
    while (at_ == text_.size() && !at_end_)
        read_more();
    if (at_ < text_.size())
        return static_cast<unsigned char>(text_[at_]);
    if (strange_ahead_)
        refuse(line_, *strange_ahead_);
    return end_of_file;
}

void CsvReader::read_more()
{
    std::string bytes(bytes_at_once, '\0');
    in_.read(bytes.data(), std::streamsize(bytes.size()));
    if (in_.fail() && !in_.eof())
        throw std::runtime_error{"the CSV stream failed"};
    bytes.resize(std::size_t(in_.gcount()));
    at_end_ = in_.eof();
    text_.clear();
    at_ = 0;
    strange_ahead_ = decoder_.decode(bytes, text_);
    if (!strange_ahead_ && at_end_)
        strange_ahead_ = decoder_.finish(text_);
    at_end_ = at_end_ || strange_ahead_;
}

void CsvReader::refuse(std::size_t line, Phrase message)
{
    if (!problem_)
        problem_ = Problem{line, std::move(message)};
}

static std::variant<Headers, Problem> read_headers(CsvReader& reader)
{
    if (Record const* const first = reader.next())
        return Headers::from(*first);
    if (reader.problem())
        return *reader.problem();
    return Problem{1, tr("This file is empty.")};
}

static std::optional<Problem> read_rows(
    CsvReader& reader, Headers const& headers, std::function<Reading(Record&)> const& visit)
{
    Record row;
    while (Record const* const record = reader.next()) {
        if (is_empty(*record))
            continue;
        row = *record;
        if (auto problem = headers.fit(row))
            return problem;
        if (visit(row) == Reading::stop)
            return {};
    }
    return reader.problem();
}

std::optional<Problem> read_csv(std::istream& in, RowVisitor const& visit)
{
    CsvReader reader{in};
    auto const first = read_headers(reader);
    if (auto const* const problem = std::get_if<Problem>(&first))
        return *problem;
    auto const& headers = std::get<Headers>(first);
    return read_rows(reader, headers, [&](Record& row) { return visit(headers, row); });
}

std::variant<Table, Problem> read_csv(std::string_view text)
{
    std::istringstream in{std::string{text}};
    CsvReader reader{in};
    auto first = read_headers(reader);
    if (auto* const problem = std::get_if<Problem>(&first))
        return std::move(*problem);
    Table table{std::get<Headers>(std::move(first)), {}};
    auto problem = read_rows(reader, table.headers, [&](Record& row) {
        table.rows.push_back(std::move(row));
        return Reading::go_on;
    });
    if (problem)
        return std::move(*problem);
    return table;
}

} // namespace documents
