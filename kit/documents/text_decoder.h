// Turns the bytes of a text file into UTF-8, piece by piece. The encoding is settled by the first letter
// outside ASCII: well-formed UTF-8 (RFC 3629) means UTF-8, anything else Windows-1252, which Excel still
// writes in Québec.
#pragma once

#include "kit/base/phrase.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace documents {

class TextDecoder {
public:
    // Appends what `bytes` say. Refuses, with a sentence, the first byte that is no text: a zero byte, a byte
    // that the encoding does not have, a file in UTF-16 or a workbook. What came before it has been appended.
    std::optional<Phrase> decode(std::string_view bytes, std::string& out);
    // After the last piece.
    std::optional<Phrase> finish(std::string& out);

private:
    enum class Encoding { undecided, utf8, windows_1252 };
    enum class Piece { more_follow, last };

    std::optional<Phrase> decode_held(std::string& out, Piece);
    std::optional<Phrase> decode_letter(std::string_view& text, std::size_t length, std::string& out);

    Encoding encoding_ = Encoding::undecided;
    bool started_ = false;
    std::string held_; // bytes not decoded yet; between two pieces, at most the beginning of one letter
};

} // namespace documents
