// Files of the front end, built with names that change with their content: kept in memory with their
// compressed forms, served with a year of caching.
#pragma once

#include "kit/web/link.h"
#include "kit/web/reply.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace web {

class Assets {
public:
    // Reads manifest.json (logical name → file name) and every file it names. A missing file is refused with
    // a std::runtime_error that says which.
    explicit Assets(std::filesystem::path const& folder);

    // "/assets/style-1a2b3c.css" of "style.css". A name that the manifest lacks throws std::logic_error.
    Link link(std::string_view logical) const;
    bool has(std::string_view logical) const;
    // The content of a logical name, for what the program reads itself. A name that the manifest lacks throws
    // std::logic_error.
    std::string const& text(std::string_view logical) const;
    // The file of that hashed name in the best encoding that the client accepts ("br, gzip").
    std::optional<Reply> serve(std::string_view file_name, std::string_view accept_encoding) const;

private:
    struct File {
        std::string type;
        std::string plain;
        std::string brotli;
        std::string gzip;
    };

    std::map<std::string, std::string, std::less<>> names_;
    std::map<std::string, File, std::less<>> files_;
};

} // namespace web
