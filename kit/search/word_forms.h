// The forms under which a word is filed: what makes plural, feminine and family meet.
#pragma once

#include "kit/search/analyzer.h"

#include <string>
#include <string_view>
#include <vector>

namespace lookup {

// One or two index terms: the stem of the folded word, then the folded stem of the word with its accents when
// it differs. The first depends on the folded word only, so it is the same with and without accents. A word
// with a digit is its own form. Stems are those of Snowball's French algorithm (snowballstem.org), after the
// irregular endings it does not know: -ail/-aux, -eu/-eux, -oi/-ois, -trice/-teur, -euse/-eur, -ive/-if,
// -ière/-ier.
std::vector<std::string> forms_of(Word const&);
std::vector<std::string> forms_of(std::string_view folded);

} // namespace lookup
