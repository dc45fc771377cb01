// Shares Québec's land among the MRC.
import { power_cells } from "./cells.mjs";
import {
  collection,
  contains,
  polygon_area,
  polygon_feature,
  polygons_of,
  squared_distance,
} from "./geometry.mjs";
import { features_after } from "./mapshaper.mjs";
import { project } from "./projection.mjs";
import { mainland_zones, scattered_mrc, settings, smallest_disc } from "./settings.mjs";

const mainland = 0;
const large_lands = 2;
const snapping = `snap snap-interval=${settings.snap}`;

/** One projected feature per MRC, properties.code; parts cut off from their MRC are given to their neighbours. */
export async function divide(lands, sites, municipalities) {
  let kept = sites;
  let features = await share_out(lands, kept, municipalities);
  for (let round = 0; round < 3; round++) {
    const cut_off = sites_of_enclaves(features, kept);
    if (cut_off.size === 0) break;
    kept = kept.filter((site) => !cut_off.has(site));
    features = await share_out(lands, kept, municipalities);
  }
  return features;
}

async function share_out(lands, sites, municipalities) {
  const shares = [];
  for (const land of lands) shares.push(...(await share_land(land, sites)));
  const documents = {
    "shares.json": collection(shares),
    "discs.json": collection(village_discs(municipalities)),
    "mainland.json": polygon_feature(lands[mainland].polygon),
  };
  return [
    ...(await features_after(
      `-i shares.json ${snapping} -dissolve2 code -erase discs.json`,
      documents,
    )),
    ...(await features_after("-i discs.json -dissolve2 code -clip mainland.json", documents)),
  ];
}

async function share_land(land, sites) {
  const here = sites.filter((site) => site.land === land.index);
  if (here.length === 0) return cut(land, [strongest_at(middle(land.bounds), sites)]);
  if (land.index !== mainland) return cut(land, here);
  const shares = [];
  for (const zone of mainland_zones) {
    shares.push(
      ...(await cut(
        land,
        here.filter((site) => zone.admits(site.mrc)),
        zone.boxes.map(box_feature),
      )),
    );
  }
  return shares;
}

async function cut(land, sites, zone) {
  const documents = {
    "cells.json": collection(power_cells(sites, land.bounds)),
    "land.json": polygon_feature(land.polygon),
    ...(zone && { "zone.json": collection(zone) }),
  };
  const to_zone = zone ? "-clip zone.json" : "";
  return features_after(
    `-i cells.json ${snapping} -dissolve2 code ${to_zone} -clip land.json`,
    documents,
  );
}

function middle([west, south, east, north]) {
  return [(west + east) / 2, (south + north) / 2];
}

function strongest_at(point, sites) {
  const reach = (site) => squared_distance(site.point, point) - site.pull;
  return sites.reduce((best, site) => (reach(site) < reach(best) ? site : best));
}

// Parallels are curved once projected: the sides of a box get a point every quarter of a degree.
function box_feature([west, south, east, north]) {
  const step = 0.25;
  const ring = [];
  for (let x = west; x < east; x += step) ring.push([x, south]);
  for (let y = south; y < north; y += step) ring.push([east, y]);
  for (let x = east; x > west; x -= step) ring.push([x, north]);
  for (let y = north; y > south; y -= step) ring.push([west, y]);
  return polygon_feature([[...ring, ring[0]].map(project)]);
}

// A village and its category I lands share a point: their areas add up in one disc.
function village_discs(municipalities) {
  const areas = new Map();
  for (const { mrc, place, area } of municipalities) {
    if (mrc !== scattered_mrc || !place) continue;
    areas.set(String(place), { place, area: (areas.get(String(place))?.area ?? 0) + area });
  }
  return [...areas.values()].map(({ place, area }) =>
    disc(project(place), Math.max(smallest_disc, area)),
  );
}

function disc([x, y], area) {
  const radius = Math.sqrt(area / Math.PI);
  const ring = Array.from({ length: 25 }, (_, i) => {
    const angle = (-i * Math.PI) / 12;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon_feature([ring], { code: scattered_mrc });
}

function sites_of_enclaves(features, sites) {
  const found = new Set();
  for (const { properties, geometry } of features) {
    if (properties.code === scattered_mrc) continue;
    const own = sites.filter(
      (site) => site.mrc.code === properties.code && site.land < large_lands,
    );
    for (const part of small_parts(polygons_of(geometry))) {
      for (const site of own) if (contains(part, site.point)) found.add(site);
    }
  }
  return found;
}

function small_parts(polygons) {
  const largest = Math.max(...polygons.map(polygon_area));
  return polygons.filter((polygon) => polygon_area(polygon) < settings.enclave_share * largest);
}
