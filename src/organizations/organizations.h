// An organization of the social economy (co-operative, non-profit with market activity, mutual) and what is known
// of it.
#pragma once

#include "accounts/accounts.h"
#include "kit/base/id.h"
#include "kit/base/money.h"
#include "kit/base/time.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace organizations {

enum class Status { emerging, active, seasonal, paused, inactive, merged, closed, to_check };

// How far it serves, apart from where it sits.
enum class Reach { municipality, mrc, region, quebec, beyond };

std::string_view code(Status);
std::string_view code(Reach);
std::optional<Status> parse_status(std::string_view);
std::optional<Reach> parse_reach(std::string_view);

struct Establishment {
    std::string name; // empty: the organization's own
    std::string street;
    std::string postal_code;                 // "G9A 1A1"
    std::optional<std::string> municipality; // code; absent when it could not be placed
    std::optional<double> lat;
    std::optional<double> lon;
};

struct OtherName {
    std::string kind; // usual, former, english
    std::string name;
};

struct Contact {
    std::string role; // "Coordination": a role, never a private person
    std::optional<std::string> email;
    std::optional<std::string> phone;
};

struct WebLink {
    std::string kind;
    std::string address;
};

// One year as declared. Absent is unknown, not zero.
struct YearFigures {
    int year;
    std::optional<std::int64_t> employees;
    std::optional<std::int64_t> volunteers;
    std::optional<std::int64_t> members;
    std::optional<Cents> revenue;
    std::optional<BasisPoints> own_revenue; // share of revenue that is sales, fees and contracts
};

struct Relation {
    std::string kind; // member_of, supported_by…
    std::string body;
};

// Where a field comes from and who may see it.
struct FieldFact {
    accounts::Visibility visibility;
    std::string source;
    std::optional<Day> confirmed_on;
};

struct Organization {
    Id<Organization> id;
    std::string slug;
    std::string name;
    std::optional<std::string> neq; // ten digits
    std::string legal_form;         // codes of rules/taxonomies
    std::string sector;
    std::string activity; // as the source says it
    std::vector<std::string> purposes;
    std::vector<std::string> kinds;
    std::vector<std::string> clienteles;
    std::vector<std::string> languages;
    std::vector<std::string> served_mrcs;
    std::vector<std::string> overlays; // slugs of overlay hubs
    std::string description_fr;
    std::string description_en;
    std::vector<std::string> products;
    Reach reach = Reach::mrc;
    std::optional<int> founded_year;
    Status status = Status::active;
    std::string source;
    std::string licence;
    std::optional<Day> confirmed_on;
    Instant updated_at;
    std::vector<Establishment> establishments; // the first is the main one
    std::vector<OtherName> other_names;
    std::vector<Contact> contacts;
    std::vector<WebLink> links;
    std::vector<YearFigures> figures; // latest year first
    std::vector<Relation> relations;
    std::map<std::string, FieldFact, std::less<>> facts;
};

// Fields that have no fact of their own are public, except figures, which only count in aggregates until the
// organization says otherwise (Loi 25: private by default).
accounts::Visibility visibility(Organization const&, std::string_view field);

// The organization as this viewer may see it: hidden fields are gone, the street with its postal code and its point. Name,
// legal form, sector, municipality, kinds, reach and status are public.
Organization seen_by(Organization, accounts::Viewer const&);

// Whether the public sees organizations of this status (rules/taxonomies/statuses.yaml: public).
bool is_listed(Status);

// Ten digits, blanks and hyphens forgiven; absent when it is anything else.
std::optional<std::string> parse_neq(std::string_view);
// "G9A1A1" or "g9a 1a1" → "G9A 1A1"; absent when it is not a Canadian postal code.
std::optional<std::string> parse_postal_code(std::string_view);

} // namespace organizations
