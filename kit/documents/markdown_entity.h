// References to characters inside a Markdown text: `&amp;`, `&#233;`, `&#xE9;`.
#pragma once

#include <string>
#include <string_view>

namespace documents {

// The character an entity stands for, U+FFFD for a number that HTML forbids. Of names, only the five of XML
// and the no-break space are known: another stays as it is written.
std::string resolved(std::string_view entity);

} // namespace documents
