// Where an invention is: a point, a street, a postal code and a telephone that look right and reach nobody.
#pragma once

#include "demo/draws.h"
#include "demo/vocabulary.h"
#include "territories/territories.h"

#include <string>
#include <string_view>

namespace demo {

// "de la Mauricie", "de l’Estrie", "des Laurentides".
std::string of_region(territories::Region const&);

// With the letters of the region; the rest is drawn, so it may or may not exist.
std::string postal_code(territories::Region const&, Draws&);
// In the block 555-0100 to 555-0199, which no one is given, with an area code of the region.
std::string phone(territories::Region const&, Draws&);
// "214, rue des Filatures, bureau 105".
std::string street(Streets const&, Draws&);

struct Position {
    double lat;
    double lon;
};
// Within two kilometres, denser near the centre.
Position near(Position centre, Draws&);

// The language of the First Nations whose communities are in this MRC; empty when there are none.
std::string_view language_of_nation(std::string_view mrc);
bool is_language_of_a_nation(std::string_view code);

// The names of streets of the vocabulary are those of the south: none in Eeyou Istchee nor in Nunavik.
bool has_streets_of_the_south(std::string_view mrc);

} // namespace demo
