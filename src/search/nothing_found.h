// Searches that find nothing: words and territory, counted by day, never a person. The needs watch (A2.1) reads them.
#pragma once

#include "search/asked.h"

#include <string>
#include <string_view>

namespace search {

// Left out: other pages than the first, texts without words, and what looks like an address, a telephone or a number
// of a person.
bool is_worth_keeping(Filters const&);

void keep_nothing_found(web::Request const&, Asked const&);

} // namespace search
