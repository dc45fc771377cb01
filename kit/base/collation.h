// The order of names in Canadian French, computed once per name and then compared as bytes.
#pragma once

#include <string>
#include <string_view>

// Sorts as ICU's fr_CA collator does: accents from the end of the word, and numbers by their value
// (« Rang 2 » before « Rang 10 »). The key is bytes, not text, and holds no NUL.
std::string sort_key(std::string_view);
