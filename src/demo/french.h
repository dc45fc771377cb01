// How French joins words to the name of a place, and puts words in a sentence.
#pragma once

#include "kit/web/language.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demo {

// "de Rimouski", "d’Amos", "du Bic", "des Escoumins", "de La Tuque"; the name as the gazetteer shows it.
std::string of_place(std::string_view name);
// "à Rimouski", "au Bic", "aux Escoumins", "à La Tuque".
std::string at_place(std::string_view name);

// "a, b et c"; "a, b ainsi que c" when one of them holds the conjunction already.
std::string listed(std::vector<std::string> const& words, web::Language);
// The first letter in capitals.
std::string capitalized(std::string);

using Fillings = std::vector<std::pair<std::string_view, std::string>>;
// The pattern with each `{word}` filled in; one that has no filling stays.
std::string filled(std::string_view pattern, Fillings const&);

} // namespace demo
