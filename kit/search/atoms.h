// The runs of letters and digits of a text, and what stands between them: the first step of the analyser.
#pragma once

#include <string_view>
#include <vector>

namespace lookup {

// What stands between two runs. Brackets count as spaces; anything else, or two different ones, is `other`.
enum class Glue { space, apostrophe, hyphen, dot, other };

struct Atom {
    std::string_view text;
    Glue before = Glue::other;
};

// Of a text made lower (`kit/base/text.h`), which the atoms look into. An ampersand is the word it stands
// for.
std::vector<Atom> atoms_of(std::string_view lowered);

} // namespace lookup
