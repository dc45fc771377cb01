// Shipped rules seed and upgrade the database; once loaded, the database is the truth. A file is loaded again only
// when it differs from what was last loaded.
#pragma once

#include "kit/storage/database.h"

#include <filesystem>

namespace rules {

// Whether this file has changed since `keep` was last called for it. A file that cannot be read is refused with a
// std::runtime_error that names it.
bool has_changed(storage::Write&, std::filesystem::path const& file);
void keep(storage::Write&, std::filesystem::path const& file);

} // namespace rules
