// The interactive map, loaded on demand by watch_maps.ts.
import * as L from "leaflet";
import { Clusters, type PlaceProperties } from "./map_clusters";
import { draw_ground } from "./map_ground";
import { read_words } from "./words";

/** Address of the island's style sheet, beside this script; set by the build. */
declare const MAP_STYLE: string;

const deepest = 14;
const fit_margin = 28;
const zoom_control_width = 52;

/**
 * Replaces the map drawn by the server with one that can be moved. Its places come
 * from data-source and are fetched again when that address changes. Single places
 * are drawn on a canvas that the keyboard does not enter: the list beside the map
 * holds the same links.
 */
export async function mount_map(view: HTMLElement): Promise<void> {
  const [borders, background, places] = await Promise.all([
    fetch_json<TopoJSON.Topology>(view.dataset.borders),
    fetch_json<TopoJSON.Topology>(view.dataset.background),
    fetch_json<Places>(view.dataset.source),
    load_style(),
  ]);
  const map = open_canvas(view);
  add_tiles(map, view);
  const home = draw_ground(map, {
    borders,
    background,
    codes: view.dataset.codes?.split(" ") ?? [],
    only_lines: view.dataset.tiles !== undefined,
  });
  map.setMaxBounds(home.whole.pad(0.5));
  map.fitBounds(home.near, {
    paddingTopLeft: [zoom_control_width, fit_margin],
    paddingBottomRight: [fit_margin, fit_margin],
    animate: false,
  });
  const clusters = new Clusters(map, read_words(view.dataset.labels));
  clusters.load(places.features);
  follow_source(view, clusters);
}

type Places = GeoJSON.FeatureCollection<GeoJSON.Point, PlaceProperties>;

function open_canvas(view: HTMLElement): L.Map {
  const words = read_words(view.dataset.labels);
  const canvas = document.createElement("div");
  canvas.className = "map-canvas";
  canvas.setAttribute("role", "region");
  canvas.setAttribute("aria-label", words.map ?? "");
  view.dataset.mounted = "";
  view.append(canvas);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(canvas, {
    preferCanvas: true,
    zoomControl: false,
    attributionControl: view.dataset.tiles !== undefined,
    minZoom: 3,
    maxZoom: Number(view.dataset.maxZoom ?? deepest),
    zoomSnap: 0.5,
    // A page that scrolls must not be caught by the map under the pointer.
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
  });
  map.once("focus", () => map.scrollWheelZoom.enable());
  L.control
    .zoom({ zoomInTitle: words.zoom_in ?? "+", zoomOutTitle: words.zoom_out ?? "-" })
    .addTo(map);
  return map;
}

/** A background from a tile server is the operator's choice; without it no third party is called. */
function add_tiles(map: L.Map, view: HTMLElement): void {
  if (view.dataset.tiles) {
    map.attributionControl.setPrefix(false);
    L.tileLayer(view.dataset.tiles, { attribution: view.dataset.tilesAttribution ?? "" }).addTo(
      map,
    );
  }
}

function follow_source(view: HTMLElement, clusters: Clusters): void {
  let current = view.dataset.source;
  new MutationObserver(async () => {
    const asked = view.dataset.source;
    if (asked === current) {
      return;
    }
    current = asked;
    const places = await fetch_json<Places>(asked);
    if (asked === current) {
      clusters.load(places.features);
    }
  }).observe(view, { attributeFilter: ["data-source"] });
}

async function fetch_json<T>(address: string | undefined): Promise<T> {
  const answer = await fetch(address ?? "");
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return (await answer.json()) as T;
}

function load_style(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(MAP_STYLE, import.meta.url).href;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(link.href)));
    document.head.append(link);
  });
}
