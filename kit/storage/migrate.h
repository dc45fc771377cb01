// Brings a database to the schema of this program.
#pragma once

#include "kit/storage/database.h"

namespace storage {

// Applies what is missing, in order, each file in one transaction. Refuses (Fault) a database that holds a migration
// this program does not know.
void migrate(Connection&, std::span<Migration const>, Instant now);

} // namespace storage
