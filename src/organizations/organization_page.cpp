#include "organizations/organization_page.h"

#include "kit/base/text.h"
#include "kit/web/html.h"
#include "organizations/addresses.h"
#include "organizations/organization.html.h"

#include <algorithm>
#include <fmt/format.h>

namespace organizations {

static constexpr Wording tr{"organizations"};

CardView card_view(web::Request const& request, hubs::Scope const& scope, Card const& card)
{
    Taxonomies const& lists = request.get<Taxonomies>();
    auto const term = [](Taxonomy const& taxonomy, int place) {
        return place < 0 ? nullptr : &taxonomy.terms()[std::size_t(place)];
    };
    Term const* const group = term(lists.sectors, card.sector_group);
    Term const* const form = term(lists.legal_forms, card.form);
    bool const placed = card.municipality >= 0;
    return {.name = card.name,
        .link = scope.link(organization_place, {card.slug}),
        .form = form ? form->short_label(scope.language) : std::string_view{},
        .sector = group ? group->label(scope.language) : std::string_view{},
        .icon = group ? std::string_view{group->icon} : "store",
        .colour = group && group->colour ? group->colour : 2,
        .municipality = placed
            ? std::string_view{request.get<territories::Gazetteer>().municipalities()[std::size_t(card.municipality)].name}
            : std::string_view{},
        .summary = card.summary(scope.language),
        .tags = &card.tags,
        .confirmed = card.confirmed_on ? request.words().month(*card.confirmed_on) : std::string{},
        .emerging = card.emerging,
        .french_tags = scope.language != web::Language::french,
        .french_summary = scope.language != web::Language::french && card.summary_en.empty()};
}

Located locate(web::Request const& request, std::string_view slug)
{
    storage::Reader reader{request.db()};
    auto organization = web::found(find(reader, accounts::viewer(request), slug));
    auto const row = request.get<Directory>().find(organization.id.text());
    if (!row)
        throw web::Problem{404};
    return {std::move(organization), *row};
}

std::string source_words(web::Request const& request, std::string_view source)
{
    Phrase const words = source == "demo" ? tr("Invented for the demonstration")
        : source == "register"            ? tr("Registre des entreprises du Québec")
        : source == "enterprise"          ? tr("Declared by the enterprise")
        : source == "hub"                 ? tr("Confirmed by the hub")
        : source == "deduced"             ? tr("Proposed from the name and the activity, to be confirmed")
                                          : tr("A list kept by the hub");
    return request.words().say(words);
}

namespace {

class PageBuilder {
public:
    PageBuilder(web::Request const& request, hubs::Scope const& scope, Organization const& organization)
        : request_{request}, scope_{scope}, organization_{organization}, lists_{request.get<Taxonomies>()}
    {
    }

    std::vector<FactView> facts() const;
    std::vector<ContactView> contacts() const;
    std::vector<std::string> labels(Taxonomy const&, std::vector<std::string> const& codes) const;
    // Of the organization as a whole.
    std::string provenance() const { return dated(source_words(request_, organization_.source), organization_.confirmed_on); }

private:
    std::string say(Phrase const& phrase) const { return request_.words().say(phrase); }
    std::string label(Taxonomy const& taxonomy, std::string_view code) const
    {
        return std::string{taxonomy.label(code, scope_.language)};
    }
    std::string provenance(std::string_view field) const;
    std::string dated(std::string const& source, std::optional<Day>) const;
    std::string served() const;
    void add_figures(std::vector<FactView>&) const;
    std::string address(Establishment const&) const;

    web::Request const& request_;
    hubs::Scope const& scope_;
    Organization const& organization_;
    Taxonomies const& lists_;
};

std::string PageBuilder::dated(std::string const& source, std::optional<Day> day) const
{
    if (!day)
        return source;
    return say(tr("{source}, confirmed on {day}", {{"source", source}, {"day", request_.words().day(*day)}}));
}

// Said only where a field differs from the whole.
std::string PageBuilder::provenance(std::string_view field) const
{
    auto const found = organization_.facts.find(field);
    if (found == organization_.facts.end())
        return {};
    std::string const own = dated(source_words(request_, found->second.source), found->second.confirmed_on);
    return own == provenance() ? std::string{} : own;
}

std::vector<std::string> PageBuilder::labels(Taxonomy const& taxonomy, std::vector<std::string> const& codes) const
{
    std::vector<std::string> found;
    for (std::string const& code : codes)
        found.push_back(label(taxonomy, code));
    return found;
}

std::string PageBuilder::served() const
{
    if (organization_.reach == Reach::quebec)
        return say(tr("All of Québec"));
    if (organization_.reach == Reach::beyond)
        return say(tr("Québec and beyond"));
    territories::Gazetteer const& gazetteer = request_.get<territories::Gazetteer>();
    std::vector<std::string> names;
    for (std::string const& code : organization_.served_mrcs)
        if (auto const mrc = gazetteer.find_mrc(code))
            names.push_back(gazetteer.mrcs()[*mrc].name);
    return fmt::format("{}", fmt::join(names, ", "));
}

void PageBuilder::add_figures(std::vector<FactView>& facts) const
{
    if (organization_.figures.empty())
        return;
    YearFigures const& latest = organization_.figures.front();
    auto const add = [&](Phrase label, std::optional<std::int64_t> const& number, char const* field) {
        if (number)
            facts.push_back({say(label), fmt::format("{} ({})", request_.words().number(*number), latest.year), provenance(field)});
    };
    add(tr("People employed"), latest.employees, "employees");
    add(tr("Volunteers"), latest.volunteers, "volunteers");
    add(tr("Members"), latest.members, "members");
    if (latest.revenue)
        facts.push_back({say(tr("Revenue")), request_.words().dollars(*latest.revenue), provenance("revenue")});
    if (latest.own_revenue)
        facts.push_back({say(tr("Share of own revenue")), request_.words().percent(*latest.own_revenue),
            provenance("own_revenue")});
}

std::vector<FactView> PageBuilder::facts() const
{
    std::vector<FactView> facts;
    auto const add = [&](Phrase label, std::string value, char const* field) {
        if (!value.empty())
            facts.push_back({say(label), std::move(value), provenance(field)});
    };
    auto const joined = [&](Taxonomy const& taxonomy, std::vector<std::string> const& codes) {
        return fmt::format("{}", fmt::join(labels(taxonomy, codes), ", "));
    };
    add(tr("Legal form"), label(lists_.legal_forms, organization_.legal_form), "legal_form");
    if (!organization_.sector.empty())
        add(tr("Sector of activity"), label(lists_.sectors, organization_.sector), "sector");
    add(tr("Social purpose"), joined(lists_.purposes, organization_.purposes), "purposes");
    add(tr("Clientele"), joined(lists_.clienteles, organization_.clienteles), "clienteles");
    add(tr("Territory served"), served(), "served");
    add(tr("Languages of service"), joined(lists_.languages, organization_.languages), "languages");
    if (organization_.founded_year)
        add(tr("Founded in"), fmt::format("{}", *organization_.founded_year), "founded_year");
    add(tr("NEQ (Québec enterprise number)"), organization_.neq.value_or(""), "neq");
    add_figures(facts);
    for (OtherName const& other : organization_.other_names)
        add(other.kind == "former" ? tr("Former name") : tr("Also known as"), other.name, "other_names");
    for (Relation const& relation : organization_.relations)
        add(tr("Network or support body"), relation.body, "relations");
    return facts;
}

std::string PageBuilder::address(Establishment const& place) const
{
    territories::Gazetteer const& gazetteer = request_.get<territories::Gazetteer>();
    auto const municipality = place.municipality ? gazetteer.find_municipality(*place.municipality) : std::nullopt;
    std::string line = place.street;
    if (municipality)
        line += fmt::format("{}{} (Québec)", line.empty() ? "" : ", ", gazetteer.municipalities()[*municipality].name);
    if (!place.postal_code.empty())
        line += "  " + place.postal_code;
    return line;
}

std::vector<ContactView> PageBuilder::contacts() const
{
    std::vector<ContactView> contacts;
    for (Establishment const& place : organization_.establishments)
        if (std::string line = address(place); !line.empty())
            contacts.push_back({"map-pin", place.name.empty() ? line : place.name + ", " + line, {}, {}});
    for (Contact const& contact : organization_.contacts) {
        if (contact.phone)
            contacts.push_back({"phone", *contact.phone, contact.role, web::Link::phone(*contact.phone)});
        if (contact.email)
            contacts.push_back({"mail", *contact.email, contact.role, web::Link::mail(*contact.email)});
    }
    for (WebLink const& link : organization_.links)
        if (auto const outside = web::Link::outside(link.address))
            contacts.push_back({"external-link", link.address, {}, outside});
    return contacts;
}

std::optional<hubs::MapPicture> map_of(web::Request const& request, hubs::Scope const& scope, std::uint32_t row, CardView const& card)
{
    lookup::Columns const& columns = request.get<Directory>().columns();
    if (!columns.has_point(row))
        return {};
    hubs::Maps const& maps = request.get<hubs::Maps>();
    auto picture = maps.picture(scope.hub, std::string{card.municipality});
    picture.size = hubs::MapSize::small;
    auto const at = maps.of(scope.hub).place({columns.points[row].longitude, columns.points[row].latitude});
    picture.marks.push_back({at.x, at.y, 14, 0, std::string{card.name}, std::string{card.name}, card.link});
    if (auto text = place_text(picture, picture.marks.front(), std::string{card.municipality}))
        picture.texts.push_back(std::move(*text));
    return picture;
}

std::string page_title(hubs::Scope const& scope, std::string const& name)
{
    return fmt::format("{} – {}", name, scope.territory());
}

} // namespace

std::optional<web::Link> elsewhere(
    web::Request const& request, hubs::Scope const& scope, Located const& located, hubs::Place const& page)
{
    if (!scope.hub)
        return {};
    Card const& card = request.get<Directory>().card(located.row);
    hubs::Hub const* const own = card.hub < 0 ? nullptr : &request.get<hubs::Hubs>().all()[std::size_t(card.hub)];
    auto const& overlays = located.organization.overlays;
    bool const here = (own && own->slug == scope.hub->slug)
        || std::find(overlays.begin(), overlays.end(), scope.hub->slug) != overlays.end();
    if (here)
        return {};
    return hubs::Scope{own, scope.language}.link(page, {card.slug});
}

// The page of Québec says the same as that of the hub.
static web::Link canonical_of(web::Request const& request, hubs::Scope const& scope, Card const& card)
{
    bool const at_hub = !scope.hub && card.hub >= 0;
    auto const& hubs = request.get<hubs::Hubs>().all();
    return (at_hub ? hubs::Scope{&hubs[std::size_t(card.hub)], scope.language} : scope)
        .link(organization_place, {card.slug});
}

// Where the page of another organization is: here when it belongs to this hub, else at the hub that covers it.
static hubs::Scope scope_of(web::Request const& request, hubs::Scope const& here, std::uint32_t row)
{
    Directory const& directory = request.get<Directory>();
    auto const& column = directory.columns().facets[std::size_t(Directory::fields().hub)];
    auto const values = column.values_of(row);
    int const covering = directory.card(row).hub;
    bool const is_here = !here.hub || covering < 0
        || std::any_of(values.begin(), values.end(), [&](auto value) { return column.codes[value] == here.hub->slug; });
    return is_here ? here : hubs::Scope{&request.get<hubs::Hubs>().all()[std::size_t(covering)], here.language};
}

web::Reply organization_page(web::Request const& request)
{
    hubs::Scope const scope = hubs::scope(request, organization_place);
    std::string_view const slug = hubs::capture(request, scope, 0);
    Located const located = locate(request, slug);
    if (auto const link = elsewhere(request, scope, located, organization_place))
        return web::moved(*link);
    Directory const& directory = request.get<Directory>();
    Organization const& organization = located.organization;
    PageBuilder const builder{request, scope, organization};
    CardView const card = card_view(request, scope, directory.card(located.row));
    bool const english = scope.language == web::Language::english && !organization.description_en.empty();
    std::string const& described = english ? organization.description_en : organization.description_fr;
    auto frame = hubs::frame(request, scope, organization_place, {slug}, page_title(scope, organization.name),
        std::string{card.summary.empty() ? card.name : card.summary});
    frame.crumbs = {{request.words().say(tr("Directory")), scope.link(directory_place)}};
    frame.canonical = canonical_of(request, scope, directory.card(located.row));
    std::string data = structured_data(organization, request, frame);
    OrganizationPage model{.frame = std::move(frame),
        .organization = organization,
        .card = card,
        .kinds = builder.labels(request.get<Taxonomies>().kinds, organization.kinds),
        .description = described.empty() ? organization.activity : described,
        .facts = builder.facts(),
        .contacts = builder.contacts(),
        .map = map_of(request, scope, located.row, card),
        .placed_by_municipality = directory.card(located.row).placed_by_municipality,
        .similar = {},
        .directory = scope.link(directory_place),
        .same_sector = scope.link(directory_place),
        .vcard = scope.link(contact_place, {slug}),
        .report = scope.link(report_place, {slug}),
        .structured_data = std::move(data),
        .source = source_words(request, organization.source),
        .provenance = builder.provenance()};
    for (std::uint32_t const row : directory.similar(located.row, 4))
        model.similar.push_back(card_view(request, scope_of(request, scope, row), directory.card(row)));
    return web::page(request, view::organization, model);
}

} // namespace organizations
