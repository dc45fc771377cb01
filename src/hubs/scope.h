// Where a public page stands: one hub (`/{hub}/…`), or the whole of Québec (`/…`). The same page serves both.
#pragma once

#include "hubs/hubs.h"
#include "kit/web/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace hubs {

// The two addresses of one page.
struct Place {
    web::Address hub;
    web::Address quebec;
};

struct Scope {
    Hub const* hub = nullptr; // null: Québec
    web::Language language = web::Language::french;

    web::Link link(Place const&, std::vector<std::string_view> segments = {}) const;
    Scope in(web::Language other) const { return {hub, other}; }
    // "Bas-Saint-Laurent", or "Québec".
    std::string_view territory() const;
};

// The scope of a request whose first capture is a hub's slug when its page is a hub's. An unknown slug is not found
// (404).
Scope scope(web::Request const&, Place const&);
// What comes after the hub in the address: the captures of the page itself.
std::string_view capture(web::Request const&, Scope const&, std::size_t place);

} // namespace hubs
