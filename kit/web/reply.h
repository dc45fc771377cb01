// What a page function answers. Security headers, length, date, compression and ETag are added by the server.
#pragma once

#include "kit/web/link.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

// Who may keep a copy, and for how long.
enum class Caching {
    none, // personal or one-time: no-store
    revalidate, // pages: kept, but asked again with the ETag
    forever, // assets whose name changes with their content
};

struct Reply {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    Caching caching = Caching::revalidate;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string_view encoding; // "br" or "gzip" when the body is already compressed
};

// 303 to a page that is safe to reload.
Reply see(Link const&);
// 301: this page has moved for good.
Reply moved(Link const&);
Reply text(int status, std::string body);
Reply json(int status, std::string body);
// Data for everybody, whose body is still to be written.
Reply public_json();
// Pages of other sites may read it too: for what no cookie changes.
void open_to_other_sites(Reply&);
// A file to save under that name (letters, digits, '-', '_' and '.').
Reply download(std::string type, std::string file_name, std::string body);

// Thrown by a page function to leave with an error page; caught once, by the server.
struct Problem {
    int status;
};

// The value, or the 404 page: what is not yours is not found.
template <class Optional>
auto found(Optional&& value)
{
    if (!value)
        throw Problem{404};
    return *std::forward<Optional>(value);
}

} // namespace web
