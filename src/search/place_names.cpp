#include "search/place_names.h"

#include <algorithm>
#include <tuple>

namespace search {

PlaceNames names_of(territories::Gazetteer const& gazetteer)
{
    PlaceNames names;
    auto const& municipalities = gazetteer.municipalities();
    for (std::size_t place = 0; place < municipalities.size(); ++place)
        if (municipalities[place].lat)
            names.sorted.emplace_back(territories::place_key(municipalities[place].name), place);
    std::sort(names.sorted.begin(), names.sorted.end());
    return names;
}

static std::vector<std::size_t> beginning_with(PlaceNames const& names, std::string const& key)
{
    std::vector<std::size_t> places;
    auto name = std::lower_bound(names.sorted.begin(), names.sorted.end(), std::pair{key, std::size_t{0}});
    for (; name != names.sorted.end() && name->first.starts_with(key); ++name)
        places.push_back(name->second);
    return places;
}

std::vector<std::size_t> complete(PlaceNames const& names, territories::Gazetteer const& gazetteer,
    std::string_view typed, std::vector<std::string> const& own, std::size_t most)
{
    std::string const key = territories::place_key(typed);
    if (key.empty())
        return {};
    std::vector<std::size_t> places = beginning_with(names, key);
    auto const match = gazetteer.match(typed);
    bool const bears_it = match && gazetteer.municipalities()[match->municipality].lat;
    if (bears_it && std::find(places.begin(), places.end(), match->municipality) == places.end())
        places.push_back(match->municipality);
    auto const rank = [&](std::size_t place) {
        territories::Municipality const& municipality = gazetteer.municipalities()[place];
        std::string const& mrc = gazetteer.mrcs()[municipality.mrc].code;
        return std::tuple{!(bears_it && place == match->municipality), std::find(own.begin(), own.end(), mrc) == own.end(),
            !municipality.local, -municipality.population, place};
    };
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    places.resize(std::min(places.size(), most));
    return places;
}

} // namespace search
