#include "kit/search/word_forms.h"

#include "kit/base/text.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace lookup {

namespace {

struct Closing {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

std::string stem(std::string_view word)
{
    // One for each thread: a stemmer holds the word it works on.
    static thread_local std::unique_ptr<sb_stemmer, Closing> const stemmer{sb_stemmer_new("french", "UTF_8")};
    if (!stemmer)
        throw std::runtime_error{"libstemmer has no French stemmer"};
    auto const* const symbols = reinterpret_cast<sb_symbol const*>(word.data());
    auto const* const result = sb_stemmer_stem(stemmer.get(), symbols, static_cast<int>(word.size()));
    return {
        reinterpret_cast<char const*>(result), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

struct Respelling {
    std::string_view from;
    std::string_view to;
};

// Words whose plural or feminine follows no ending below. Without their final s.
constexpr std::array<Respelling, 23> irregular{{{"baux", "bail"}, {"bijoux", "bijou"}, {"boyaux", "boyau"},
    {"cailloux", "caillou"}, {"choux", "chou"}, {"cieux", "ciel"}, {"coraux", "corail"}, {"genoux", "genou"},
    {"grecque", "grec"}, {"hiboux", "hibou"}, {"joujoux", "joujou"}, {"joyaux", "joyau"},
    {"mesdame", "madame"}, {"messieur", "monsieur"}, {"noyaux", "noyau"}, {"publique", "public"},
    {"soupiraux", "soupirail"}, {"travaux", "travail"}, {"tuyaux", "tuyau"}, {"vantaux", "vantail"},
    {"vieille", "vieux"}, {"vitraux", "vitrail"}, {"yeux", "oeil"}}};

constexpr std::array<std::string_view, 15> plurals_in_eux{"adieux", "aveux", "cheveux", "enjeux", "epieux",
    "essieux", "feux", "jeux", "lieux", "milieux", "moyeux", "neveux", "pieux", "pneux", "voeux"};

// An ending, what replaces it, and the length under which a word only looks as if it had it.
struct Ending {
    std::string_view from;
    std::string_view to;
    std::size_t shortest;
};

// Feminines come to their masculine; -ois and -ais have lost their s by now.
constexpr std::array<Ending, 13> endings{{{"trice", "teur", 7}, {"euse", "eur", 6}, {"eure", "eur", 7},
    {"eux", "eur", 6}, {"eaux", "eau", 5}, {"aux", "al", 6}, {"iere", "ier", 7}, {"gere", "ger", 7},
    {"chere", "cher", 7}, {"ive", "if", 6}, {"ee", "e", 5}, {"oise", "oi", 6}, {"aise", "ai", 7}}};

// Snowball keeps the s of « emplois » and « vélos », which it takes for part of the word.
std::string_view without_plural(std::string_view folded)
{
    bool const is_plural = folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss");
    return is_plural ? folded.substr(0, folded.size() - 1) : folded;
}

std::string respelled(std::string_view folded)
{
    auto const word = without_plural(folded);
    for (auto const& [from, to] : irregular) {
        if (word == from)
            return std::string{to};
    }
    if (std::ranges::find(plurals_in_eux, word) != plurals_in_eux.end())
        return std::string{word.substr(0, word.size() - 1)};
    for (auto const& [from, to, shortest] : endings) {
        if (word.size() >= shortest && word.ends_with(from))
            return std::string{word.substr(0, word.size() - from.size())}.append(to);
    }
    return std::string{word};
}

bool has_digit(std::string_view word)
{
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::vector<std::string> forms_of(std::string_view folded)
{
    return {has_digit(folded) ? std::string{folded} : stem(respelled(folded))};
}

std::vector<std::string> forms_of(Word const& word)
{
    auto forms = forms_of(word.folded);
    if (word.shown != word.folded && !has_digit(word.folded)) {
        auto accented = fold(stem(word.shown));
        if (accented != forms.front())
            forms.push_back(std::move(accented));
    }
    return forms;
}

} // namespace lookup
