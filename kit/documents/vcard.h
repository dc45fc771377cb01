// A contact card that telephones and address books take in: vCard 4.0 (RFC 6350), for a body, not a person.
#pragma once

#include "kit/base/time.h"
#include "kit/geo/position.h"

#include <optional>
#include <string>
#include <vector>

namespace documents {

struct PostalAddress {
    std::string street;
    std::string locality;
    std::string region;
    std::string code;
    std::string country;
};

// Empty fields are left out. Addresses of pages and identifiers are URIs.
struct ContactCard {
    std::string id; // UID, for example "urn:uuid:…"
    std::string name; // FN and ORG; vCard asks for one
    std::optional<PostalAddress> address;
    std::vector<std::string> telephones;
    std::vector<std::string> emails;
    std::vector<std::string> pages;
    std::optional<geo::LonLat> position;
    std::vector<std::string> languages; // "fr", "en": in order of preference
    std::string note;
    std::string source; // where the newest card is found
    std::optional<Instant> revised;
};

// The whole card, lines folded at 75 bytes. Several cards may follow one another in one file (text/vcard).
std::string write_vcard(ContactCard const&);

} // namespace documents
