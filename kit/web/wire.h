// The head of a reply as HTTP/1.1 writes it.
#pragma once

#include "kit/web/reply.h"

#include <string>
#include <string_view>

namespace web {

enum class Connection { keep_alive, close };

// "Not Found" of 404; empty when the registry of statuses lacks it.
std::string_view reason_of(int status);

// Status line, headers and the empty line. A header whose value holds a line end is left out: it would split
// the reply in two.
std::string head_of(Reply const&, Connection);

} // namespace web
