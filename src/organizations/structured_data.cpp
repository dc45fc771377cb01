// What machines read of an organization: JSON-LD in its page, and its contact card.
#include "kit/base/json.h"
#include "kit/documents/vcard.h"
#include "organizations/addresses.h"
#include "organizations/organization_page.h"

#include <fmt/format.h>

namespace organizations {

static territories::Municipality const* municipality_of(web::Request const& request, Establishment const& place)
{
    territories::Gazetteer const& gazetteer = request.get<territories::Gazetteer>();
    auto const found = place.municipality ? gazetteer.find_municipality(*place.municipality) : std::nullopt;
    return found ? &gazetteer.municipalities()[*found] : nullptr;
}

static void write_address(JsonWriter& json, Establishment const& place, territories::Municipality const* municipality)
{
    json.object("address", [&] {
        json.member("@type", "PostalAddress");
        if (!place.street.empty())
            json.member("streetAddress", place.street);
        if (municipality)
            json.member("addressLocality", municipality->name);
        json.member("addressRegion", "QC");
        if (!place.postal_code.empty())
            json.member("postalCode", place.postal_code);
        json.member("addressCountry", "CA");
    });
}

static void write_contacts(JsonWriter& json, Organization const& organization)
{
    if (organization.contacts.empty())
        return;
    Contact const& first = organization.contacts.front();
    if (first.email)
        json.member("email", *first.email);
    if (first.phone)
        json.member("telephone", *first.phone);
}

std::string structured_data(Organization const& organization, web::Request const& request, hubs::Frame const& frame)
{
    std::string out;
    JsonWriter json{out, JsonWriter::Target::html};
    json.object([&] {
        json.member("@context", "https://schema.org");
        json.member("@type", "Organization");
        json.member("@id", frame.absolute(frame.self).text());
        json.member("name", organization.name);
        if (!frame.description.empty())
            json.member("description", frame.description);
        for (WebLink const& link : organization.links)
            if (link.kind == "website" && web::Link::outside(link.address))
                json.member("url", link.address);
        if (organization.founded_year)
            json.member("foundingDate", fmt::format("{}", *organization.founded_year));
        if (organization.neq)
            json.object("identifier", [&] {
                json.member("@type", "PropertyValue");
                json.member("propertyID", "NEQ");
                json.member("value", *organization.neq);
            });
        if (!organization.establishments.empty())
            write_address(json, organization.establishments.front(), municipality_of(request, organization.establishments.front()));
        write_contacts(json, organization);
    });
    return out;
}

web::Reply contact_card(web::Request const& request)
{
    hubs::Scope const scope = hubs::scope(request, contact_place);
    Located const located = locate(request, hubs::capture(request, scope, 0));
    if (auto const link = elsewhere(request, scope, located, contact_place))
        return web::moved(*link);
    Organization const& organization = located.organization;
    documents::ContactCard card{.id = "urn:uuid:" + std::string{organization.id.text()}, .name = organization.name};
    if (!organization.establishments.empty()) {
        Establishment const& place = organization.establishments.front();
        territories::Municipality const* const municipality = municipality_of(request, place);
        card.address = documents::PostalAddress{
            place.street, municipality ? municipality->name : "", "QC", place.postal_code, "Canada"};
    }
    for (Contact const& contact : organization.contacts) {
        if (contact.phone)
            card.telephones.push_back(*contact.phone);
        if (contact.email)
            card.emails.push_back(*contact.email);
    }
    for (WebLink const& link : organization.links)
        if (web::Link::outside(link.address))
            card.pages.push_back(link.address);
    card.languages = organization.languages;
    web::Link const page = scope.link(organization_place, {organization.slug});
    card.source = request.site->address + page.text();
    card.revised = organization.updated_at;
    return web::download("text/vcard; charset=utf-8", organization.slug + ".vcf", documents::write_vcard(card));
}

} // namespace organizations
