// The hubs (Pôles d'économie sociale) and the MRC that each covers, with dates.
#pragma once

#include "kit/base/time.h"
#include "kit/web/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubs {

// A territory hub covers MRC; an overlay (First Nations) gathers communities across Québec and covers none.
enum class Kind { territory, overlay };

// From `since` on, up to but not including `until`.
struct Period {
    std::string mrc; // code
    Day since;
    std::optional<Day> until;
};

struct Hub {
    std::string slug;
    std::string name_fr;
    std::string name_en;
    std::string territory_fr; // "Bas-Saint-Laurent"
    std::string territory_en;
    bool name_confirmed; // false: the page says that the name is to be confirmed
    Kind kind;
    std::vector<Period> coverage;

    std::string_view name(web::Language) const;
    std::string_view territory(web::Language) const;
};

// The codes of the MRC that the hub covers on that day, in order.
std::vector<std::string> covered(Hub const&, Day);

class Hubs {
public:
    explicit Hubs(std::vector<Hub> hubs) : hubs_{std::move(hubs)} { }

    std::vector<Hub> const& all() const { return hubs_; }
    Hub const* find(std::string_view slug) const;
    // The territory hub that covers the MRC on that day.
    Hub const* covering(std::string_view mrc, Day) const;

private:
    std::vector<Hub> hubs_;
};

} // namespace hubs
