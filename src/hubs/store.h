// Hubs in the database: loaded from the shipped tables, read back in one value.
#pragma once

#include "hubs/hubs.h"
#include "kit/web/feature.h"

namespace hubs {

web::Feature feature();

void seed(web::Seeding&);
Hubs read_hubs(storage::Reader&);

} // namespace hubs
