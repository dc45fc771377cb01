// Reads CSV (RFC 4180) as people really save it: comma, semicolon or tab; UTF-8 with or without its mark, or
// Windows-1252; any line ending; Excel's own `sep=;` line. What cannot be read is a value, never an
// exception.
#pragma once

#include "kit/documents/separator.h"
#include "kit/documents/table.h"
#include "kit/documents/text_decoder.h"

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace documents {

constexpr std::size_t most_bytes_in_a_cell = 64 * 1024;
constexpr std::size_t most_columns = 500;

// One record at a time, holding no more than that record and 64 KB of the file.
class CsvReader {
public:
    // `in` must outlive the reader. Throws when the stream itself fails.
    explicit CsvReader(std::istream& in) : in_{in} { }
    CsvReader(CsvReader const&) = delete;
    CsvReader& operator=(CsvReader const&) = delete;

    // The next record that is not a blank line, good until the next call; null at the end and from the first
    // problem on. Line ends inside a cell become "\n". A quotation mark inside a cell that does not start
    // with one is an ordinary letter, as for Excel.
    Record const* next();
    // Refused: a quotation mark never closed, or followed by more text; a cell longer or a record wider than
    // allowed; what is not text.
    std::optional<Problem> const& problem() const { return problem_; }

private:
    static constexpr int end_of_file = -1;

    int peek();
    char take();
    void read_more();
    void begin();
    bool is_line_end(int) const;
    bool ends_cell(int) const;
    void take_line_end();
    void read_cells();
    void read_cell(std::string& cell);
    void read_quoted(std::string& cell);
    void append(std::string& cell, char);
    void refuse(std::size_t line, Phrase);

    std::istream& in_;
    TextDecoder decoder_;
    std::string text_;
    std::size_t at_ = 0;
    bool at_end_ = false;
    bool begun_ = false;
    char separator_ = ',';
    std::size_t line_ = 1;
    Record record_;
    std::optional<Problem> problem_;
    std::optional<Phrase> strange_ahead_; // met while reading ahead: the text before it comes first
};

enum class Reading { go_on, stop };
using RowVisitor = std::function<Reading(Headers const&, Record const&)>;

// Shows the rows under their titles one after the other, in constant memory. Rows without anything in them
// are passed over. Answers the problem that ended the reading; the rows before it have been shown.
std::optional<Problem> read_csv(std::istream&, RowVisitor const&);

// The whole table at once.
std::variant<Table, Problem> read_csv(std::string_view text);

} // namespace documents
