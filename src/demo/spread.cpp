#include "demo/spread.h"

#include <algorithm>

namespace demo {

static constexpr std::size_t at_least_in_each_mrc = 3;
static constexpr std::size_t at_least_in_an_overlay = 10;
static constexpr std::size_t overlay_per_thousand = 12;

Spread::Spread(territories::Gazetteer const& gazetteer, hubs::Hubs const& hubs, hubs::Hub const* hub, Day today)
{
    bool const overlay_alone = hub && hub->kind == hubs::Kind::overlay;
    for (std::size_t mrc = 0; mrc < gazetteer.mrcs().size() && !overlay_alone; ++mrc)
        if (!hub || hubs.covering(gazetteer.mrcs()[mrc].code, today) == hub)
            add_area(gazetteer, mrc);
    for (hubs::Hub const& other : hubs.all())
        if (other.kind == hubs::Kind::overlay && (!hub || hub == &other))
            add_communities(gazetteer, other.slug);
}

void Spread::add_area(territories::Gazetteer const& gazetteer, std::size_t mrc)
{
    Area area;
    auto const& municipalities = gazetteer.municipalities();
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
        territories::Municipality const& place = municipalities[i];
        if (place.mrc != mrc || !place.local || !place.lat || !place.lon)
            continue;
        area.municipalities.push_back(i);
        area.weights.add(std::max(place.population, std::int64_t{1}));
    }
    if (area.municipalities.empty())
        return;
    area_weights_.add(area.weights.total());
    areas_.push_back(std::move(area));
}

// Designations of the Répertoire des municipalités: reserves, and lands of the Cree and of the Naskapi (categories IA
// and IA-N); those of the Inuit (category I) are not First Nations'.
void Spread::add_communities(territories::Gazetteer const& gazetteer, std::string const& overlay)
{
    overlay_ = overlay;
    auto const& municipalities = gazetteer.municipalities();
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
        territories::Municipality const& place = municipalities[i];
        bool const is_community = place.designation == "Réserve indienne"
            || place.designation.starts_with("Terre de la catégorie IA");
        if (!is_community || place.population == 0)
            continue;
        communities_.municipalities.push_back(i);
        communities_.weights.add(place.population);
    }
}

bool Spread::is_of_overlay(std::size_t index, Draws& draws) const
{
    if (communities_.municipalities.empty() || areas_.empty())
        return areas_.empty();
    std::size_t const placed_by_turns = at_least_in_each_mrc * areas_.size();
    if (index < placed_by_turns + at_least_in_an_overlay)
        return index >= placed_by_turns;
    return draws.below(1000) < overlay_per_thousand;
}

Spot Spread::spot(std::size_t index, Draws& draws) const
{
    if (is_of_overlay(index, draws))
        return {communities_.municipalities[communities_.weights.draw(draws)], overlay_};
    bool const by_turns = index < at_least_in_each_mrc * areas_.size();
    Area const& area = areas_[by_turns ? index % areas_.size() : area_weights_.draw(draws)];
    return {area.municipalities[area.weights.draw(draws)], ""};
}

} // namespace demo
