#include "search/public_record.h"

#include "kit/web/link.h"
#include "organizations/store.h"

namespace search {

static std::string description_of(organizations::Organization const& organization, web::Language language)
{
    bool const english = language == web::Language::english && !organization.description_en.empty();
    std::string const& described = english ? organization.description_en : organization.description_fr;
    return described.empty() ? organization.activity : described;
}

// As on a page: only what looks like an address or a number.
static void add_contacts(PublicRecord& record, organizations::Organization const& organization)
{
    for (organizations::Contact const& contact : organization.contacts) {
        if (contact.phone && web::Link::phone(*contact.phone))
            record.phones.push_back(*contact.phone);
        if (contact.email && web::Link::mail(*contact.email))
            record.emails.push_back(*contact.email);
    }
}

std::optional<PublicRecord> public_record(
    storage::Reader& reader, organizations::Card const& card, web::Language language)
{
    auto const organization = organizations::find(reader, accounts::Viewer::nobody(), card.slug);
    if (!organization || organization->id.text() != card.id)
        return {};
    PublicRecord record{.description = description_of(*organization, language),
        .products = organization->products,
        .street = {},
        .postal_code = {},
        .phones = {},
        .emails = {},
        .status = organization->status,
        .founded_year = organization->founded_year};
    if (!organization->establishments.empty()) {
        record.street = organization->establishments.front().street;
        record.postal_code = organization->establishments.front().postal_code;
    }
    add_contacts(record, *organization);
    return record;
}

} // namespace search
