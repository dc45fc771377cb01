// How inventions are spread over a hub or over Québec.
#pragma once

#include "demo/draws.h"
#include "hubs/hubs.h"
#include "territories/territories.h"

#include <string>
#include <vector>

namespace demo {

struct Spot {
    std::size_t municipality;
    std::string overlay; // slug of the overlay hub, for one of its communities
};

// In each MRC three at least, as soon as there are enough, then by population. An overlay gathers communities of
// First Nations wherever they are; of all Québec they receive a little more than their share, to be seen.
class Spread {
public:
    // `hub` may be null: all of Québec. Both must outlive this.
    Spread(territories::Gazetteer const&, hubs::Hubs const&, hubs::Hub const* hub, Day today);

    // Nowhere to put anything: the hub covers nothing on that day.
    bool empty() const { return areas_.empty() && communities_.municipalities.empty(); }
    Spot spot(std::size_t index, Draws&) const;

private:
    struct Area {
        std::vector<std::size_t> municipalities;
        Weights weights;
    };

    void add_area(territories::Gazetteer const&, std::size_t mrc);
    void add_communities(territories::Gazetteer const&, std::string const& overlay);
    bool is_of_overlay(std::size_t index, Draws&) const;

    std::vector<Area> areas_;
    Weights area_weights_;
    Area communities_;
    std::string overlay_;
};

} // namespace demo
