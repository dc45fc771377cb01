// Who asks, and what may be shown to them.
#pragma once

#include "kit/web/feature.h"
#include "kit/web/request.h"

#include <optional>
#include <string>
#include <string_view>

namespace accounts {

// Who may see a field. `aggregate`: never by itself, only inside figures over enough organizations.
enum class Visibility { everyone, network, hub, aggregate };

std::string_view code(Visibility);
// "everyone", "network", "hub" or "aggregate"; anything else is absent.
std::optional<Visibility> parse_visibility(std::string_view);

// The person asking, who may be nobody: the public.
class Viewer {
public:
    static Viewer nobody() { return Viewer{}; }

    bool sees(Visibility visibility) const { return visibility == Visibility::everyone; }

private:
    Viewer() = default;
};

Viewer viewer(web::Request const&);

web::Feature feature();

} // namespace accounts
