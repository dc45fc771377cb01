// The organizations of a state of the directory as a list to hand out: one description for CSV, XLSX and GeoJSON.
#pragma once

#include "hubs/hubs.h"
#include "kit/documents/sheet.h"
#include "kit/geo/position.h"
#include "kit/storage/database.h"
#include "kit/web/words.h"
#include "organizations/directory.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace search {

// What a list is read against.
struct ListingRules {
    organizations::Directory const& directory;
    organizations::Taxonomies const& taxonomies;
    territories::Gazetteer const& gazetteer;
    hubs::Hubs const& hubs;
    web::Words const& words;
    std::string origin; // of the site: each row says where its page is
    storage::Database& database; // what the memory does not keep
};

// Titles in the reader's language. The rows are those given, in their order, without the organizations that left the
// directory since they were found.
documents::Sheet listing(ListingRules const&, std::vector<std::uint32_t> rows);
// RFC 7946; an organization without a point keeps a null geometry.
std::string listing_geojson(ListingRules const&, std::vector<std::uint32_t> const& rows);

// Where a row is, to five decimals: a metre, all that the memory keeps. Absent when nobody knows.
std::optional<geo::LonLat> position_of(organizations::Directory const&, std::uint32_t row);

// The page of a row: of the hub that covers it, else of Québec.
std::string page_address(ListingRules const&, organizations::Card const&);

} // namespace search
