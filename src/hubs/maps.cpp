#include "hubs/maps.h"

#include "kit/geo/spread.h"
#include "kit/web/assets.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <functional>

namespace hubs {

static constexpr char const* whole_quebec = "quebec";

static territories::MapPoints points_of(territories::Gazetteer const& gazetteer)
{
    territories::MapPoints points;
    for (territories::Mrc const& mrc : gazetteer.mrcs())
        points.anchors.push_back({mrc.code, {mrc.lon, mrc.lat}});
    for (territories::Municipality const& municipality : gazetteer.municipalities())
        if (municipality.local && municipality.lat)
            points.places.push_back({gazetteer.mrcs()[municipality.mrc].code, {*municipality.lon, *municipality.lat}});
    return points;
}

Maps::Maps(territories::Gazetteer const& gazetteer, Hubs const& hubs, Day today, std::string_view territories,
    std::string_view surroundings)
{
    territories::MapDocuments const documents{geo::Topology::read(territories), geo::Topology::read(surroundings)};
    territories::MapPoints const points = points_of(gazetteer);
    std::vector<std::string> all;
    for (territories::Mrc const& mrc : gazetteer.mrcs())
        all.push_back(mrc.code);
    maps_.emplace(whole_quebec, draw_base_map(documents, points, all));
    for (Hub const& hub : hubs.all())
        if (auto const codes = covered(hub, today); !codes.empty())
            maps_.emplace(hub.slug, draw_base_map(documents, points, codes));
    for (auto const& [name, map] : maps_)
        versions_.emplace(name, fmt::format("{:x}", std::hash<std::string>{}(map.svg)));
    for (territories::Mrc const& mrc : gazetteer.mrcs())
        mrcs_.push_back(of(nullptr).place({mrc.lon, mrc.lat}));
    schematic_ = documents.territories.note("schematic").value_or("false") == "true";
}

territories::BaseMap const& Maps::of(Hub const* hub) const
{
    auto const found = hub ? maps_.find(hub->slug) : maps_.end();
    return found == maps_.end() ? maps_.at(whole_quebec) : found->second;
}

web::Link Maps::base(Hub const* hub) const
{
    std::string const name = hub && maps_.contains(hub->slug) ? hub->slug : whole_quebec;
    return web::link_to(map_address, web::Language::french, {name + ".svg"}).with("v", versions_.at(name));
}

std::string const* Maps::file(std::string_view name) const
{
    if (!name.ends_with(".svg"))
        return nullptr;
    auto const found = maps_.find(name.substr(0, name.size() - 4));
    return found == maps_.end() ? nullptr : &found->second.svg;
}

MapPicture Maps::picture(Hub const* hub, std::string label) const
{
    territories::BaseMap const& map = of(hub);
    return {map.width, map.height, base(hub), std::move(label), {}, {}, {}};
}

namespace {

struct Rectangle {
    double left;
    double top;
    double right;
    double bottom;

    bool meets(Rectangle const& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

double width_of(MapPicture const& picture, std::string_view text)
{
    double letters = 0;
    for (char const c : text)
        letters += (c & 0xc0) == 0x80 ? 0 : 1;
    return letters * picture.letter_width();
}

Rectangle box_of(MapPicture const& picture, MapText const& text)
{
    double const width = text.width;
    double const left = text.anchor == "map-start" ? text.x : text.anchor == "map-end" ? text.x - width : text.x - width / 2;
    return {left, text.y - picture.text_height() + 4, left + width, text.y + 4};
}

Rectangle box_of(MapMark const& mark)
{
    return {mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius};
}

bool is_free(MapPicture const& picture, MapMark const& own, MapText const& text)
{
    Rectangle const box = box_of(picture, text);
    if (box.left < 4 || box.right > picture.width - 4 || box.top < 4 || box.bottom > picture.height - 4)
        return false;
    for (MapText const& other : picture.texts)
        if (box.meets(box_of(picture, other)))
            return false;
    for (MapMark const& other : picture.marks)
        if (&other != &own && box.meets(box_of(other)))
            return false;
    return true;
}

} // namespace

std::optional<MapText> place_text(MapPicture const& picture, MapMark const& mark, std::string text)
{
    double const beside = mark.radius + 6;
    double const width = width_of(picture, text);
    std::array places{MapText{mark.x - beside, mark.y + 5, {}, "map-end", width},
        MapText{mark.x + beside, mark.y + 5, {}, "map-start", width},
        MapText{mark.x, mark.y - mark.radius - 8, {}, "map-middle", width},
        MapText{mark.x, mark.y + mark.radius + 18, {}, "map-middle", width}};
    for (MapText& place : places)
        if (is_free(picture, mark, place)) {
            place.text = std::move(text);
            return std::optional{std::move(place)};
        }
    return {};
}

void spread_marks(MapPicture& picture)
{
    std::vector<geo::Circle> circles;
    for (MapMark const& mark : picture.marks)
        circles.push_back({mark.x, mark.y, mark.radius});
    circles = geo::spread(std::move(circles), {picture.width, picture.height});
    for (std::size_t i = 0; i < circles.size(); ++i) {
        MapMark& mark = picture.marks[i];
        if (std::hypot(circles[i].x - mark.x, circles[i].y - mark.y) > mark.radius)
            picture.leaders.push_back({mark.x, mark.y, circles[i].x, circles[i].y});
        mark.x = circles[i].x;
        mark.y = circles[i].y;
    }
}

void name_marks(MapPicture& picture)
{
    for (MapMark const& mark : picture.marks)
        if (auto text = place_text(picture, mark, mark.name))
            picture.texts.push_back(std::move(*text));
}

std::string_view MapPicture::classes() const
{
    return size == MapSize::small ? "map map-small" : size == MapSize::crowded ? "map map-many" : "map";
}

void load_maps(web::Loading& loading)
{
    if (!loading.site.assets || !loading.concerns({"territories", "hubs"}))
        return;
    web::Assets const& assets = *loading.site.assets;
    loading.snapshot.put(Maps{loading.snapshot.get<territories::Gazetteer>(), loading.snapshot.get<Hubs>(),
        std::chrono::floor<std::chrono::days>(loading.now), assets.text("territories.topojson"), assets.text("surroundings.topojson")});
}

web::Reply map_file(web::Request const& request)
{
    std::string const* const svg = request.get<Maps>().file(request.capture(0));
    if (!svg)
        throw web::Problem{404};
    return {.type = "image/svg+xml", .body = *svg, .caching = web::Caching::forever};
}

} // namespace hubs
