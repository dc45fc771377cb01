// One language's words: the gettext catalogue of every feature, and how numbers and dates are written in Québec.
#pragma once

#include "kit/base/money.h"
#include "kit/base/phrase.h"
#include "kit/base/time.h"
#include "kit/web/language.h"

#include <array>
#include <cstdint>
#include <locale>
#include <string>
#include <string_view>

namespace boost::locale {
template <class>
class message_format;
}

namespace web {

class Words {
public:
    // `folder` holds <language>/LC_MESSAGES/poles.mo. English needs none: its text is the key.
    Words(Language, std::string const& folder);

    Language language() const { return language_; }

    // The translation, or the key itself when there is none. Lives as long as the Words.
    std::string_view find(char const* context, char const* text) const;
    std::string_view find_count(char const* context, char const* one, char const* many, std::int64_t count) const;
    std::string say(Phrase const&) const;
    // `{count}` is filled with the number as the language writes it; other places come from values.
    std::string say_count(char const* context, char const* one, char const* many, std::int64_t count,
        PhraseValues const& values = {}) const;

    // 6 340 in French (no-break space), 6,340 in English.
    std::string number(std::int64_t) const;
    // 12 500 $ in French, $12,500 in English; cents are rounded to the nearest dollar.
    std::string dollars(Cents) const;
    std::string percent(BasisPoints) const; // "62 %", to the whole percent
    // 24 novembre 2026, 1er décembre 2026; November 24, 2026.
    std::string day(Day) const;
    // novembre 2026; November 2026.
    std::string month(Day) const;

private:
    Language language_;
    std::locale locale_;
    boost::locale::message_format<char> const& catalogue_; // of the locale; finding it again costs as much as a sentence
    std::array<std::string, 12> months_;
};

} // namespace web
