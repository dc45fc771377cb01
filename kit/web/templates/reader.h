// Reads a template into pieces: static text, `{{ value }}` and `{% instruction %}`; `{{# comment }}` is dropped.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

enum class Kind { text, value, instruction };

struct Piece {
    Kind kind;
    std::string text; // of a value or an instruction: without its braces, trimmed
    int line;
};

// A mistake in a template: the build stops with this sentence.
struct Mistake : std::runtime_error {
    Mistake(int line, std::string const& what) : std::runtime_error{what}, line{line} { }
    int line;
};

std::vector<Piece> read(std::string_view source);

std::string_view trim(std::string_view);
// "word rest" → takes the word off the front of the text and returns it.
std::string_view take_word(std::string_view& text);

} // namespace templates
