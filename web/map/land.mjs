// Québec's land: its 1:50M outline, refined with the 1:10M coast.
import {
  bounds,
  collection,
  contains,
  distance_to_shore,
  map_positions,
  polygon_area,
  polygons_of,
} from "./geometry.mjs";
import { features_after } from "./mapshaper.mjs";
import { countries, provinces_and_states } from "./natural_earth.mjs";
import { project } from "./projection.mjs";
import { nunavut_islands, quebec_frame, settings } from "./settings.mjs";

const canada = "124";
const neighbours = ["ON", "NL", "NB", "NS", "PE"];

/** Québec's separate lands, largest first: { index, polygon, area, bounds }, in projected metres. */
export async function quebec_lands() {
  const features = await features_after(
    [
      "-i quebec.json name=quebec -i neighbours.json name=neighbours",
      `-buffer ${settings.coast_margin}m target=neighbours + name=their_coast`,
      `-buffer ${settings.coast_margin}m target=quebec + name=our_coast`,
      "-erase their_coast target=our_coast -dissolve2 target=our_coast",
      "-merge-layers force target=quebec,our_coast name=ours -dissolve2 target=ours",
      `-i canada.json name=canada -clip bbox=${quebec_frame} target=canada`,
      "-clip ours target=canada -explode target=canada",
    ].join(" "),
    {
      "quebec.json": collection(outlines((province) => province.id === "QC")),
      "neighbours.json": collection(outlines((province) => neighbours.includes(province.id))),
      "canada.json": canada_in_frame(),
    },
  );
  return features
    .flatMap((feature) => polygons_of(feature.geometry))
    .map(to_land)
    .filter(is_quebec)
    .sort(by_area)
    .map((land, index) => ({ ...land, index }));
}

function outlines(chosen) {
  return provinces_and_states
    .filter(chosen)
    .map(({ geometry }) => ({ type: "Feature", properties: {}, geometry }));
}

function canada_in_frame() {
  const [west, south, east, north] = quebec_frame;
  const near = ([x, y]) => x > west - 1 && x < east + 1 && y > south - 1.5 && y < north + 0.3;
  const { geometry } = countries.find((country) => country.id === canada);
  const coordinates = polygons_of(geometry).filter(([outer]) => outer.some(near));
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } };
}

function to_land(polygon) {
  const projected = map_positions(polygon, project);
  return {
    latitude: polygon[0][0][1],
    polygon: projected,
    area: polygon_area(projected),
    bounds: bounds(projected[0]),
  };
}

function is_quebec({ area, latitude }) {
  if (area <= settings.smallest_island) return false;
  return latitude <= nunavut_islands.north_of || area >= nunavut_islands.smaller_than;
}

function by_area(a, b) {
  return b.area - a.area;
}

/** Index of the land that holds a point, or of the nearest one. */
export function land_at(lands, point) {
  const holder = lands.find((land) => contains(land.polygon, point));
  if (holder) return holder.index;
  const distances = lands.map((land) => distance_to_shore(land.polygon, point));
  return distances.indexOf(Math.min(...distances));
}
