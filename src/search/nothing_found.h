// Searches that find nothing: words and territory, counted by day, never a person. The needs watch (A2.1) reads them.
#pragma once

#include "search/asked.h"

#include <string>
#include <string_view>

namespace search {

// Only words that are letters and digits, not many and not long, looked for alone: a place or a facet says where it was
// looked for, and other signs may be an address. Left out too: other pages than the first, and five digits or more, which
// may be a telephone or the number of a person.
bool is_worth_keeping(Filters const&);

// At most so many different texts for a hub and a day: whoever sends noise fills a day, not the disk.
inline constexpr int most_texts_a_day = 500;

void keep_nothing_found(web::Request const&, Asked const&);

} // namespace search
