#include "demo/descriptions.h"

#include "demo/french.h"
#include "demo/places.h"

#include <fmt/format.h>

namespace demo {

using web::Language;

static std::string services_of(std::vector<std::string> const& offered, Told const& told, Language language)
{
    std::vector<std::string> services;
    for (std::size_t const service : told.services)
        services.push_back(offered[service]);
    return listed(services, language);
}

static Fillings fillings(Offer const& offer, Told const& told, Language language)
{
    bool const french = language == Language::french;
    std::string const& place = told.municipality.name;
    // A name takes the article as a place does: "grâce au Thuya Serein".
    Fillings words{{"name", told.said}, {"at_name", at_place(told.said)}, {"place", place}, {"of_place", of_place(place)},
        {"at_place", at_place(place)}, {"region", told.region.name}, {"of_region", of_region(told.region)},
        {"services", services_of(french ? offer.services.fr : offer.services.en, told, language)}};
    if (told.founded_year)
        words.emplace_back("year", fmt::format("{}", *told.founded_year));
    // "The team has 1 people."
    if (told.staff && *told.staff >= 2)
        words.emplace_back("staff", fmt::format("{}", *told.staff));
    return words;
}

// "Grâce à {name}" → "Grâce {at_name}".
static std::string melted(std::string pattern)
{
    static constexpr std::string_view apart = "à {name}";
    if (auto const at = pattern.find(apart); at != std::string::npos)
        pattern.replace(at, apart.size(), "{at_name}");
    return pattern;
}

namespace {

// Takes the same sentence in both languages.
class Teller {
public:
    Teller(Fillings fr, Fillings en) : fr_{std::move(fr)}, en_{std::move(en)} { }

    // The first one, from `start` on, for which everything is known; none when there is no such sentence.
    void say(Bilingual const& sentences, std::size_t start)
    {
        for (std::size_t i = 0; i < sentences.fr.size(); ++i) {
            std::size_t const at = (start + i) % sentences.fr.size();
            std::string const fr = filled(melted(sentences.fr[at]), fr_);
            if (fr.find('{') != std::string::npos)
                continue;
            add(said_.fr, fr);
            add(said_.en, filled(sentences.en[at], en_));
            return;
        }
    }
    Descriptions const& said() const { return said_; }

private:
    static void add(std::string& text, std::string const& sentence)
    {
        text += (text.empty() ? "" : " ") + capitalized(sentence);
    }

    Fillings fr_;
    Fillings en_;
    Descriptions said_;
};

} // namespace

Descriptions describe(Vocabulary const& vocabulary, Nature const& nature, Told const& told, Draws& draws)
{
    Offer const& offer = vocabulary.offers.find(nature.leaf)->second;
    Teller teller{fillings(offer, told, Language::french), fillings(offer, told, Language::english)};
    Bilingual const& openings = nature.sector->openings;
    teller.say(openings, draws.below(openings.fr.size()));
    if (auto const found = vocabulary.governance.find(nature.group); found != vocabulary.governance.end())
        teller.say(found->second, draws.below(found->second.fr.size()));
    std::size_t const size = vocabulary.more.fr.size();
    std::size_t const first = draws.below(size);
    teller.say(vocabulary.more, first);
    // Far enough that a sentence skipped for want of a number does not make the same one come twice.
    if (draws.happens(40) && size > 4)
        teller.say(vocabulary.more, first + 2 + draws.below(size - 3));
    return teller.said();
}

} // namespace demo
