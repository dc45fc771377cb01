#include "demo/figures.h"

#include <algorithm>
#include <array>

namespace demo {

using accounts::Visibility;
using organizations::Organization;
using organizations::YearFigures;

namespace {

struct Field {
    std::string_view name;
    int known; // percentages: how many declare it, and show it to whom
    int everyone;
    int network;
    int hub;
};

constexpr Field employees{"employees", 92, 45, 10, 8};
constexpr Field volunteers{"volunteers", 70, 35, 8, 5};
constexpr Field members{"members", 70, 40, 8, 5};
constexpr Field revenue{"revenue", 76, 14, 10, 12};
constexpr Field own_revenue{"own_revenue", 80, 12, 8, 10};

} // namespace

static bool is_declared(Field const& field, Organization& organization, Draws& draws)
{
    if (!draws.happens(field.known))
        return false;
    int const drawn = draws.between(0, 99);
    auto const show = [&](Visibility visibility) {
        organization.facts.insert_or_assign(
            std::string{field.name}, organizations::FieldFact{visibility, "demo", organization.confirmed_on});
    };
    if (drawn < field.everyone)
        show(Visibility::everyone);
    else if (drawn < field.everyone + field.network)
        show(Visibility::network);
    else if (drawn < field.everyone + field.network + field.hub)
        show(Visibility::hub);
    return true;
}

// Whole thousands of dollars.
static Cents revenue_of(int staff, Draws& draws)
{
    std::int64_t const thousands = draws.between(4, 95) + std::int64_t(staff) * draws.between(38, 82);
    return {thousands * 1000 * 100};
}

static YearFigures last_year(Organization& organization, Nature const& nature, int staff, int year, Draws& draws)
{
    bool const owned = nature.group != "obnl";
    YearFigures figures{.year = year};
    if (is_declared(employees, organization, draws))
        figures.employees = staff;
    if (is_declared(volunteers, organization, draws))
        figures.volunteers = draws.between(5, owned ? 25 : 70);
    if ((owned || draws.happens(60)) && is_declared(members, organization, draws))
        figures.members = owned ? draws.between(12, 900) : draws.between(15, 400);
    if (!is_declared(revenue, organization, draws))
        return figures;
    figures.revenue = revenue_of(staff, draws);
    if (is_declared(own_revenue, organization, draws))
        figures.own_revenue = BasisPoints{100 * (owned ? draws.between(65, 100) : draws.between(18, 88))};
    return figures;
}

// A little more or a little less of the same.
static YearFigures year_before(YearFigures figures, Draws& draws)
{
    --figures.year;
    auto const vary = [&](std::optional<std::int64_t>& number) {
        if (number)
            *number = *number * draws.between(88, 106) / 100;
    };
    vary(figures.employees);
    vary(figures.volunteers);
    vary(figures.members);
    constexpr std::int64_t thousand_dollars = 1000 * 100;
    if (figures.revenue)
        figures.revenue->value = figures.revenue->value * draws.between(88, 106) / 100 / thousand_dollars * thousand_dollars;
    if (figures.own_revenue)
        figures.own_revenue->value = std::min(10'000, figures.own_revenue->value + 100 * draws.between(-4, 4));
    return figures;
}

void declare_figures(Organization& organization, Nature const& nature, int staff, Day today, Draws& draws)
{
    int const year = int(std::chrono::year_month_day{today}.year()) - 1;
    auto const founded = organization.founded_year;
    if (organization.status == organizations::Status::emerging || (founded && *founded > year) || !draws.happens(86))
        return;
    organization.figures.push_back(last_year(organization, nature, staff, year, draws));
    if (draws.happens(60) && (!founded || *founded < year))
        organization.figures.push_back(year_before(organization.figures.front(), draws));
}

} // namespace demo
