// What the public may read of an organization and the memory of the directory does not keep: its whole description, all
// its products, how to reach it. Read from the database, one organization at a time.
#pragma once

#include "kit/storage/database.h"
#include "kit/web/language.h"
#include "organizations/directory.h"

#include <optional>
#include <string>
#include <vector>

namespace search {

struct PublicRecord {
    std::string description; // in that language when there is one, else in French; may be what the source says it does
    std::vector<std::string> products;
    std::string street; // of the main establishment
    std::string postal_code;
    std::vector<std::string> phones;
    std::vector<std::string> emails;
    organizations::Status status;
    std::optional<int> founded_year;
};

// Absent when it has left the directory since the memory was filled.
std::optional<PublicRecord> public_record(storage::Reader&, organizations::Card const&, web::Language);

} // namespace search
