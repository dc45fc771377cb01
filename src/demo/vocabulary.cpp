#include "demo/vocabulary.h"

#include "demo/vocabulary_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace demo {

using organizations::Taxonomies;
using organizations::Taxonomy;
using organizations::Term;

int Bands::draw(Draws& draws) const
{
    auto const [from, to] = limits[weights.draw(draws)];
    return draws.between(from, to);
}

static std::string known(Entry const& entry, Taxonomy const& list, std::string code)
{
    if (!list.find(code))
        entry.refuse(fmt::format("'{}' is not a code of the taxonomy", code));
    return code;
}

static std::vector<std::string> known_codes(Entry const& entry, Taxonomy const& list)
{
    std::vector<std::string> codes = entry.texts();
    for (std::string const& code : codes)
        known(entry, list, code);
    return codes;
}

static Choice choice_of(Entry const& entry, Taxonomy const& list)
{
    Choice choice;
    for (auto const& [code, weight] : entry.members()) {
        choice.codes.push_back(known(weight, list, code));
        choice.weights.add(weight.integer());
    }
    if (choice.weights.total() == 0)
        entry.refuse("every weight is zero");
    return choice;
}

static std::vector<Chance> chances_of(Entry const& entry, Taxonomy const& list)
{
    std::vector<Chance> chances;
    for (auto const& [code, percent] : entry.members())
        chances.push_back({known(percent, list, code), percent.integer()});
    return chances;
}

static std::pair<int, int> limits_of(Entry const& entry)
{
    std::pair const limits{entry.at("from").integer(), entry.at("to").integer()};
    if (limits.second < limits.first)
        entry.refuse("'to' comes before 'from'");
    return limits;
}

static Bands bands_of(Entry const& entry)
{
    Bands bands;
    for (Entry const& band : entry.items()) {
        bands.limits.push_back(limits_of(band));
        bands.weights.add(band.at("weight").integer());
    }
    if (bands.weights.total() == 0)
        entry.refuse("every weight is zero");
    return bands;
}

static Bilingual both(Entry const& entry, std::vector<std::string> fr, std::vector<std::string> en)
{
    if (fr.size() != en.size())
        entry.refuse(fmt::format("{} entries in French, {} in English", fr.size(), en.size()));
    return {std::move(fr), std::move(en)};
}

static Bilingual sentences_of(Entry const& entry)
{
    std::vector<std::string> fr;
    std::vector<std::string> en;
    for (Entry const& sentence : entry.at("fr").items())
        fr.push_back(sentence.pattern(
            {"name", "place", "of_place", "at_place", "region", "of_region", "services", "year", "staff"}));
    for (Entry const& sentence : entry.at("en").items())
        en.push_back(sentence.pattern({"name", "place", "region", "services", "year", "staff"}));
    return both(entry, std::move(fr), std::move(en));
}

static void read_names(Vocabulary& vocabulary, std::filesystem::path const& file, Taxonomies const& taxonomies)
{
    Entry const document = Entry::open(file);
    vocabulary.names = document.at("names").texts();
    vocabulary.heads = document.at("heads").texts();
    vocabulary.complements = document.at("complements").texts();
    vocabulary.tie_breakers = document.at("tie_breakers").texts();
    Entry const frames = document.at("frames");
    frames.at("any");
    for (auto const& [form, entry] : frames.members()) {
        if (form != "any")
            known(entry, taxonomies.legal_forms, form);
        for (Entry const& frame : entry.items()) {
            auto const sectors = frame.find("sectors");
            vocabulary.frames[form].push_back(
                {frame.at("pattern").pattern({"name", "noun", "complement", "of_place"}),
                    frame.at("weight").integer(),
                    sectors ? known_codes(*sectors, taxonomies.sectors) : std::vector<std::string>{}});
        }
    }
}

static void read_offers(Vocabulary& vocabulary, std::filesystem::path const& folder, Taxonomies const& taxonomies)
{
    for (Term const& group : taxonomies.sectors.terms()) {
        if (group.level != 1)
            continue;
        for (auto const& [leaf, entry] : Entry::open(folder / (group.code + ".yaml")).members()) {
            known(entry, taxonomies.sectors, leaf);
            vocabulary.offers[leaf] = {
                entry.at("nouns").texts(), both(entry, entry.at("fr").texts(), entry.at("en").texts())};
        }
    }
}

static void read_descriptions(Vocabulary& vocabulary, Entry const& document)
{
    Entry const openings = document.at("openings");
    for (SectorProfile& sector : vocabulary.sectors)
        sector.openings = sentences_of(openings.at(sector.code));
    for (auto const& [group, entry] : document.at("governance").members())
        vocabulary.governance[group] = sentences_of(entry);
    vocabulary.more = sentences_of(document.at("more"));
}

// The leaves of the sector for which there is something to say.
static Choice leaves_of(
    Entry const& entry, Entry const& weights, std::string const& sector, Vocabulary const& vocabulary, Taxonomy const& sectors)
{
    Choice leaves;
    for (Term const& term : sectors.terms()) {
        if (term.parent != sector || !vocabulary.offers.contains(term.code))
            continue;
        auto const weight = weights.find(term.code);
        leaves.codes.push_back(term.code);
        leaves.weights.add(weight ? weight->integer() : 10);
    }
    if (leaves.weights.total() == 0)
        entry.refuse(fmt::format("no leaf of '{}' has an offer and a weight", sector));
    return leaves;
}

static void read_sectors(Vocabulary& vocabulary, Entry const& document, Taxonomies const& taxonomies)
{
    Entry const forms = document.at("forms");
    Entry const weights = document.at("leaves");
    for (auto const& [leaf, weight] : weights.members())
        if (!vocabulary.offers.contains(leaf))
            weight.refuse(fmt::format("there is no offer for '{}'", leaf));
    for (auto const& [code, entry] : document.at("sectors").members()) {
        known(entry, taxonomies.sectors, code);
        vocabulary.sector_weights.add(entry.at("weight").integer());
        vocabulary.sectors.push_back({.code = code,
            .forms = choice_of(forms.at(entry.at("forms").text()), taxonomies.legal_forms),
            .leaves = leaves_of(entry, weights, code, vocabulary, taxonomies.sectors),
            .purposes = known_codes(entry.at("purposes"), taxonomies.purposes),
            .clienteles = known_codes(entry.at("clienteles"), taxonomies.clienteles)});
    }
    if (vocabulary.sector_weights.total() == 0)
        document.at("sectors").refuse("every weight is zero");
}

static void read_profiles(Vocabulary& vocabulary, Entry const& document, Taxonomies const& taxonomies)
{
    read_sectors(vocabulary, document, taxonomies);
    for (auto const& [form, leaf] : document.at("leaf_of_form").members()) {
        if (!vocabulary.offers.contains(leaf.text()))
            leaf.refuse(fmt::format("there is no offer for '{}'", leaf.text()));
        vocabulary.leaf_of_form[known(leaf, taxonomies.legal_forms, form)] = leaf.text();
    }
    for (auto const& [leaf, entry] : document.at("kinds").members())
        vocabulary.kinds[known(entry, taxonomies.sectors, leaf)] = chances_of(entry, taxonomies.kinds);
    vocabulary.staff = bands_of(document.at("staff"));
    vocabulary.founded = bands_of(document.at("founded"));
    vocabulary.statuses = choice_of(document.at("statuses"), taxonomies.statuses);
}

static void read_people_places(Vocabulary& vocabulary, Entry const& document, Taxonomies const& taxonomies)
{
    for (Entry const& function : document.at("functions").items()) {
        vocabulary.functions.push_back({function.at("fr").text(), function.at("mail").text()});
        vocabulary.function_weights.add(function.at("weight").integer());
    }
    if (vocabulary.function_weights.total() == 0)
        document.at("functions").refuse("every weight is zero");
    Entry const unit = document.at("unit");
    vocabulary.streets = {.names = document.at("streets").texts(),
        .numbers = limits_of(document.at("numbers")),
        .unit = unit.at("fr").text(),
        .unit_percent = unit.at("percent").integer(),
        .units = limits_of(unit)};
    vocabulary.languages = chances_of(document.at("languages"), taxonomies.languages);
    for (auto const& [hub, entry] : document.at("languages_of_hub").members())
        vocabulary.languages_of_hub[hub] = chances_of(entry, taxonomies.languages);
}

Vocabulary read_vocabulary(std::filesystem::path const& rules, Taxonomies const& taxonomies)
{
    auto const folder = rules / "demo";
    Vocabulary vocabulary;
    read_names(vocabulary, folder / "names.yaml", taxonomies);
    read_offers(vocabulary, folder / "offers", taxonomies);
    read_profiles(vocabulary, Entry::open(folder / "profiles.yaml"), taxonomies);
    read_descriptions(vocabulary, Entry::open(folder / "descriptions.yaml"));
    read_people_places(vocabulary, Entry::open(folder / "people_places.yaml"), taxonomies);
    return vocabulary;
}

} // namespace demo
