#include "demo/draft.h"

#include "demo/descriptions.h"
#include "demo/figures.h"
#include "demo/french.h"
#include "demo/nature.h"
#include "demo/places.h"
#include "demo/support.h"
#include "demo/taken.h"
#include "kit/base/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace demo {

using organizations::Organization;
using organizations::Reach;
using organizations::Status;

namespace {

// Codes of rules/taxonomies/sectors.yaml: what people need all year round.
bool may_be_seasonal(std::string_view sector)
{
    static constexpr std::array<std::string_view, 6> never{
        "housing", "early_childhood", "home_care", "health", "finance", "mutual_aid"};
    return std::find(never.begin(), never.end(), sector) == never.end();
}

// One invention while it is made.
class Draft {
public:
    Draft(Ground const& ground, Number number, Spot const& spot, Id<Organization> const& id)
        : ground_{ground}
        , number_{number}
        , spot_{spot}
        , municipality_{ground.gazetteer.municipalities()[spot.municipality]}
        , mrc_{ground.gazetteer.mrcs()[municipality_.mrc]}
        , region_{ground.gazetteer.regions()[mrc_.region]}
        , made_{.id = id}
    {
    }

    Organization make(std::vector<std::string> const& nearest);

private:
    Draws draws(std::string_view subject) const { return {number_.seed, number_.index, subject}; }

    void date();
    void name(Nature const&, Naming const&);
    void place();
    void begin(Nature const&);
    void classify(Nature const&);
    void speak(Draws);
    void serve(std::vector<std::string> const& nearest, Draws);
    void offer(Nature const&, std::string const& said);
    void reach_out(Draws);

    Ground const& ground_;
    Number number_;
    Spot const& spot_;
    territories::Municipality const& municipality_;
    territories::Mrc const& mrc_;
    territories::Region const& region_;
    Organization made_;
};

Organization Draft::make(std::vector<std::string> const& nearest)
{
    auto of_nature = draws("nature");
    Nature const nature = nature_of(ground_.vocabulary, ground_.taxonomies.legal_forms, of_nature);
    auto of_name = draws("name");
    Naming const naming = naming_of(ground_.vocabulary, nature, of_place(municipality_.name), of_name);
    date();
    name(nature, naming);
    place();
    begin(nature);
    classify(nature);
    speak(draws("languages"));
    serve(nearest, draws("reach"));
    offer(nature, naming.said);
    reach_out(draws("contacts"));
    add_relations(made_, ground_.vocabulary, nature, mrc_.code, draws("relations"));
    return std::move(made_);
}

// Four in five within a year, the others within thirty months.
void Draft::date()
{
    auto drawn = draws("confirmation");
    int const days = drawn.happens(80) ? drawn.between(1, 364) : drawn.between(365, 910);
    made_.confirmed_on = ground_.today - std::chrono::days{days};
    made_.updated_at = *made_.confirmed_on + std::chrono::minutes{drawn.between(13 * 60, 21 * 60)};
    made_.source = "demo";
}

void Draft::name(Nature const& nature, Naming const& naming)
{
    made_.name = naming.name;
    made_.slug = slug(naming.name);
    made_.legal_form = nature.form;
    made_.sector = nature.leaf;
    if (naming.said != naming.name && draws("other name").happens(10))
        made_.other_names.push_back({"usual", naming.said});
}

void Draft::place()
{
    auto drawn = draws("place");
    organizations::Establishment place{.municipality = municipality_.code};
    place.postal_code = postal_code(region_, drawn);
    if (spot_.overlay.empty() && has_streets_of_the_south(mrc_.code))
        place.street = street(ground_.vocabulary.streets, drawn);
    if (municipality_.lat && municipality_.lon) {
        Position const point = near({*municipality_.lat, *municipality_.lon}, drawn);
        place.lat = point.lat;
        place.lon = point.lon;
    }
    made_.establishments.push_back(std::move(place));
    if (!spot_.overlay.empty())
        made_.overlays.push_back(spot_.overlay);
    if (drawn.happens(3))
        made_.facts["street"] = {accounts::Visibility::hub, "demo", made_.confirmed_on};
}

// Its status, its age, its number, its size.
void Draft::begin(Nature const& nature)
{
    auto drawn = draws("beginning");
    Vocabulary const& vocabulary = ground_.vocabulary;
    int const this_year = int(std::chrono::year_month_day{ground_.today}.year());
    made_.status = organizations::parse_status(vocabulary.statuses.draw(drawn)).value();
    if (made_.status == Status::seasonal && !may_be_seasonal(nature.sector->code))
        made_.status = Status::active;
    made_.founded_year = std::min(vocabulary.founded.draw(drawn), this_year);
    bool const is_project = made_.status == Status::emerging;
    if (is_project)
        made_.founded_year = drawn.happens(50) ? std::nullopt : std::optional{this_year - drawn.between(0, 1)};
    // 7919 is prime to a million: no two numbers below it give the same six digits.
    std::uint64_t const digits = (number_.index * 7919 + mixed(number_.seed, "neq") % 1'000'000) % 1'000'000;
    if (made_.founded_year && !drawn.happens(5))
        made_.neq = fmt::format("9999{:06}", digits);
    int staff = is_project ? 0 : vocabulary.staff.draw(drawn);
    // What an authority recognizes has people at work; tenants run their co-operative themselves.
    if (staff == 0 && !is_project && !nature.kinds.empty() && nature.leaf != "housing_coop")
        staff = drawn.between(3, 24);
    declare_figures(made_, nature, staff, ground_.today, drawn);
}

void Draft::classify(Nature const& nature)
{
    auto drawn = draws("classes");
    auto const take = [&](std::vector<std::string>& into, std::vector<std::string> const& from, int most) {
        for (std::size_t const at : drawn.some(std::size_t(drawn.between(1, most)), from.size()))
            into.push_back(from[at]);
    };
    made_.kinds = nature.kinds;
    take(made_.purposes, nature.sector->purposes, 2);
    take(made_.clienteles, nature.sector->clienteles, 3);
    auto& clienteles = made_.clienteles;
    if (!spot_.overlay.empty() && std::find(clienteles.begin(), clienteles.end(), "indigenous") == clienteles.end())
        clienteles.push_back("indigenous");
}

void Draft::speak(Draws drawn)
{
    Vocabulary const& vocabulary = ground_.vocabulary;
    std::map<std::string, int> chances;
    for (Chance const& chance : vocabulary.languages)
        chances[chance.code] = chance.percent;
    auto const add = [&](std::string const& hub) {
        auto const found = vocabulary.languages_of_hub.find(hub);
        for (Chance const& chance : found == vocabulary.languages_of_hub.end() ? std::vector<Chance>{} : found->second)
            chances[chance.code] = chance.percent;
    };
    if (hubs::Hub const* const hub = ground_.hubs.covering(mrc_.code, ground_.today))
        add(hub->slug);
    add(spot_.overlay);
    bool const french_is_second = chances.contains("iu") || chances.contains("cr");
    if (!french_is_second || drawn.happens(65))
        made_.languages.push_back("fr");
    for (auto const& [code, percent] : chances) {
        bool const elsewhere = is_language_of_a_nation(code) && language_of_nation(mrc_.code) != code;
        if (drawn.happens(percent) && !elsewhere)
            made_.languages.push_back(code);
    }
    if (made_.languages.empty())
        made_.languages.push_back("fr");
}

void Draft::serve(std::vector<std::string> const& nearest, Draws drawn)
{
    int const far = drawn.between(0, 99);
    made_.reach = far < 18 ? Reach::municipality
        : far < 63         ? Reach::mrc
        : far < 88         ? Reach::region
        : far < 98         ? Reach::quebec
                           : Reach::beyond;
    if (made_.reach >= Reach::quebec)
        return;
    made_.served_mrcs.push_back(mrc_.code);
    std::size_t const others = made_.reach == Reach::region ? nearest.size()
        : made_.reach == Reach::mrc && drawn.happens(40)    ? drawn.below(3)
                                                            : 0;
    for (std::size_t i = 0; i < std::min(others, nearest.size()); ++i)
        made_.served_mrcs.push_back(nearest[i]);
}

void Draft::offer(Nature const& nature, std::string const& said)
{
    auto drawn = draws("offer");
    auto const& services = ground_.vocabulary.offers.find(nature.leaf)->second.services;
    auto const chosen = drawn.some(std::size_t(drawn.between(2, 6)), services.fr.size());
    for (std::size_t const service : chosen)
        made_.products.push_back(services.fr[service]);
    Told told{.said = said, .municipality = municipality_, .region = region_, .founded_year = made_.founded_year};
    told.services.assign(chosen.begin(), chosen.begin() + long(std::min(chosen.size(), 2 + drawn.below(3))));
    // A description that everybody reads may not tell what only aggregates may.
    if (!made_.figures.empty() && visibility(made_, "employees") == accounts::Visibility::everyone)
        told.staff = made_.figures.front().employees;
    Descriptions const said_of_it = describe(ground_.vocabulary, nature, told, drawn);
    made_.description_fr = said_of_it.fr;
    made_.description_en = said_of_it.en;
}

void Draft::reach_out(Draws drawn)
{
    std::string const domain = domain_of(made_.slug);
    auto const add = [&](Function const& function) {
        organizations::Contact contact{.role = function.name};
        if (drawn.happens(90))
            contact.email = fmt::format("{}@{}", function.mailbox, domain);
        if (!contact.email || drawn.happens(92))
            contact.phone = phone(region_, drawn);
        made_.contacts.push_back(std::move(contact));
    };
    Vocabulary const& vocabulary = ground_.vocabulary;
    std::size_t const first = vocabulary.function_weights.draw(drawn);
    add(vocabulary.functions[first]);
    std::size_t const second = vocabulary.function_weights.draw(drawn);
    if (second != first && drawn.happens(15))
        add(vocabulary.functions[second]);
    if (drawn.happens(78))
        made_.links.push_back({"website", fmt::format("https://{}", domain)});
    if (drawn.happens(3))
        made_.facts["contacts"] = {accounts::Visibility::network, "demo", made_.confirmed_on};
}

} // namespace

Organization draft(Ground const& ground, Number number, Spot const& spot, Id<Organization> const& id,
    std::vector<std::string> const& nearest)
{
    return Draft{ground, number, spot, id}.make(nearest);
}

} // namespace demo
