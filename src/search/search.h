// The directory as a feature: pages, downloads, suggestions, API.
#pragma once

#include "kit/web/feature.h"

namespace search {

web::Feature feature();

} // namespace search
