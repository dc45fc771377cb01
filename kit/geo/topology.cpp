#include "kit/geo/topology.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace geo {

namespace {

namespace json = boost::json;

[[noreturn]] void refuse(std::string const& reason)
{
    throw std::runtime_error{ "This map cannot be read: " + reason };
}

json::value parse(std::string_view text)
{
    json::error_code error;
    json::value document = json::parse(text, error);
    if (error)
        refuse(fmt::format("it is not JSON ({}).", error.message()));
    return document;
}

json::object const& object_of(json::value const* value, std::string_view what)
{
    if (!value || !value->is_object())
        refuse(fmt::format("{} is not an object.", what));
    return value->get_object();
}

json::array const& array_of(json::value const* value, std::string_view what)
{
    if (!value || !value->is_array())
        refuse(fmt::format("{} is not a list.", what));
    return value->get_array();
}

double number_of(json::value const& value, std::string_view what)
{
    if (!value.is_number())
        refuse(fmt::format("{} is not a number.", what));
    return value.to_number<double>();
}

LonLat pair_of(json::value const* value, std::string_view what)
{
    json::array const& pair = array_of(value, what);
    if (pair.size() < 2)
        refuse(fmt::format("{} has fewer than two numbers.", what));
    return { number_of(pair[0], what), number_of(pair[1], what) };
}

std::string text_of(json::value const* value)
{
    if (!value || value->is_null() || value->is_structured())
        return {};
    return value->is_string() ? std::string{ value->get_string() } : json::serialize(*value);
}

Texts texts_of(json::object const& members)
{
    Texts texts;
    for (auto const& [name, value] : members) {
        if (!value.is_structured() && !value.is_null())
            texts.emplace(name, text_of(&value));
    }
    return texts;
}

// A quantized document writes whole numbers, each position as the step from the one before.
struct Transform {
    LonLat scale;
    LonLat translate;
};

std::optional<Transform> transform_of(json::object const& document)
{
    json::value const* transform = document.if_contains("transform");
    if (!transform)
        return std::nullopt;
    json::object const& members = object_of(transform, "its transform");
    return Transform{ pair_of(members.if_contains("scale"), "the transform's scale"),
        pair_of(members.if_contains("translate"), "the transform's translation") };
}

Path arc_of(json::value const& value, std::optional<Transform> const& transform)
{
    Path arc;
    LonLat sum;
    for (json::value const& element : array_of(&value, "an arc")) {
        LonLat const position = pair_of(&element, "a position");
        if (!transform) {
            arc.push_back(position);
            continue;
        }
        sum = { sum.lon + position.lon, sum.lat + position.lat };
        arc.push_back({ sum.lon * transform->scale.lon + transform->translate.lon,
            sum.lat * transform->scale.lat + transform->translate.lat });
    }
    if (arc.size() < 2)
        refuse("an arc has fewer than two positions.");
    return arc;
}

std::size_t arc_index(int reference)
{
    return static_cast<std::size_t>(reference < 0 ? ~reference : reference);
}

ArcReferences references_of(json::value const& value, std::size_t arc_count)
{
    ArcReferences references;
    for (json::value const& element : array_of(&value, "a ring")) {
        double const number = number_of(element, "an arc's position");
        double const count = static_cast<double>(arc_count);
        if (number >= count || number < -count || number != std::trunc(number))
            refuse(fmt::format("a shape names arc {}, and there are {}.", number, arc_count));
        references.push_back(static_cast<int>(number));
    }
    if (references.empty())
        refuse("a ring has no arc.");
    return references;
}

std::vector<ArcReferences> rings_of(json::value const* polygon, std::size_t arc_count)
{
    std::vector<ArcReferences> rings;
    for (json::value const& ring : array_of(polygon, "a polygon"))
        rings.push_back(references_of(ring, arc_count));
    return rings;
}

Shape shape_of(json::value const& value, std::size_t arc_count)
{
    json::object const& geometry = object_of(&value, "a shape");
    Shape shape{ .id = text_of(geometry.if_contains("id")), .properties = {}, .rings = {} };
    if (json::value const* properties = geometry.if_contains("properties");
        properties && !properties->is_null())
        shape.properties = texts_of(object_of(properties, "a shape's properties"));

    json::value const* arcs = geometry.if_contains("arcs");
    std::string const type = text_of(geometry.if_contains("type"));
    if (type == "Polygon") {
        shape.rings = rings_of(arcs, arc_count);
    } else if (type == "MultiPolygon") {
        for (json::value const& polygon : array_of(arcs, "a multipolygon")) {
            for (ArcReferences& ring : rings_of(&polygon, arc_count))
                shape.rings.push_back(std::move(ring));
        }
    } else if (!type.empty()) {
        refuse(fmt::format("a shape is a {}, and only polygons are drawn.", type));
    }
    return shape;
}

Shapes shapes_of(json::value const& layer, std::size_t arc_count)
{
    json::object const& members = object_of(&layer, "a layer");
    Shapes shapes;
    if (json::value const* geometries = members.if_contains("geometries")) {
        for (json::value const& geometry : array_of(geometries, "a layer's list of shapes"))
            shapes.push_back(shape_of(geometry, arc_count));
    } else {
        shapes.push_back(shape_of(layer, arc_count));
    }
    return shapes;
}

} // namespace

Topology Topology::read(std::string_view text)
{
    json::value const parsed = parse(text);
    json::object const& document = object_of(&parsed, "the document");
    if (text_of(document.if_contains("type")) != "Topology")
        refuse("its type is not Topology.");

    Topology topology;
    auto const transform = transform_of(document);
    for (json::value const& arc : array_of(document.if_contains("arcs"), "its list of arcs"))
        topology.arcs_.push_back(arc_of(arc, transform));
    for (auto const& [name, layer] : object_of(document.if_contains("objects"), "its list of layers"))
        topology.layers_.emplace(name, shapes_of(layer, topology.arcs_.size()));
    topology.notes_ = texts_of(document);
    return topology;
}

Shapes const& Topology::layer(std::string_view name) const
{
    auto const found = layers_.find(name);
    if (found == layers_.end())
        refuse(fmt::format("it has no layer named {}.", name));
    return found->second;
}

Path Topology::ring(ArcReferences const& references) const
{
    Path ring;
    for (int const reference : references) {
        Path const& arc = arcs_[arc_index(reference)];
        // Two arcs that follow each other share a position.
        auto const shared = ring.empty() ? 0 : 1;
        if (reference < 0)
            ring.insert(ring.end(), arc.rbegin() + shared, arc.rend());
        else
            ring.insert(ring.end(), arc.begin() + shared, arc.end());
    }
    return ring;
}

std::vector<Path> Topology::outline(std::vector<Shape const*> const& shapes) const
{
    std::vector<int> const uses = uses_of_arcs(shapes);
    // Arcs that wait to be followed, by where they start, each in the direction in which its shape reads it.
    std::multimap<std::pair<double, double>, int> waiting;
    for (Shape const* shape : shapes) {
        for (ArcReferences const& ring : shape->rings) {
            for (int const reference : ring) {
                LonLat const start = start_of(reference);
                if (uses[arc_index(reference)] == 1)
                    waiting.emplace(std::pair{ start.lon, start.lat }, reference);
            }
        }
    }

    std::vector<Path> outline;
    while (!waiting.empty()) {
        ArcReferences references;
        for (auto next = waiting.begin(); next != waiting.end();) {
            references.push_back(next->second);
            waiting.erase(next);
            LonLat const end = start_of(~references.back());
            next = waiting.find({ end.lon, end.lat });
        }
        outline.push_back(ring(references));
    }
    return outline;
}

std::vector<Path> Topology::inner_boundaries(std::vector<Shape const*> const& shapes) const
{
    std::vector<int> const uses = uses_of_arcs(shapes);
    std::vector<Path> boundaries;
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        if (uses[i] > 1)
            boundaries.push_back(arcs_[i]);
    }
    return boundaries;
}

std::vector<int> Topology::uses_of_arcs(std::vector<Shape const*> const& shapes) const
{
    std::vector<int> uses(arcs_.size());
    for (Shape const* shape : shapes) {
        for (ArcReferences const& ring : shape->rings) {
            for (int const reference : ring)
                ++uses[arc_index(reference)];
        }
    }
    return uses;
}

LonLat Topology::start_of(int reference) const
{
    Path const& arc = arcs_[arc_index(reference)];
    return reference < 0 ? arc.back() : arc.front();
}

std::optional<std::string> Topology::note(std::string_view name) const
{
    auto const found = notes_.find(name);
    return found == notes_.end() ? std::nullopt : std::optional{ found->second };
}

} // namespace geo
