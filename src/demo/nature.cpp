#include "demo/nature.h"

#include "demo/french.h"
#include "kit/base/text.h"

#include <algorithm>
#include <array>

namespace demo {

// Kinds that only one group of legal forms can be (rules/taxonomies/kinds.yaml: definitions).
static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> group_of_kind{
    {{"housing_coop", "coop"}, {"funeral_coop", "coop"}, {"health_coop", "coop"}, {"school_coop", "coop"},
        {"ambulance_coop", "coop"}, {"shared_machinery", "coop"}, {"nonprofit_housing", "obnl"},
        {"community_organization", "obnl"}, {"volunteer_centre", "obnl"}, {"harvesting_zone", "obnl"},
        {"charity", "obnl"}}};

static bool may_be(std::string_view kind, std::string_view group)
{
    auto const found = std::find_if(
        group_of_kind.begin(), group_of_kind.end(), [&](auto const& pair) { return pair.first == kind; });
    return found == group_of_kind.end() || found->second == group;
}

Nature nature_of(Vocabulary const& vocabulary, organizations::Taxonomy const& legal_forms, Draws& draws)
{
    SectorProfile const& sector = vocabulary.sectors[vocabulary.sector_weights.draw(draws)];
    Nature nature{.sector = &sector, .leaf = sector.leaves.draw(draws), .form = sector.forms.draw(draws)};
    if (auto const leaf = vocabulary.leaf_of_form.find(nature.form); leaf != vocabulary.leaf_of_form.end())
        nature.leaf = leaf->second;
    nature.group = legal_forms.find(nature.form)->group;
    if (auto const chances = vocabulary.kinds.find(nature.leaf); chances != vocabulary.kinds.end())
        for (Chance const& chance : chances->second)
            if (may_be(chance.code, nature.group) && draws.happens(chance.percent))
                nature.kinds.push_back(chance.code);
    return nature;
}

// The group of legal forms that a noun such as "Coop scolaire" says already; empty when it says none.
static std::string_view group_said(std::string_view noun)
{
    std::string const folded = fold(noun);
    if (folded.starts_with("coop") || folded.starts_with("cuma") || folded.starts_with("caisse"))
        return "coop";
    return folded.starts_with("mutuelle") ? "mutual" : "";
}

// The nouns of the leaf that suit the form, and do not say it a second time.
static std::vector<std::string> nouns_for(Frame const& frame, Nature const& nature, Offer const& offer)
{
    bool const form_is_said = fold(frame.pattern).find("coop") != std::string::npos;
    std::vector<std::string> nouns;
    for (std::string const& noun : offer.nouns) {
        auto const said = group_said(noun);
        if (said.empty() || (said == nature.group && !form_is_said))
            nouns.push_back(noun);
    }
    return nouns;
}

static bool suits(Frame const& frame, Nature const& nature, Offer const& offer)
{
    auto const& sectors = frame.sectors;
    if (!sectors.empty() && std::find(sectors.begin(), sectors.end(), nature.sector->code) == sectors.end())
        return false;
    return frame.pattern.find("{noun}") == std::string::npos || !nouns_for(frame, nature, offer).empty();
}

static Frame const& frame_for(Vocabulary const& vocabulary, Nature const& nature, Offer const& offer, Draws& draws)
{
    std::vector<Frame const*> frames;
    Weights weights;
    for (std::string_view const form : {std::string_view{"any"}, std::string_view{nature.form}}) {
        auto const found = vocabulary.frames.find(form);
        if (found == vocabulary.frames.end())
            continue;
        for (Frame const& frame : found->second)
            if (suits(frame, nature, offer)) {
                frames.push_back(&frame);
                weights.add(frame.weight);
            }
    }
    return frames.empty() || weights.total() == 0 ? vocabulary.frames.at("any").front() : *frames[weights.draw(draws)];
}

// One in three is a head and its complement: "La Halte du Rang-Double"; never before a place, which would be the
// complement of a complement.
static std::string proper_name(Vocabulary const& vocabulary, Frame const& frame, Draws& draws)
{
    bool const before_place = frame.pattern.find("{of_place}") != std::string::npos;
    if (draws.below(3) > 0 || before_place)
        return draws.one_of(vocabulary.names);
    std::string const head = draws.one_of(vocabulary.heads);
    return head + " " + draws.one_of(vocabulary.complements);
}

// "Halte La Halte du Pont" would be heard twice.
static std::string proper_name_beside(
    std::string_view noun, Vocabulary const& vocabulary, Frame const& frame, Draws& draws)
{
    std::string const first_word = fold(noun.substr(0, noun.find(' ')));
    std::string name = proper_name(vocabulary, frame, draws);
    for (int again = 0; again < 8 && fold(name).find(first_word) != std::string::npos; ++again)
        name = proper_name(vocabulary, frame, draws);
    return name;
}

Naming naming_of(Vocabulary const& vocabulary, Nature const& nature, std::string const& of_place, Draws& draws)
{
    Offer const& offer = vocabulary.offers.find(nature.leaf)->second;
    Frame const& frame = frame_for(vocabulary, nature, offer, draws);
    auto const nouns = nouns_for(frame, nature, offer);
    std::string const noun = draws.one_of(nouns.empty() ? offer.nouns : nouns);
    std::string const name = proper_name_beside(noun, vocabulary, frame, draws);
    std::string const whole = filled(frame.pattern,
        {{"noun", noun}, {"name", name}, {"complement", draws.one_of(vocabulary.complements)},
            {"of_place", of_place}});
    bool const is_proper = frame.pattern.find("{name}") != std::string::npos;
    return {whole, is_proper ? name : whole};
}

} // namespace demo
