// Opening the folder of an index.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>

namespace lookup {

// Numbers of documents by the caller's identifiers.
using DocumentNumbers = std::unordered_map<std::string, std::uint32_t>;

struct OpenedIndex {
    Xapian::WritableDatabase database;
    DocumentNumbers numbers;
};

// Emptied when it is of another version or damaged. Throws std::runtime_error when another process writes in
// it.
OpenedIndex open_index(std::string const& folder, std::string const& version);
// As it is, never emptied: whoever fills it believes that it holds all it did. Throws Xapian's errors.
OpenedIndex open_index_again(std::string const& folder);

} // namespace lookup
