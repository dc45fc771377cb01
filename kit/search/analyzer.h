// From a text in Québec French (or English) to the words that are indexed and searched. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lookup {

// One word: in small letters with its accents, and folded (`kit/base/text.h`). Neither is ever empty.
struct Word {
    std::string shown;
    std::string folded;
};

// A word, or several that may also be written as one: « agro-alimentaire », « 9999 012 345 », « G9X 9Z9 ».
// `joined` is that one word, folded; empty for a single word.
struct Piece {
    std::vector<Word> parts;
    std::string joined;

    bool is_single() const { return parts.size() == 1; }
};

// Elided articles are left out (l’, d’, qu’, jusqu’…, not the one of aujourd’hui), St and Ste become saint
// and sainte, & becomes et, and the dots of C.P.E. go. Words longer than 64 bytes are cut.
std::vector<Piece> analyze(std::string_view text);

// Articles, pronouns and prepositions, which a search leaves out when it has other words.
bool is_small_word(Piece const&);

// A whole text as one line of folded words with single spaces, to compare titles.
std::string plain_title(std::vector<Piece> const&);

} // namespace lookup
