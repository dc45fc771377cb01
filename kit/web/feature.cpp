#include "kit/web/feature.h"

#include <algorithm>

namespace web {

bool Loading::concerns(std::initializer_list<std::string_view> kinds) const
{
    return first() || std::any_of(changes.begin(), changes.end(), [&](storage::Changed const& changed) {
        return std::find(kinds.begin(), kinds.end(), changed.kind) != kinds.end();
    });
}

} // namespace web
