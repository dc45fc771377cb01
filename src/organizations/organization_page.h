// What the page of an organization shows.
#pragma once

#include "hubs/frame.h"
#include "hubs/maps.h"
#include "organizations/card_view.h"
#include "organizations/store.h"

#include <optional>
#include <string>
#include <vector>

namespace organizations {

// One line of "in brief": what, how much, and where that comes from.
struct FactView {
    std::string label;
    std::string value;
    std::string provenance;
};

struct ContactView {
    std::string_view icon;
    std::string text;
    std::string role; // "Coordination", often empty
    std::optional<web::Link> link;
};

struct OrganizationPage {
    hubs::Frame frame;
    Organization organization;
    CardView card;
    std::vector<std::string> kinds;
    std::string description;
    std::vector<FactView> facts;
    std::vector<ContactView> contacts;
    std::optional<hubs::MapPicture> map;
    bool placed_by_municipality = false;
    std::vector<CardView> similar;
    web::Link directory;
    web::Link same_sector;
    web::Link vcard;
    web::Link report;
    std::string structured_data; // JSON-LD
    std::string source;          // "Registre des entreprises du Québec"
    std::string provenance;      // the same with the day, for all that says nothing of its own
};

web::Reply organization_page(web::Request const&);
web::Reply contact_card(web::Request const&);

// Found by its slug, as the viewer may see it, with where it stands in the directory; or the 404 page.
struct Located {
    Organization organization;
    std::uint32_t row;
};
Located locate(web::Request const&, std::string_view slug);
// The same page at the hub that covers the organization, or at Québec's when none does; absent when `scope` is one of
// the places where it belongs.
std::optional<web::Link> elsewhere(web::Request const&, hubs::Scope const& scope, Located const&, hubs::Place const& page);

// schema.org, version 30: https://schema.org/Organization
std::string structured_data(Organization const&, web::Request const&, hubs::Frame const&);

// Who said it, in the reader's language.
std::string source_words(web::Request const&, std::string_view source);

} // namespace organizations
