#include "kit/documents/text_decoder.h"

#include "kit/base/text.h"

#include <array>
#include <cstddef>

namespace documents {

static constexpr Wording tr{"documents"};

// Bytes 0x80 to 0x9F, from the Unicode Consortium's mapping table CP1252.TXT; zero where it has no letter.
static constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
    0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

static constexpr std::size_t malformed = 0;
static constexpr std::size_t cut = std::size_t(-1);

// How many bytes the letter at the beginning takes; `malformed`, or `cut` when the text stops inside it.
static std::size_t letter_length(std::string_view text)
{
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char const lead = byte(0);
    std::size_t const length = lead < 0x80 ? 1
        : lead >= 0xC2 && lead <= 0xDF     ? 2
        : lead >= 0xE0 && lead <= 0xEF     ? 3
        : lead >= 0xF0 && lead <= 0xF4     ? 4
                                           : malformed;
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size())
            return cut;
        // The second byte is narrower after these four, to leave out long forms, surrogates and the beyond.
        unsigned char const low = i == 1 && lead == 0xE0 ? 0xA0 : i == 1 && lead == 0xF0 ? 0x90 : 0x80;
        unsigned char const high = i == 1 && lead == 0xED ? 0x9F : i == 1 && lead == 0xF4 ? 0x8F : 0xBF;
        if (byte(i) < low || byte(i) > high)
            return malformed;
    }
    return length;
}

static Phrase not_text()
{
    return tr("This file is not plain text. Save it as “CSV UTF-8” and try again.");
}

static Phrase strange_letter()
{
    return tr("A letter on this line cannot be read. Save the file as “CSV UTF-8” and try again.");
}

static bool starts_otherwise_than_text(std::string_view beginning)
{
    return beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF")
        || beginning.starts_with("PK\x03");
}

static std::optional<Phrase> append_windows_1252(unsigned char byte, std::string& out)
{
    char32_t const letter = byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80] : byte;
    if (letter == 0)
        return strange_letter();
    append_character(out, letter);
    return {};
}

std::optional<Phrase> TextDecoder::decode(std::string_view bytes, std::string& out)
{
    held_ += bytes;
    return started_ || held_.size() >= 3 ? decode_held(out, Piece::more_follow) : std::nullopt;
}

std::optional<Phrase> TextDecoder::finish(std::string& out)
{
    return decode_held(out, Piece::last);
}

std::optional<Phrase> TextDecoder::decode_held(std::string& out, Piece piece)
{
    std::string_view text = held_;
    if (!started_ && starts_otherwise_than_text(text))
        return not_text();
    if (!started_ && text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
        encoding_ = Encoding::utf8;
    }
    started_ = true;
    while (!text.empty()) {
        std::size_t const length = encoding_ == Encoding::windows_1252 ? 1 : letter_length(text);
        if (length == cut && piece == Piece::more_follow)
            break;
        if (auto problem = decode_letter(text, length == cut ? malformed : length, out))
            return problem;
    }
    held_.erase(0, held_.size() - text.size());
    return {};
}

std::optional<Phrase> TextDecoder::decode_letter(std::string_view& text, std::size_t length, std::string& out)
{
    auto const first = static_cast<unsigned char>(text[0]);
    if (first == 0)
        return not_text();
    if (encoding_ == Encoding::undecided && first >= 0x80)
        encoding_ = length == malformed ? Encoding::windows_1252 : Encoding::utf8;
    if (encoding_ == Encoding::windows_1252) {
        text.remove_prefix(1);
        return append_windows_1252(first, out);
    }
    if (length == malformed)
        return strange_letter();
    out += text.substr(0, length);
    text.remove_prefix(length);
    return {};
}

} // namespace documents
