// A table read from a file: titles, then rows, each with the line of the file where it starts.
#pragma once

#include "kit/base/phrase.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace documents {

// Why a file cannot be read further; lines count from 1, as a text editor shows them.
struct Problem {
    std::size_t line;
    Phrase message;
};

struct Record {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

// The titles of the columns, in their order, tidied (`kit/base/text.h`). Empty titles may repeat, others not.
class Headers {
public:
    // Takes the first record of a file. Refuses a repeated title and a record with nothing in it.
    static std::variant<Headers, Problem> from(Record const&);

    std::vector<std::string> const& titles() const { return titles_; }
    std::size_t size() const { return titles_.size(); }
    // The place of that exact title.
    std::optional<std::size_t> find(std::string_view title) const;
    // The cell under that title; empty when there is no such column.
    std::string_view cell(Record const& row, std::string_view title) const;

    // Gives the row exactly one cell per title. Refuses a row with something beyond the last title.
    std::optional<Problem> fit(Record& row) const;

private:
    explicit Headers(std::vector<std::string> titles) : titles_{std::move(titles)} { }

    std::vector<std::string> titles_;
};

struct Table {
    Headers headers;
    std::vector<Record> rows; // each has headers.size() cells, at least one of them filled
};

// Whether no cell holds anything.
bool is_empty(Record const&);

} // namespace documents
