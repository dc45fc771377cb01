// The checks between the wire and a page: what does not pass them leaves as a `Problem`.
#pragma once

#include "kit/web/request.h"

#include <string_view>

namespace web {

Method method_of(std::string_view name);

// Fills path, query and language from the target. 400 when a percent sequence is broken, when it holds a NUL
// or bytes that are not UTF-8, or when it is the address of something else than a page (RFC 9112,
// section 3.2).
void read_target(Request&);

// Fills the form of a POST. 415 when the body is anything but urlencoded pairs, 400 when they are broken.
void read_form(Request&);

// 403 unless the browser says that the form was on a page of this site: Sec-Fetch-Site, which pages cannot
// write, or else Origin, or else Referer. `site_address` is our public origin, for when a proxy changes Host.
void require_same_origin(Request const&, std::string_view site_address);

// The same page without the slash at the end of its path, with its query.
Link without_last_slash(Request const&);

} // namespace web
