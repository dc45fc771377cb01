// The document of what lies around Québec: neighbouring land and lakes.
import { collection, polygons_of } from "./geometry.mjs";
import { topology_after } from "./mapshaper.mjs";
import { countries, lakes, provinces_and_states } from "./natural_earth.mjs";
import { settings, surroundings_frame } from "./settings.mjs";

const greenland = "304";
const saint_pierre_and_miquelon = "666";

/** TopoJSON with layers `neighbours` and `lakes`, in degrees. */
export async function surroundings_topology() {
  const land = [
    ...provinces_and_states.filter((province) => province.id !== "QC"),
    ...countries.filter(({ id }) => id === greenland || id === saint_pierre_and_miquelon),
  ];
  const topology = await topology_after(
    [
      "-i neighbours.json lakes.json combine-files",
      `-clip bbox=${surroundings_frame} target=*`,
      `-simplify dp interval=${settings.simplify_surroundings} keep-shapes target=*`,
      "-filter-islands min-area=20km2 target=neighbours",
    ].join(" "),
    "target=neighbours,lakes quantization=10000 id-field=code",
    { "neighbours.json": collection(in_frame(land)), "lakes.json": collection(in_frame(lakes)) },
  );
  return {
    ...topology,
    attribution_fr: "Natural Earth (domaine public).",
    attribution_en: "Natural Earth (public domain).",
  };
}

function in_frame(features) {
  const [west, south, east, north] = surroundings_frame;
  const is_near = ([x, y]) => x > west && x < east && y > south && y < north;
  return features
    .filter(({ geometry }) => polygons_of(geometry).some(([outer]) => outer.some(is_near)))
    .map(({ id, geometry }) => ({ type: "Feature", properties: { code: id }, geometry }));
}
