#include "organizations/directory_document.h"

#include <algorithm>
#include <fmt/format.h>

namespace organizations {

static constexpr std::size_t longest_summary = 160;
static constexpr std::size_t longest_tag = 40;

static int place_in(Taxonomy const& taxonomy, Term const* term)
{
    return term ? int(term - taxonomy.terms().data()) : -1;
}

std::string summary_of(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string{text};
    std::string_view const beginning = text.substr(0, most);
    if (std::size_t const sentence = beginning.rfind(". "); sentence != std::string_view::npos && sentence > most / 3)
        return std::string{beginning.substr(0, sentence + 1)};
    std::size_t const word = beginning.rfind(' ');
    return std::string{beginning.substr(0, word == std::string_view::npos ? 0 : word)} + "…";
}

static std::vector<std::string> tags_of(Organization const& organization)
{
    std::vector<std::string> tags;
    for (std::string const& product : organization.products)
        if (product.size() <= longest_tag && tags.size() < 2)
            tags.push_back(product);
    return tags;
}

static void place_card(Card& card, Organization const& organization, DocumentRules const& rules)
{
    if (organization.establishments.empty())
        return;
    Establishment const& main = organization.establishments.front();
    card.postal_code = main.postal_code;
    auto const place = main.municipality ? rules.gazetteer.find_municipality(*main.municipality) : std::nullopt;
    if (!place)
        return;
    card.municipality = int(*place);
    card.placed_by_municipality = !main.lat;
    auto const& mrc = rules.gazetteer.mrcs()[rules.gazetteer.municipalities()[*place].mrc];
    if (hubs::Hub const* const hub = rules.hubs.covering(mrc.code, rules.today))
        card.hub = int(hub - rules.hubs.all().data());
}

Card card_of(Organization const& organization, DocumentRules const& rules)
{
    Taxonomies const& lists = rules.taxonomies;
    Card card;
    card.id = std::string{organization.id.text()};
    card.slug = organization.slug;
    card.name = organization.name;
    std::string const& said = organization.description_fr.empty() ? organization.activity : organization.description_fr;
    card.summary_fr = summary_of(said, longest_summary);
    card.summary_en = summary_of(organization.description_en, longest_summary);
    card.tags = tags_of(organization);
    card.licence = organization.licence;
    card.neq = organization.neq;
    card.form = place_in(lists.legal_forms, lists.legal_forms.find(organization.legal_form));
    card.sector = place_in(lists.sectors, lists.sectors.find(organization.sector));
    card.sector_group = place_in(lists.sectors, lists.sectors.at_level(organization.sector, 2));
    card.confirmed_on = organization.confirmed_on;
    card.emerging = organization.status == Status::emerging;
    for (WebLink const& link : organization.links)
        if (link.kind == "website" && web::Link::outside(link.address))
            card.website = link.address;
    place_card(card, organization, rules);
    return card;
}

static void add_territory(lookup::Row& row, Organization const& organization, Card const& card, DocumentRules const& rules)
{
    Fields const& fields = Directory::fields();
    std::vector<std::string> hubs = organization.overlays;
    if (card.hub >= 0)
        hubs.push_back(rules.hubs.all()[std::size_t(card.hub)].slug);
    row.codes.emplace_back(fields.hub, std::move(hubs));
    if (card.municipality < 0)
        return;
    auto const& municipality = rules.gazetteer.municipalities()[std::size_t(card.municipality)];
    auto const& mrc = rules.gazetteer.mrcs()[municipality.mrc];
    row.codes.emplace_back(fields.municipality, std::vector{municipality.code});
    row.codes.emplace_back(fields.mrc, std::vector{mrc.code});
    row.codes.emplace_back(fields.region, std::vector{rules.gazetteer.regions()[mrc.region].code});
    Establishment const& main = organization.establishments.front();
    auto const lat = main.lat ? main.lat : municipality.lat;
    auto const lon = main.lon ? main.lon : municipality.lon;
    if (lat && lon)
        row.point = lookup::Point{float(*lat), float(*lon)};
}

lookup::Row row_of(Organization const& organization, Card const& card, DocumentRules const& rules)
{
    Fields const& fields = Directory::fields();
    Taxonomies const& lists = rules.taxonomies;
    lookup::Row row;
    row.id = card.id;
    if (card.sector_group >= 0)
        row.codes.emplace_back(fields.sector, std::vector{lists.sectors.terms()[std::size_t(card.sector_group)].code});
    if (card.sector >= 0)
        row.codes.emplace_back(fields.activity, std::vector{organization.sector});
    row.codes.emplace_back(fields.form, std::vector{std::string{facet_of_form(lists.legal_forms, organization.legal_form)}});
    row.codes.emplace_back(fields.kind, organization.kinds);
    row.codes.emplace_back(fields.purpose, organization.purposes);
    row.codes.emplace_back(fields.clientele, organization.clienteles);
    row.codes.emplace_back(fields.status, std::vector{std::string{code(organization.status)}});
    row.texts.emplace_back(fields.name, organization.name);
    if (organization.founded_year)
        row.numbers.emplace_back(fields.founded, *organization.founded_year);
    if (organization.confirmed_on)
        row.numbers.emplace_back(fields.confirmed, organization.confirmed_on->time_since_epoch().count());
    row.numbers.emplace_back(fields.updated, local_day(organization.updated_at).time_since_epoch().count());
    add_territory(row, organization, card, rules);
    return row;
}

static std::string labels(Taxonomy const& taxonomy, std::vector<std::string> const& codes)
{
    std::string text;
    for (std::string const& code : codes)
        if (Term const* const term = taxonomy.find(code))
            text += fmt::format("{} . {} . ", term->fr, term->en);
    return text;
}

// Of every establishment: a branch is found by the name of its municipality. Lists, circles and radius go by the main
// one, so that an organization counts once.
static std::string place_words(Organization const& organization, DocumentRules const& rules)
{
    std::string words;
    for (Establishment const& each : organization.establishments) {
        auto const place = each.municipality ? rules.gazetteer.find_municipality(*each.municipality) : std::nullopt;
        if (!place)
            continue;
        auto const& municipality = rules.gazetteer.municipalities()[*place];
        auto const& mrc = rules.gazetteer.mrcs()[municipality.mrc];
        words += fmt::format("{} . {} . {} . {} . {} . ", each.name, municipality.name, mrc.name,
            rules.gazetteer.regions()[mrc.region].name, each.postal_code);
    }
    return words;
}

Words words_of(Organization const& organization, DocumentRules const& rules)
{
    Taxonomies const& lists = rules.taxonomies;
    std::string others;
    for (OtherName const& other : organization.other_names)
        others += other.name + " . ";
    std::string what = fmt::format("{} . {} . ", fmt::join(organization.products, " . "), organization.activity);
    what += labels(lists.kinds, organization.kinds);
    for (Term const* term = lists.sectors.find(organization.sector); term; term = lists.sectors.find(term->parent))
        what += fmt::format("{} . {} . ", term->fr, term->en);
    std::string rest = organization.description_fr + " . " + organization.description_en + " . ";
    rest += labels(lists.purposes, organization.purposes) + labels(lists.clienteles, organization.clienteles);
    rest += labels(lists.legal_forms, {organization.legal_form});
    rest += fmt::format("{} . {}", place_words(organization, rules), organization.neq.value_or(""));
    Words words;
    words.texts = {organization.name, std::move(others), std::move(what), std::move(rest)};
    words.fields = {{words.texts[0], lookup::Weight::title}, {words.texts[1], lookup::Weight::title},
        {words.texts[2], lookup::Weight::detail}, {words.texts[3], lookup::Weight::body}};
    return words;
}

} // namespace organizations
