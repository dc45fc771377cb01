#include "kit/base/text.h"

#include "kit/base/latin.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace {

constexpr char32_t not_a_character = 0xFFFD;

icu::UnicodeString wide(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

enum class Form { composed, decomposed };

icu::UnicodeString normalized(icu::UnicodeString const& text, Form form)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const normalizer = form == Form::composed ? icu::Normalizer2::getNFCInstance(status)
                                                          : icu::Normalizer2::getNFKDInstance(status);
    return U_SUCCESS(status) ? normalizer->normalize(text, status) : text;
}

// U+0300 to U+036F: the accents of decomposed text.
constexpr bool is_combining(char32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

constexpr bool is_blank(char32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Characters nobody sees: controls, soft hyphen, zero-width space, byte-order mark, and the marks that
// reverse the direction of what follows, which can disguise a name. The joiners of emoji and of some scripts
// stay.
constexpr bool is_invisible(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F
        || c == 0x61C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

// Characters that show nothing by themselves, but change or hold apart what stands beside them: joiners, fillers of
// Hangul, the empty Braille cell, variation selectors, tags.
constexpr bool is_unseen(char32_t c)
{
    return c == 0x200C || c == 0x200D || c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0
        || c == 0x2800 || (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

// The ASCII that stands for a character of typography; 0 when there is none.
constexpr char plain_typography(char32_t c)
{
    if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032 || c == 0x2BC || c == 0x2B9)
        return '\'';
    if (c >= 0x2010 && c <= 0x2015)
        return '-';
    return is_blank(c) ? ' ' : '\0';
}

enum class Accents { kept, removed };

// Appends one character of Latin or typography; false when only ICU knows it.
bool append_plain(std::string& out, char32_t c, Accents accents)
{
    if (c < 0x80) {
        out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else if (is_invisible(c) || c == not_a_character) {
        return true;
    } else if (char const plain = plain_typography(c)) {
        out += plain;
    } else if (c < latin::end) {
        auto const folded = latin::folded(c);
        if (!folded.empty() && (accents == Accents::removed || latin::is_ligature(c)))
            out += folded;
        else
            append_character(out, latin::lower(c));
    } else if (is_combining(c) && accents == Accents::removed) {
        return true;
    } else {
        return false;
    }
    return true;
}

std::string through_icu(std::string_view text, Accents accents)
{
    auto const prepared = accents == Accents::removed
        ? normalized(wide(text), Form::decomposed).foldCase()
        : normalized(wide(text), Form::composed).toLower(icu::Locale::getRoot());
    std::string out;
    for (std::int32_t i = 0; i < prepared.length(); i = prepared.moveIndex32(i, 1)) {
        auto const c = static_cast<char32_t>(prepared.char32At(i));
        bool const mark
            = accents == Accents::removed && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
        if (!mark && !append_plain(out, c, accents))
            append_character(out, c);
    }
    return out;
}

std::string simplified(std::string_view text, Accents accents)
{
    std::string out;
    out.reserve(text.size() + 4);
    for (std::size_t at = 0; at < text.size();) {
        if (!append_plain(out, next_character(text, at), accents))
            return through_icu(text, accents);
    }
    return out;
}

std::string composed(std::string_view text)
{
    bool simple = true; // below U+0300 nothing composes with what precedes it
    for (char const byte : text)
        simple = simple && static_cast<unsigned char>(byte) < 0xCC;
    std::string out;
    if (simple)
        return std::string{text};
    return normalized(wide(text), Form::composed).toUTF8String(out);
}

} // namespace

char32_t next_character(std::string_view text, std::size_t& at)
{
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        ++at;
        return byte;
    }
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto const size = static_cast<std::int64_t>(text.size());
    auto i = static_cast<std::int64_t>(at);
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    at = static_cast<std::size_t>(i);
    return c < 0 ? not_a_character : static_cast<char32_t>(c);
}

void append_character(std::string& out, char32_t c)
{
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    out.append(reinterpret_cast<char const*>(bytes.data()), size);
}

bool is_utf8(std::string_view text)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto const size = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0)
            return false;
    }
    return true;
}

std::optional<std::string> tidy(std::string_view text)
{
    if (!is_utf8(text))
        return std::nullopt;
    std::string out;
    out.reserve(text.size());
    char32_t blank = 0; // the blank waiting for a word to follow it
    bool is_seen = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_character(text, at);
        if (is_blank(c)) {
            bool const no_break = c == 0xA0 || c == 0x202F;
            blank = blank == 0 && no_break ? c : U' ';
        } else if (!is_invisible(c)) {
            if (blank != 0 && !out.empty())
                append_character(out, blank);
            blank = 0;
            append_character(out, c);
            is_seen = is_seen || !is_unseen(c);
        }
    }
    return is_seen ? composed(out) : std::string{};
}

std::optional<std::string> tidy_lines(std::string_view text)
{
    std::string out;
    bool empty_line = false;
    for (std::size_t at = 0; at <= text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        auto const line = tidy(text.substr(at, end - at));
        if (!line)
            return std::nullopt;
        if (!line->empty()) {
            if (!out.empty())
                out += empty_line ? "\n\n" : "\n";
            out += *line;
        }
        empty_line = line->empty();
        at = end + 1;
    }
    return out;
}

std::string fold(std::string_view text)
{
    return simplified(text, Accents::removed);
}

std::string lower(std::string_view text)
{
    return simplified(text, Accents::kept);
}

std::string slug(std::string_view text)
{
    std::string out;
    for (char const c : fold(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    if (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}
