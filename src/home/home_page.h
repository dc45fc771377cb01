// What the home of the network and the home of a hub show.
#pragma once

#include "hubs/frame.h"
#include "hubs/maps.h"
#include "organizations/card_view.h"

#include <array>
#include <string>
#include <vector>

namespace home {

struct Option {
    std::string_view code;
    std::string_view label;
};

struct Shortcut {
    std::string_view label;
    web::Link link;
};

struct Figure {
    Phrase label;
    std::string value;
};

// One of the four axes, with what exists under it.
struct AxisView {
    int number;
    std::string_view icon;
    Phrase verb;
    Phrase purpose;
    std::vector<hubs::MenuItem> links;
};

struct HubView {
    std::string_view name;
    std::string_view territory;
    web::Link link;
    std::uint32_t organizations;
    bool to_confirm;
};

struct HubHome {
    hubs::Frame frame;
    hubs::MapPicture map;
    std::string mrc_name; // of the form's field
    std::vector<Option> mrcs;
    std::vector<Shortcut> shortcuts;
    std::vector<AxisView> axes;
    std::vector<Figure> figures;
    std::vector<organizations::CardView> latest;
    std::string today;
    std::string suggest_words;
    web::Link directory;
    web::Link map_view;
    web::Link suggest;
    web::Link method;
};

struct NetworkHome {
    hubs::Frame frame;
    hubs::MapPicture map;
    std::vector<HubView> hubs;
    std::vector<Figure> figures;
    std::string suggest_words;
    web::Link directory;
    web::Link suggest;
};

web::Reply hub_home(web::Request const&);
web::Reply network_home(web::Request const&);

} // namespace home
