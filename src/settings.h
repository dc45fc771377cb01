// What the operator decides: by flag, else by file, else by environment (POLES_…). Checked before anything starts.
#pragma once

#include "kit/base/outcome.h"

#include <cstdint>
#include <filesystem>
#include <string>

struct Settings {
    std::filesystem::path data = "var";          // database and index: the one folder to back up
    std::filesystem::path rules;                 // shipped rules
    std::filesystem::path assets;                // built front end
    std::filesystem::path words;                 // compiled catalogues
    std::string address = "127.0.0.1";           // to listen on
    std::uint16_t port = 8080;
    unsigned threads = 0;                        // 0: twice the cores, at least 4
    std::string public_address;                  // "https://exemple.quebec"; empty: http://localhost:PORT
    std::string source_address;                  // where the program's source is offered (AGPL-3.0, section 13)
    std::string contact;                         // shown on the pages of text: an e-mail, a telephone
    std::string tiles;                           // XYZ address of an outside base map; empty: nobody is called
    std::string tiles_credit;
    std::string log = "info";                    // debug, info, warning, error, off
};

// Every setting that cannot be used, each with what to write instead.
Refusals check(Settings const&);
