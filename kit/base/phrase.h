// A sentence for people, not yet in their language: the English text is the key, the context is the feature.
// It is turned into words at the edge (`kit/web/words.h`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Values for the `{name}` places of a sentence.
using PhraseValues = std::vector<std::pair<std::string_view, std::string>>;

struct Phrase {
    char const* context = "";
    char const* text = "";
    PhraseValues values;
    char const* many = nullptr; // the plural, when the sentence counts something
    std::int64_t count = 0;     // fills `{count}`
};

// The text with its places filled, `{count}` by `count`; a place without a value is left out.
std::string filled(std::string_view text, PhraseValues const&, std::string_view count = {});
// As it is keyed, for those who run the program, before any translation is at hand.
std::string in_english(Phrase const&);

// Makes the phrases of one feature: `constexpr Wording tr{"notes"}; … tr("The name is missing.")`.
struct Wording {
    char const* context;

    Phrase operator()(char const* text, PhraseValues values = {}) const
    {
        return {context, text, std::move(values)};
    }
    // `{count}` is written as the reader's language writes numbers, and chooses between the two sentences.
    Phrase counting(char const* one, char const* many, std::int64_t count, PhraseValues values = {}) const
    {
        return {context, one, std::move(values), many, count};
    }
};
