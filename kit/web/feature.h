// What a feature tells the rest about itself. `src/features.cpp` lists them in order; the server, the command line
// and the sitemap read this value and know no feature by name.
#pragma once

#include "kit/storage/database.h"
#include "kit/web/router.h"
#include "kit/web/site.h"
#include "kit/web/snapshot.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace web {

// Rules shipped as files, brought into the database when the program starts.
struct Seeding {
    storage::Write& write;
    std::filesystem::path rules;
};

// What the feature keeps in memory, read from one moment of the database. Features load in their order: each finds in
// the snapshot what those above have put there.
struct Loading {
    storage::Database& database;
    storage::Reader& reader;
    Site const& site;
    std::filesystem::path rules;
    std::filesystem::path index; // folder of the text indexes, one per process
    Instant now;
    // Empty at start; afterwards what changed since the snapshot that is being replaced.
    std::span<storage::Changed const> changes;
    Snapshot& snapshot;

    bool first() const { return changes.empty(); }
    // Something of one of these kinds changed, or this is the start.
    bool concerns(std::initializer_list<std::string_view> kinds) const;
};

// One address of the sitemap, in both languages.
struct SitemapEntry {
    Link french;
    Link english;
    std::optional<Day> changed; // absent when nobody knows
};

// What the features put in the sitemap: in every snapshot, from the list of features.
struct SitemapSources {
    std::vector<void (*)(Snapshot const&, std::vector<SitemapEntry>&)> all;
};

struct Feature {
    std::string_view name;
    std::vector<Route> routes = {};
    void (*seed)(Seeding&) = nullptr;
    void (*load)(Loading&) = nullptr;
    void (*sitemap)(Snapshot const&, std::vector<SitemapEntry>&) = nullptr;
};

} // namespace web
