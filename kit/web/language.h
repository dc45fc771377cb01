// The two languages of every page. French is the first: its addresses carry no prefix.
#pragma once

#include <string_view>

namespace web {

enum class Language { french, english };

constexpr std::string_view code(Language language) { return language == Language::french ? "fr" : "en"; }
// For `lang` and `hreflang`: the French and the English of Canada.
constexpr std::string_view tag(Language language) { return language == Language::french ? "fr-CA" : "en-CA"; }
constexpr Language other(Language language)
{
    return language == Language::french ? Language::english : Language::french;
}

} // namespace web
