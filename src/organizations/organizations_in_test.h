// A database with the shipped places and hubs, and what organizations are read against. For tests only.
#pragma once

#include "hubs/store.h"
#include "kit/search/index_in_test.h"
#include "organizations/import.h"
#include "organizations/store.h"
#include "territories/store.h"

#include <filesystem>
#include <span>
#include <sstream>
#include <string>

// Written by the build.
std::span<storage::Migration const> all_migrations();

namespace organizations {

struct OrganizationsInTest {
    static Instant that_day() { return parse_instant("2026-11-24T15:00:00.000Z").value(); }
    static std::filesystem::path rules() { return std::filesystem::path{POLES_SOURCE_FOLDER} / "rules"; }

    OrganizationsInTest()
    {
        storage::Write write{database, {"test"}, that_day()};
        web::Seeding seeding{write, rules()};
        territories::seed(seeding);
        hubs::seed(seeding);
        write.commit();
    }

    // Active, a non-profit, in Shawinigan; the caller changes what matters.
    Organization begun(std::string slug, std::string name)
    {
        Organization made{.id = Id<Organization>::make(that_day(), randomness)};
        made.slug = std::move(slug);
        made.name = std::move(name);
        made.legal_form = "nonprofit";
        made.source = "hub";
        made.updated_at = that_day();
        made.establishments = {{.municipality = "36033"}};
        return made;
    }
    void save(Organization const& organization)
    {
        storage::Write write{database, {"test"}, that_day()};
        organizations::save(write, organization, "test.save");
        write.commit();
    }
    std::optional<Organization> find(std::string_view slug)
    {
        storage::Reader reader{database};
        return organizations::find(reader, accounts::Viewer::nobody(), slug);
    }
    // As it is in the database, hidden or not.
    Organization whole(Id<Organization> const& id)
    {
        storage::Reader reader{database};
        return find_for_directory(reader, id.text()).value();
    }

    lookup::FolderInTest folder;
    storage::Database database{folder.path() / "poles.sqlite", all_migrations(), that_day()};
    Randomness randomness{7};
};

} // namespace organizations
