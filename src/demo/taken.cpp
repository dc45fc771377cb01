#include "demo/taken.h"

#include "kit/base/text.h"

#include <charconv>
#include <fmt/format.h>

namespace demo {

using organizations::Organization;

// Leaves room for a place in an address of 80 characters.
static constexpr std::size_t longest_own_slug = 50;
// RFC 1035, section 2.3.4.
static constexpr std::size_t longest_label = 63;

// Between two words.
static std::string cut(std::string_view slug, std::size_t longest)
{
    if (slug.size() <= longest)
        return std::string{slug};
    auto const hyphen = slug.substr(0, longest + 1).rfind('-');
    return std::string{slug.substr(0, hyphen == std::string_view::npos ? longest : hyphen)};
}

static std::string in_its_place(std::string_view name, Organization const& organization)
{
    auto const& places = organization.establishments;
    return fmt::format("{}\n{}", fold(name), places.empty() ? "" : places.front().municipality.value_or(""));
}

// "Le Geai Rieur, coop de travail" → "Le Geai Rieur Nord, coop de travail".
static std::string with_ending(std::string name, std::string_view ending)
{
    return name.insert(std::min(name.find(','), name.size()), fmt::format(" {}", ending));
}

static std::string next_neq(std::string_view neq)
{
    std::uint64_t number = 0;
    std::from_chars(neq.data() + 4, neq.data() + neq.size(), number);
    return fmt::format("{}{:06}", neq.substr(0, 4), (number + 1) % 1'000'000);
}

std::string domain_of(std::string_view slug)
{
    return fmt::format("{}.example", cut(slug, longest_label));
}

void Taken::remember(Organization const& organization)
{
    names_.insert(in_its_place(organization.name, organization));
    slugs_.insert(organization.slug);
    if (organization.neq)
        neqs_.insert(*organization.neq);
}

static void move_to(Organization& organization, std::string slug)
{
    for (organizations::Contact& contact : organization.contacts)
        if (contact.email)
            contact.email = contact.email->substr(0, contact.email->find('@') + 1) + domain_of(slug);
    for (organizations::WebLink& link : organization.links)
        if (link.kind == "website")
            link.address = fmt::format("https://{}", domain_of(slug));
    organization.slug = std::move(slug);
}

void Taken::settle(Organization& organization, std::vector<std::string> const& endings, std::string_view place)
{
    std::string name = organization.name;
    for (std::size_t i = 0; names_.contains(in_its_place(name, organization)); ++i)
        name = with_ending(organization.name, i < endings.size() ? endings[i] : fmt::format("{}", i - endings.size() + 3));
    organization.name = name;
    std::string const own = cut(slug(name), longest_own_slug);
    std::string candidate = own;
    for (int number = 1; slugs_.contains(candidate); ++number)
        candidate = number == 1 ? fmt::format("{}-{}", own, slug(place)) : fmt::format("{}-{}-{}", own, slug(place), number);
    move_to(organization, std::move(candidate));
    while (organization.neq && neqs_.contains(*organization.neq))
        organization.neq = next_neq(*organization.neq);
    remember(organization);
}

} // namespace demo
