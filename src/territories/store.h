// Territories in the database: loaded from the shipped tables, read back as one gazetteer.
#pragma once

#include "kit/web/feature.h"
#include "territories/territories.h"

namespace territories {

web::Feature feature();

// Loads rules/territories/*.csv when they changed since the last time. A table that cannot be read or names an
// unknown code is refused with a std::runtime_error that names file and line.
void seed(web::Seeding&);

// With the names as they are shown: « L’Érable ».
Gazetteer read_gazetteer(storage::Reader&);

} // namespace territories
