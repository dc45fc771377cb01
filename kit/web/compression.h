// Compression of answers made on the fly. Files whose content is known at build are compressed there.
#pragma once

#include <string>
#include <string_view>

namespace web {

// Whether a coding ("gzip", "br") is accepted by an Accept-Encoding header, which may forbid it (q=0).
bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);

// Text that shrinks: HTML, JSON, XML, SVG, style sheets, scripts.
bool is_compressible(std::string_view type);

// The gzip form (RFC 1952) of a text. Fast rather than small.
std::string gzip(std::string_view text);

} // namespace web
