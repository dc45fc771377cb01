// The document of MRC and regions.
import { feature } from "topojson-client";
import { divide } from "./division.mjs";
import { collection, map_positions } from "./geometry.mjs";
import { quebec_lands } from "./land.mjs";
import { topology_after } from "./mapshaper.mjs";
import { unproject } from "./projection.mjs";
import { settings } from "./settings.mjs";
import { place_sites } from "./sites.mjs";
import { smooth_shared_arcs } from "./smoothing.mjs";

const attribution = {
  attribution_fr:
    "Carte schématique : Natural Earth (domaine public), points des municipalités (CC BY 4.0, gouvernement du Québec et GeoNames). Limites approchées, sans valeur officielle.",
  attribution_en:
    "Schematic map: Natural Earth (public domain), points of municipalities (CC BY 4.0, Government of Québec and GeoNames). Approximate boundaries with no official value.",
};

/** TopoJSON with layers `mrc` and `regions`, identified by their codes, in degrees. */
export async function territories_topology(tables) {
  const lands = await quebec_lands();
  const shares = await divide(lands, place_sites(tables, lands), tables.municipalities);
  const outlines = await topology_after(
    `-i shares.json snap snap-interval=${settings.snap} name=mrc -dissolve2 code -clean -simplify dp interval=${settings.simplify_territories} keep-shapes`,
    "no-quantization",
    { "shares.json": collection(shares) },
  );
  const smooth = smooth_shared_arcs(outlines, "mrc");
  const topology = await with_regions(
    to_degrees(feature(smooth, smooth.objects.mrc).features, tables),
  );
  return { ...named(topology, tables), schematic: true, ...attribution };
}

function to_degrees(features, { mrc }) {
  const region_of = new Map(mrc.map((row) => [row.code, row.region]));
  return features
    .map(({ properties: { code }, geometry }) => ({
      type: "Feature",
      properties: { code, region: region_of.get(code) },
      geometry: { ...geometry, coordinates: map_positions(geometry.coordinates, unproject) },
    }))
    .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
}

function with_regions(features) {
  return topology_after(
    "-i mrc.json -dissolve2 region + name=regions -each code=region target=regions -filter-fields code target=regions",
    "target=mrc,regions quantization=20000 id-field=code",
    { "mrc.json": collection(features) },
  );
}

function named(topology, { mrc, regions }) {
  const { objects } = topology;
  name_shapes(objects.mrc, mrc, ({ name, region }) => ({ name, region }));
  name_shapes(objects.regions, regions, ({ name }) => ({ name }));
  return topology;
}

function name_shapes(layer, rows, properties_of) {
  const row_of = new Map(rows.map((row) => [row.code, row]));
  for (const shape of layer.geometries) {
    shape.id = shape.properties?.code ?? shape.id;
    shape.properties = properties_of(row_of.get(shape.id));
  }
  layer.geometries.sort((a, b) => (a.id < b.id ? -1 : 1));
}
