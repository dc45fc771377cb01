// One state of the directory: what is searched, the facets chosen, the place, the order, the page. An address holds it
// whole, in French words or in English ones.
#pragma once

#include "kit/web/link.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace search {

enum class Facet { sector, form, region, mrc, municipality, kind, purpose, clientele, status };
inline constexpr std::size_t facet_count = 9;

// The name of a facet in an address.
std::string_view name(Facet, web::Language);

enum class Sort { relevance, name, recent, distance };
std::string_view name(Sort, web::Language);
enum class View { list, map };

// The names of the other fields of the form.
std::string_view near_parameter(web::Language);
std::string_view radius_parameter(web::Language);
std::string_view sort_parameter(web::Language);
std::string_view view_parameter(web::Language);
// What the field of the view says when it is the map.
std::string_view map_view_value(web::Language);

// Around a municipality, as the crow flies.
struct Around {
    std::string municipality; // code
    int kilometres = 25;
};

inline constexpr std::array<int, 5> radii{5, 10, 25, 50, 100};
inline constexpr int page_size = 20;
// Of one facet: a circle of the map leads to all its municipalities, and the largest hub has 136.
inline constexpr std::size_t most_values = 150;

struct Filters {
    std::string text;
    std::array<std::vector<std::string>, facet_count> chosen; // codes, by Facet, in the order of the address
    std::optional<Around> around;
    std::string near;           // as typed, when it names no municipality
    std::optional<Sort> sort;   // absent: the usual order
    View view = View::list;
    int page = 1;

    std::vector<std::string>& of(Facet facet) { return chosen[std::size_t(facet)]; }
    std::vector<std::string> const& of(Facet facet) const { return chosen[std::size_t(facet)]; }
    bool is_chosen(Facet, std::string_view code) const;
    // How many values, of all facets and the place: the number of chips.
    int count() const;
    // Relevance for words, else distance around a place, else the name. An address does not say it.
    Sort usual_order() const;
    // The order asked for, when it can be had: distance needs a place, relevance needs words.
    Sort order() const;

    // The same state without one value, with another page… always from the first page.
    Filters without(Facet, std::string_view code) const;
    Filters without(Facet) const;
    Filters with(Facet, std::string_view code) const;
    Filters at_page(int) const;
    Filters without_text() const;
    Filters without_around() const;
};

// Gives the code of the municipality that a word of the address names, or is the code of.
using PlaceFinder = std::function<std::optional<std::string>(std::string_view)>;

// Reads what is there and leaves out what is not understood: an old link still answers.
Filters read(web::Query const&, web::Language, PlaceFinder const&);

// The address of the state: parameters in one order, nothing that is by default.
web::Query write(Filters const&, web::Language);
// The same, as the address has it: "q=pain&region=04". A page writes fifty of them.
std::string query_text(Filters const&, web::Language);

} // namespace search
