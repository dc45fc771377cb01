// The server as its pages see it: settings and services that live as long as it does.
#pragma once

#include "kit/web/language.h"
#include "kit/web/link.h"

#include <array>
#include <memory>
#include <string>

namespace storage {
class Database;
}

namespace web {

class Words;
class Assets;

struct Site {
    std::string address;     // public origin, "https://exemple.quebec", without a slash at the end
    std::string version;     // of the program
    std::string source_link; // where its source is: AGPL-3.0, section 13
    std::string contact;     // how people reach those who run it; empty: the pages say that it is to come
    std::string tiles;       // XYZ address of an outside base map, empty: no third party is called
    std::string tiles_credit;
    storage::Database* db = nullptr;
    Assets const* assets = nullptr;
    std::array<Words const*, 2> words{}; // by Language
};

} // namespace web
