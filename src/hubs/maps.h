// The base map of each hub and of Québec, drawn once at start, and what a page draws on it.
#pragma once

#include "hubs/scope.h"
#include "kit/web/feature.h"
#include "territories/map.h"
#include "territories/territories.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hubs {

// A circle with its number; without one when it counts nothing.
struct MapMark {
    double x;
    double y;
    double radius;
    std::int64_t count;
    std::string name;
    std::string title; // what a pointer or a screen reader is told: the name and what is counted
    web::Link link;
};

struct MapText {
    double x;
    double y;
    std::string text;
    std::string_view anchor; // map-start, map-middle, map-end
    double width;            // as wide as it is taken to be, in units of the drawing
};

// From the place of a mark that was moved aside to where it stands.
struct MapLeader {
    double from_x;
    double from_y;
    double to_x;
    double to_y;
};

// Large in a hero; small beside a list; crowded: on a narrow screen its marks become dots, and a list has the links.
enum class MapSize { large, small, crowded };

// A whole drawing: the base as an image, marks and labels over it.
struct MapPicture {
    double width;
    double height;
    web::Link base;
    std::string label;
    std::vector<MapText> texts;
    std::vector<MapMark> marks;
    std::vector<MapLeader> leaders;
    MapSize size = MapSize::large;

    // Of a label, in units of the drawing.
    double letter_width() const { return size == MapSize::small ? 10.5 : 8; }
    double text_height() const { return size == MapSize::small ? 24 : 18; }
    std::string_view classes() const;
};

class Maps {
public:
    // Reads the two documents of the front end's build; one that is malformed stops the program.
    Maps(territories::Gazetteer const&, Hubs const&, Day today, std::string_view territories, std::string_view surroundings);

    // An overlay, which covers no MRC, is shown on the map of Québec.
    territories::BaseMap const& of(Hub const*) const;
    // On the map of Québec, where the MRC of that place in the gazetteer is.
    geo::Point mrc(std::size_t place) const { return mrcs_[place]; }
    web::Link base(Hub const*) const;
    // The drawing of that name ("mauricie.svg", "quebec.svg").
    std::string const* file(std::string_view name) const;
    MapPicture picture(Hub const*, std::string label) const;
    bool schematic() const { return schematic_; }

private:
    std::map<std::string, territories::BaseMap, std::less<>> maps_; // by slug; "quebec"
    std::map<std::string, std::string> versions_;
    std::vector<geo::Point> mrcs_;
    bool schematic_ = true;
};

// Places a text beside a mark, inside the drawing, where no other mark or text stands; absent when there is no room.
std::optional<MapText> place_text(MapPicture const&, MapMark const&, std::string text);
// Moves marks that cover one another apart, each tied to its place by a line.
void spread_marks(MapPicture&);
// Gives a text to each mark that has room for its name.
void name_marks(MapPicture&);

void load_maps(web::Loading&);
web::Reply map_file(web::Request const&);

inline constexpr web::Address map_address{"/cartes/{file}", "/en/maps/{file}"};

} // namespace hubs
