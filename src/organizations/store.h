// Organizations in the database: read through a viewer, written with their audit and change rows.
#pragma once

#include "kit/web/feature.h"
#include "organizations/organizations.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace organizations {

web::Feature feature();

// As the viewer may see it; absent when there is none, or when it is not listed.
std::optional<Organization> find(storage::Reader&, accounts::Viewer const&, std::string_view slug);

// What the directory needs of every organization, listed or not: no contacts, no figures, of the facts only those that
// hide a field. Nothing is hidden yet.
void each(storage::Reader&, std::function<void(Organization)> const&);
// The same for one; absent when it is gone.
std::optional<Organization> find_for_directory(storage::Reader&, std::string_view id);

// Everything, listed or not, nothing hidden: to write it again.
std::optional<Organization> find_whole(storage::Write&, Id<Organization> const&);

std::optional<Id<Organization>> find_by_neq(storage::Write&, std::string_view neq);
// Among those without NEQ; an empty code is one that could not be placed.
std::optional<Id<Organization>> find_by_name(storage::Write&, std::string_view name, std::string_view municipality);
// A slug that no other organization has, from the name.
std::string free_slug(storage::Write&, std::string_view name);

// Writes the organization whole, replacing an earlier version.
void save(storage::Write&, Organization const&, std::string_view action);

// Whether anything comes from elsewhere than that source ('demo').
bool holds_other_than(storage::Reader&, std::string_view source);

// What a reader said is wrong.
struct ReceivedReport {
    std::string at; // an instant
    std::string hub; // slug of the one that reads it; empty when none covers the organization
    std::string slug; // of the organization
    std::string name;
    std::string subject; // a code of report_subjects
    std::string message;
    std::optional<std::string> email;
};
// The oldest first; of one hub, or of all when its slug is empty.
void each_report(storage::Reader&, std::string_view hub, std::function<void(ReceivedReport)> const&);

// Membership in a hub.
struct Sheet {
    std::string hub;
    Id<Organization> organization;
    std::string category;
    Day since;
    std::optional<Day> until;
    std::string note;
};
void save(storage::Write&, Sheet const&);

} // namespace organizations
