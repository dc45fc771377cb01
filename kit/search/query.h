// What a search box means: the words that must all be there, each with everything that may stand for it.
// Pure.
#pragma once

#include "kit/search/synonyms.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lookup {

// A condition on a document, as a tree.
struct Expression {
    enum class Kind {
        forms, // has one of `forms`
        beginning, // has a word that begins with `forms[0]`, folded
        all, // meets all of `parts`
        any, // meets one of `parts`
    };

    Kind kind = Kind::all;
    std::vector<std::string> forms;
    std::vector<Expression> parts;
    bool is_weaker = false; // a synonym: found, but ranked below the word itself
};

// One condition of the query and the words it was typed with.
struct Slot {
    Expression meaning;
    std::vector<Word> words;
};

// The slots `first` and `first + 1` may also be one word in the text: « agro alimentaire ».
struct Joining {
    std::size_t first = 0;
    Expression meaning;
};

struct Query {
    std::vector<Slot> slots; // all must be met; none when nothing was typed, which finds nothing
    std::vector<Joining> joinings;
    std::string title; // the whole query, to put a document with just this title first
};

// While someone types, the last word is the beginning of one.
enum class LastWord { whole, unfinished };

Query make_query(std::string_view typed, Synonyms const&, LastWord = LastWord::whole);

} // namespace lookup
