// What the directory page shows.
#pragma once

#include "hubs/frame.h"
#include "hubs/maps.h"
#include "organizations/card_view.h"
#include "search/filters.h"
#include "search/results.h"

#include <optional>
#include <string>
#include <vector>

namespace search {

struct ChoiceView {
    std::string_view code;
    std::string_view label;
    std::uint32_t count;
    bool chosen;
};

struct FacetView {
    std::string_view name; // in the address
    Phrase legend;
    std::vector<ChoiceView> first;
    std::vector<ChoiceView> more; // folded
};

struct ChipView {
    std::string label;
    web::Link remove;
};

struct PageLink {
    int number; // 0: a gap
    web::Link link;
    bool current;
};

struct OptionView {
    std::string value;
    std::string label;
    bool chosen;
};

// What to try when nothing is found, with the number it would give.
struct WayOut {
    Phrase label;
    web::Link link;
    std::uint32_t count;
};

// "Did you mean": where the corrected words find something, said in the label when it is not here.
struct SuggestionView {
    Phrase label;
    std::string words;
    web::Link link;
};

struct DirectoryPage {
    hubs::Frame frame;
    Filters filters;
    Results results;
    std::vector<FacetView> facets = {};
    std::vector<ChipView> chips = {};
    std::vector<organizations::CardView> cards = {};
    std::vector<PageLink> pages = {};
    std::optional<web::Link> previous = {};
    std::optional<web::Link> next = {};
    std::vector<OptionView> sorts = {};
    std::vector<OptionView> radii = {};
    std::string near = {};         // the municipality around which, as its field shows it
    bool near_unknown = false;
    hubs::MapPicture map;
    std::string map_codes = {};    // MRC codes of the territory, for the interactive map
    std::string map_words = {};    // JSON
    std::string suggest_words = {}; // JSON
    std::optional<SuggestionView> suggestion = {};
    std::vector<WayOut> ways_out = {};
    web::Link action;
    web::Link clear;
    web::Link list_view;
    web::Link map_view;
    web::Link csv;
    web::Link xlsx;
    web::Link geojson;
    web::Link suggest;
    web::Link map_points;
    web::Link borders;
    web::Link background;
    std::string near_name = {};
    std::string radius_name = {};
    std::string sort_name = {};
    std::string view_name = {};
    std::string view_value = {}; // of the map
    std::string tiles = {};      // address of an outside base map; empty: none
    std::string tiles_credit = {};
    bool nothing_yet = false;    // there is no enterprise at all here
    bool counted = false;        // this search in vain is counted
    bool schematic = true;

    bool map_shown() const { return filters.view == View::map; }
};

web::Reply directory_page(web::Request const&);

} // namespace search
