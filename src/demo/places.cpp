#include "demo/places.h"

#include "demo/french.h"
#include "kit/geo/distance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace demo {

namespace {

struct RegionFacts {
    std::string_view code;
    std::string_view article; // with its preposition, up to the name
    std::string_view area_code;
    std::string_view postal_letters;
};

// Area codes: Canadian Numbering Administrator. First characters of postal codes: Canada Post.
constexpr std::array<RegionFacts, 17> all_regions{{{"01", "du ", "418", "G5"}, {"02", "du ", "418", "G7"},
    {"03", "de la ", "418", "G1"}, {"04", "de la ", "819", "G9"}, {"05", "de l’", "819", "J1"},
    {"06", "de ", "514", "H2"}, {"07", "de l’", "819", "J8"}, {"08", "de l’", "819", "J9"},
    {"09", "de la ", "418", "G4"}, {"10", "du ", "819", "J0"}, {"11", "de la ", "418", "G4"},
    {"12", "de la ", "418", "G6"}, {"13", "de ", "450", "H7"}, {"14", "de ", "450", "J6"},
    {"15", "des ", "450", "J7"}, {"16", "de la ", "450", "J4"}, {"17", "du ", "819", "J2"}}};

// Where the communities are: Répertoire des municipalités du Québec; whose they are: Secrétariat aux relations avec
// les Premières Nations et les Inuit. Codes: rules/taxonomies/languages.yaml.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> nations{{{"06", "mic"}, {"12", "pqm"},
    {"23", "wdt"}, {"38", "abe"}, {"50", "abe"}, {"62", "atj"}, {"67", "moh"}, {"69", "moh"}, {"83", "alq"},
    {"85", "alq"}, {"88", "alq"}, {"89", "alq"}, {"90", "atj"}, {"91", "moe"}, {"95", "moe"}, {"96", "moe"},
    {"971", "moe"}, {"981", "moe"}, {"982", "moe"}, {"993", "cr"}}};

RegionFacts const& facts_of(territories::Region const& region)
{
    auto const found = std::find_if(all_regions.begin(), all_regions.end(),
        [&](RegionFacts const& facts) { return facts.code == region.code; });
    return found == all_regions.end() ? all_regions.front() : *found;
}

} // namespace

std::string of_region(territories::Region const& region)
{
    return std::string{facts_of(region).article} + region.name;
}

std::string postal_code(territories::Region const& region, Draws& draws)
{
    // D, F, I, O, Q and U are never used.
    static constexpr std::string_view letters = "ABCEGHJKLMNPRSTVWXYZ";
    auto const letter = [&] { return letters[draws.below(letters.size())]; };
    auto const digit = [&] { return draws.between(0, 9); };
    std::string code = fmt::format("{}{} ", facts_of(region).postal_letters, letter());
    code += fmt::format("{}", digit());
    code += letter();
    return code + fmt::format("{}", digit());
}

std::string phone(territories::Region const& region, Draws& draws)
{
    return fmt::format("{} 555-01{:02}", facts_of(region).area_code, draws.between(0, 99));
}

std::string street(Streets const& streets, Draws& draws)
{
    std::string const number
        = fmt::format("{}, {}", draws.between(streets.numbers.first, streets.numbers.second), draws.one_of(streets.names));
    if (!draws.happens(streets.unit_percent))
        return number;
    return fmt::format("{}, {} {}", number, streets.unit, draws.between(streets.units.first, streets.units.second));
}

Position near(Position centre, Draws& draws)
{
    constexpr double radius_km = 2;
    constexpr double km_by_degree = geo::earth_radius_km * std::numbers::pi / 180;
    double const away = radius_km * draws.fraction();
    double const bearing = 2 * std::numbers::pi * draws.fraction();
    double const north = away * std::cos(bearing) / km_by_degree;
    double const east
        = away * std::sin(bearing) / (km_by_degree * std::cos(centre.lat * std::numbers::pi / 180));
    auto const to_a_metre = [](double degrees) { return std::round(degrees * 1e5) / 1e5; };
    return {to_a_metre(centre.lat + north), to_a_metre(centre.lon + east)};
}

std::string_view language_of_nation(std::string_view mrc)
{
    auto const found
        = std::find_if(nations.begin(), nations.end(), [&](auto const& nation) { return nation.first == mrc; });
    return found == nations.end() ? std::string_view{} : found->second;
}

bool is_language_of_a_nation(std::string_view code)
{
    return std::any_of(nations.begin(), nations.end(), [&](auto const& nation) { return nation.second == code; });
}

bool has_streets_of_the_south(std::string_view mrc)
{
    constexpr std::string_view nunavik = "992";
    constexpr std::string_view eeyou_istchee = "993";
    return mrc != nunavik && mrc != eeyou_istchee;
}

} // namespace demo
