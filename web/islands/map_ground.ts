import * as L from "leaflet";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** The documents that hold the ground, and the codes of the territories to bring out. */
interface Ground {
  borders: Topology;
  background: Topology;
  codes: string[];
  /** Over the tiles of somebody else, which already show land and water. */
  only_lines: boolean;
}

/** Where to look first, and how far one may go. */
interface Extent {
  near: L.LatLngBounds;
  whole: L.LatLngBounds;
}

/** Draws the land around, the lakes, every territory, then the territories of `codes` above them. */
export function draw_ground(map: L.Map, ground: Ground): Extent {
  const { borders, background, codes } = ground;
  const colour = palette(map.getContainer());
  const fillOpacity = ground.only_lines ? 0 : 1;
  const land = {
    stroke: true,
    color: colour("--line"),
    weight: 1,
    fillColor: colour("--land"),
    fillOpacity,
  };
  const water = { stroke: false, fillColor: colour("--water"), fillOpacity };
  const chosen = {
    color: colour("--green-700"),
    weight: 1.5,
    fillColor: colour("--surface"),
    fillOpacity,
  };
  add(map, shapes(background, "neighbours"), land);
  add(map, shapes(background, "lakes"), water);
  const territories = shapes(borders, "mrc");
  const all = add(map, territories, land);
  const ours = add(
    map,
    territories.filter(({ id }) => codes.includes(String(id))),
    chosen,
  );
  const whole = all.getBounds();
  return { near: ours.getBounds().isValid() ? ours.getBounds() : whole, whole };
}

function shapes(topology: Topology, layer: string): GeoJSON.Feature[] {
  const object = topology.objects[layer] as GeometryCollection | undefined;
  return object ? feature(topology, object).features : [];
}

function add(map: L.Map, features: GeoJSON.Feature[], style: L.PathOptions): L.GeoJSON {
  const collection: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
  return L.geoJSON(collection, { interactive: false, style }).addTo(map);
}

/** Reads the colours of the style sheet, which a hub may change. */
function palette(element: Element): (token: string) => string {
  const style = getComputedStyle(element);
  return (token) => style.getPropertyValue(token).trim();
}
