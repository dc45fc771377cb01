#include "organizations/organizations.h"

#include <array>
#include <cctype>
#include <functional>

namespace organizations {

static constexpr std::array<std::string_view, 8> statuses{
    "emerging", "active", "seasonal", "paused", "inactive", "merged", "closed", "to_check"};
static constexpr std::array<std::string_view, 5> reaches{"municipality", "mrc", "region", "quebec", "beyond"};

template <class Enum, std::size_t n>
static std::optional<Enum> parse(std::array<std::string_view, n> const& codes, std::string_view text)
{
    for (std::size_t i = 0; i < n; ++i)
        if (codes[i] == text)
            return Enum(i);
    return {};
}

std::string_view code(Status status)
{
    return statuses[std::size_t(status)];
}

std::string_view code(Reach reach)
{
    return reaches[std::size_t(reach)];
}

std::optional<Status> parse_status(std::string_view text)
{
    return parse<Status>(statuses, text);
}

std::optional<Reach> parse_reach(std::string_view text)
{
    return parse<Reach>(reaches, text);
}

accounts::Visibility visibility(Organization const& organization, std::string_view field)
{
    auto const found = organization.facts.find(field);
    if (found != organization.facts.end())
        return found->second.visibility;
    static constexpr std::array<std::string_view, 5> figures{
        "employees", "volunteers", "members", "revenue", "own_revenue"};
    for (std::string_view const figure : figures)
        if (figure == field)
            return accounts::Visibility::aggregate;
    return accounts::Visibility::everyone;
}

using IsHidden = std::function<bool(std::string_view field)>;

static void hide_figures(YearFigures& year, IsHidden const& hidden)
{
    if (hidden("employees"))
        year.employees.reset();
    if (hidden("volunteers"))
        year.volunteers.reset();
    if (hidden("members"))
        year.members.reset();
    if (hidden("revenue"))
        year.revenue.reset();
    if (hidden("own_revenue"))
        year.own_revenue.reset();
}

static void hide_identity(Organization& organization, IsHidden const& hidden)
{
    if (hidden("neq"))
        organization.neq.reset();
    if (hidden("other_names"))
        organization.other_names.clear();
    if (hidden("founded_year"))
        organization.founded_year.reset();
    if (hidden("relations"))
        organization.relations.clear();
}

static void hide_activity(Organization& organization, IsHidden const& hidden)
{
    if (hidden("description"))
        organization.description_fr = organization.description_en = organization.activity = "";
    if (hidden("products"))
        organization.products.clear();
    if (hidden("purposes"))
        organization.purposes.clear();
    if (hidden("clienteles"))
        organization.clienteles.clear();
    if (hidden("languages"))
        organization.languages.clear();
    if (hidden("served"))
        organization.served_mrcs.clear();
}

Organization seen_by(Organization organization, accounts::Viewer const& viewer)
{
    IsHidden const hidden = [&](std::string_view field) { return !viewer.sees(visibility(organization, field)); };
    if (hidden("contacts"))
        organization.contacts.clear();
    if (hidden("links"))
        organization.links.clear();
    if (hidden("street"))
        for (Establishment& place : organization.establishments)
            place = {.name = std::move(place.name), .municipality = std::move(place.municipality)};
    hide_identity(organization, hidden);
    hide_activity(organization, hidden);
    for (YearFigures& year : organization.figures)
        hide_figures(year, hidden);
    return organization;
}

bool is_listed(Status status)
{
    return status <= Status::paused;
}

// Keeps letters and digits, in capitals.
static std::string compact(std::string_view text)
{
    std::string kept;
    for (char const c : text)
        if (c != ' ' && c != '-')
            kept.push_back(char(std::toupper(static_cast<unsigned char>(c))));
    return kept;
}

std::optional<std::string> parse_neq(std::string_view text)
{
    std::string digits = compact(text);
    if (digits.size() != 10)
        return {};
    for (char const c : digits)
        if (std::isdigit(static_cast<unsigned char>(c)) == 0)
            return {};
    return digits;
}

std::optional<std::string> parse_postal_code(std::string_view text)
{
    std::string code = compact(text);
    if (code.size() != 6)
        return {};
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto const c = static_cast<unsigned char>(code[i]);
        if (i % 2 == 0 ? std::isupper(c) == 0 : std::isdigit(c) == 0)
            return {};
    }
    return code.insert(3, " ");
}

} // namespace organizations
