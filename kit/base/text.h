// Text as people type it: checked and tidied at the door, folded for search and matching, shortened for
// addresses. Everything is UTF-8. Latin text never costs a call to ICU per character.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

bool is_utf8(std::string_view);

// One line: NFC, trimmed, runs of blanks (line ends too) collapsed to one space, control and invisible
// characters dropped. A single no-break space stays, French typography needs it. Empty when nothing of it can be
// seen. Absent when it is not UTF-8.
std::optional<std::string> tidy(std::string_view);

// Several lines: each one tidied, at most one empty line in a row, none at the ends. Absent when it is not
// UTF-8.
std::optional<std::string> tidy_lines(std::string_view);

// THE folding for search and matching: small letters, no accents, œ → oe, æ → ae, typographic apostrophes →
// ', typographic hyphens and dashes → -, special blanks → space, soft hyphens gone. Elisions stay
// (`kit/search`). Bytes that are not UTF-8 are dropped.
std::string fold(std::string_view);

// As `fold`, but accents stay and are composed: « L’ŒUVRE » → « l'oeuvre », « ÉCOLE » → « école ».
std::string lower(std::string_view);

// The part of an address: folded, letters and digits of ASCII, single hyphens between. May be empty.
std::string slug(std::string_view);

// The character at `at`, which moves past it; U+FFFD for a byte that is not UTF-8.
char32_t next_character(std::string_view, std::size_t& at);
void append_character(std::string&, char32_t);
