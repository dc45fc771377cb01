// What the operator decides (given_settings.h says where). Checked before anything starts.
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
    std::string address = "127.0.0.1";           // to listen on: IPv4 or IPv6
    std::uint16_t port = 8080;
    unsigned threads = 0;                        // 0: twice the cores, at least 4
    std::string public_address;                  // "https://exemple.quebec"; empty: http://localhost:PORT
    std::string source_address;                  // where the program's source is offered (AGPL-3.0, section 13)
    std::string contact;                         // shown on the pages of text: an e-mail, an http(s) address
    std::string tiles;                           // XYZ address of an outside base map; empty: nobody is called
    std::string tiles_credit;
    std::string log = "info";                    // debug, info, warning, error, off
};

// Every setting that cannot be used, each with what to write instead.
Refusals check(Settings const&);
