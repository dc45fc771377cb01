// The page around every public page: head, header, navigation, footer. It shows a link only to what a feature has
// declared.
#pragma once

#include "hubs/scope.h"
#include "kit/base/phrase.h"
#include "kit/web/feature.h"
#include "kit/web/reply.h"

#include <string>
#include <vector>

namespace hubs {

// A page that a feature offers to the visitors of a hub or of Québec.
struct Section {
    enum class Where { menu, axis_1, axis_2, axis_3, axis_4, about };

    Where where;
    Place place;
    Phrase label;
    std::string query_fr = {}; // "statut=emerging"
    std::string query_en = {};
    std::string line = {};  // action line of the leaflet, "A1.1"
};

// What the features have declared, in their order.
struct Sections {
    std::vector<Section> all;
};

void declare(web::Loading&, Section);
// Where a section leads from there.
web::Link link_to(Section const&, Scope const&);

// Said on every page when the data are invented.
struct Notice {
    bool fictional = false;
};

struct MenuItem {
    std::string label;
    web::Link link;
    bool current = false;
};

struct Crumb {
    std::string label;
    web::Link link;
};

enum class Width { text, wide };

// What the page around needs to know. Made by `frame`, then completed by the page.
struct Frame {
    Scope scope;
    std::string title;
    std::string description;
    web::Link self;  // this page, in its language
    web::Link canonical; // the page that search engines should keep: `self`, unless another says the same
    web::Link other; // the same page in the other language
    web::Link home;
    web::Link network;
    std::vector<Crumb> crumbs; // between home and this page
    std::vector<MenuItem> menu;
    std::vector<MenuItem> about;
    std::string origin; // "https://exemple.quebec"
    web::Link stylesheet;
    web::Link font;
    web::Link script;
    web::Link favicon;
    web::Link favicon_png;
    web::Link touch_icon;
    web::Link card; // picture for social networks
    std::optional<web::Link> source; // of the program
    std::string version;
    Width width = Width::text;
    bool fictional = false;
    bool indexable = true; // false: search engines are asked to leave it alone

    bool french() const { return scope.language == web::Language::french; }
    std::string_view language_tag() const { return web::tag(scope.language); }
    std::string_view container() const { return width == Width::wide ? "container-wide" : "container"; }
    std::string brand() const;
    bool is_network() const { return scope.hub == nullptr; }
    bool name_to_confirm() const { return scope.hub && !scope.hub->name_confirmed; }
    web::Link absolute(web::Link const&) const;
};

// `place` and `segments` are the page's own address, from which both languages are linked.
Frame frame(web::Request const&, Scope const&, Place const&, std::vector<std::string_view> const& segments,
    std::string title, std::string description);

inline constexpr Place home_place{{"/{hub}", "/en/{hub}"}, {"/", "/en"}};

} // namespace hubs
