// The names of Xapian's terms and metadata, known to the writer and the readers of an index.
#pragma once

#include "kit/search/analyzer.h"

#include <optional>
#include <string>
#include <string_view>

namespace lookup::terms {

// Changed whenever the same text no longer gives the same terms: older folders are then emptied.
constexpr std::string_view analysis = "1";

constexpr char const* version_key = "version";
constexpr char const* cursor_key = "cursor";

inline std::string form(std::string_view form)
{
    return std::string{"f"}.append(form);
}

// Titles longer than Xapian's limit for a term (245 bytes) have no term of their own.
inline std::optional<std::string> title(std::string_view plain_title)
{
    if (plain_title.empty() || plain_title.size() > 200)
        return std::nullopt;
    return std::string{"t"}.append(plain_title);
}

// Words in full, for beginnings and corrections: the folded word, and after a separator the word with its
// accents.
constexpr char separator = '\x01';

inline std::string beginning(std::string_view folded)
{
    return std::string{"w"}.append(folded);
}

inline std::string word(Word const& word)
{
    auto term = beginning(word.folded);
    if (word.shown != word.folded)
        term.append(1, separator).append(word.shown);
    return term;
}

inline Word word_of(std::string_view term)
{
    term.remove_prefix(1);
    auto const at = term.find(separator);
    auto const folded = term.substr(0, at);
    return {std::string{at == std::string_view::npos ? folded : term.substr(at + 1)}, std::string{folded}};
}

} // namespace lookup::terms
