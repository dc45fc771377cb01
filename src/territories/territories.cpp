#include "territories/territories.h"

#include "kit/base/text.h"

#include <cctype>

namespace territories {

static std::string without_parentheses(std::string_view name)
{
    std::string kept;
    int depth = 0;
    for (char const c : name) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0)
            kept.push_back(c);
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return kept;
}

static std::string_view whole_word(std::string_view word)
{
    if (word == "st")
        return "saint";
    if (word == "ste")
        return "sainte";
    return word;
}

std::string place_key(std::string_view name)
{
    std::string const folded = fold(without_parentheses(name));
    std::string key;
    std::string word;
    auto const close_word = [&] {
        if (word.empty())
            return;
        key += key.empty() ? "" : " ";
        key += whole_word(word);
        word.clear();
    };
    for (char const c : folded) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            word.push_back(c);
        else
            close_word();
    }
    close_word();
    // The province after the name, as in "TROIS-RIVIÈRES QC"; the city of Québec keeps its own.
    for (std::string_view const province : {" qc", " quebec"})
        if (key.ends_with(province))
            key.erase(key.size() - province.size());
    return key;
}

Gazetteer::Gazetteer(std::vector<Region> regions, std::vector<Mrc> mrcs, std::vector<Municipality> municipalities,
    std::vector<std::pair<std::string, std::string>> const& former_names)
    : regions_{std::move(regions)}, mrcs_{std::move(mrcs)}, municipalities_{std::move(municipalities)}
{
    for (std::size_t i = 0; i < regions_.size(); ++i)
        region_codes_.emplace(regions_[i].code, i);
    for (std::size_t i = 0; i < mrcs_.size(); ++i)
        mrc_codes_.emplace(mrcs_[i].code, i);
    for (std::size_t i = 0; i < municipalities_.size(); ++i) {
        municipality_codes_.emplace(municipalities_[i].code, i);
        remember(municipalities_[i].name, i, false);
    }
    for (auto const& [name, code] : former_names)
        if (auto const municipality = find_municipality(code))
            remember(name, *municipality, true);
}

void Gazetteer::remember(std::string_view name, std::size_t municipality, bool former)
{
    names_.emplace(place_key(name), NameMatch{municipality, former});
}

static std::optional<std::size_t> find(std::unordered_map<std::string, std::size_t> const& codes, std::string_view code)
{
    auto const found = codes.find(std::string{code});
    return found == codes.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::size_t> Gazetteer::find_region(std::string_view code) const
{
    return find(region_codes_, code);
}

std::optional<std::size_t> Gazetteer::find_mrc(std::string_view code) const
{
    return find(mrc_codes_, code);
}

std::optional<std::size_t> Gazetteer::find_municipality(std::string_view code) const
{
    return find(municipality_codes_, code);
}

std::optional<NameMatch> Gazetteer::match(std::string_view name, std::optional<std::size_t> region) const
{
    std::optional<NameMatch> best;
    auto const preference = [&](NameMatch const& match) {
        Municipality const& place = municipalities_[match.municipality];
        bool const here = region && mrcs_[place.mrc].region == *region;
        return std::tuple{here, !match.former, place.local, place.population};
    };
    auto const [begin, end] = names_.equal_range(place_key(name));
    for (auto candidate = begin; candidate != end; ++candidate)
        if (!best || preference(candidate->second) > preference(*best))
            best = candidate->second;
    return best;
}

} // namespace territories
