// The addresses of the directory and what goes with it.
#pragma once

#include "organizations/addresses.h"

namespace search {

using organizations::directory_place;

inline constexpr hubs::Place csv_place{
    {"/{hub}/repertoire.csv", "/en/{hub}/directory.csv"}, {"/repertoire.csv", "/en/directory.csv"}};
inline constexpr hubs::Place xlsx_place{
    {"/{hub}/repertoire.xlsx", "/en/{hub}/directory.xlsx"}, {"/repertoire.xlsx", "/en/directory.xlsx"}};
inline constexpr hubs::Place geojson_place{
    {"/{hub}/repertoire.geojson", "/en/{hub}/directory.geojson"}, {"/repertoire.geojson", "/en/directory.geojson"}};
// What the interactive map draws: names, links and points only.
inline constexpr hubs::Place points_place{
    {"/{hub}/repertoire-carte.json", "/en/{hub}/directory-map.json"}, {"/repertoire-carte.json", "/en/directory-map.json"}};
// What a search box proposes while someone types.
inline constexpr hubs::Place suggest_place{
    {"/{hub}/suggestions.json", "/en/{hub}/suggestions.json"}, {"/suggestions.json", "/en/suggestions.json"}};

} // namespace search
