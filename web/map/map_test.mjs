import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { feature, neighbors } from "topojson-client";
import {
  contains,
  distance_to_shore,
  map_positions,
  polygon_area,
  polygons_of,
} from "./geometry.mjs";
import { project, unproject } from "./projection.mjs";
import { parse_csv } from "./tables.mjs";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const rows = (name) => parse_csv(readFileSync(path(`../../rules/territories/${name}`), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "map-"));
const read = (name) => readFileSync(join(folder, name), "utf8");
let territories;
let surroundings;

before(() => {
  execFileSync(process.execPath, [path("build.mjs"), folder]);
  territories = JSON.parse(read("territories.topojson"));
  surroundings = JSON.parse(read("surroundings.topojson"));
});

after(() => rmSync(folder, { recursive: true }));

test("every MRC and region of the tables is drawn once, under its code and name", () => {
  for (const [layer, table, count] of [
    ["mrc", "mrc.csv", 104],
    ["regions", "regions.csv", 17],
  ]) {
    const drawn = territories.objects[layer].geometries.map(({ id, properties }) => [
      id,
      properties.name,
    ]);
    const listed = rows(table).map(({ code, name }) => [code, name]);
    assert.equal(drawn.length, count);
    assert.deepEqual(
      drawn,
      listed.sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
});

test("each MRC belongs to the region of the table", () => {
  const region_of = new Map(rows("mrc.csv").map(({ code, region }) => [code, region]));
  for (const { id, properties } of territories.objects.mrc.geometries) {
    assert.equal(properties.region, region_of.get(id), id);
  }
});

test("a region is the sum of its MRC", () => {
  const total = (layer, chosen) =>
    projected(layer)
      .filter(chosen)
      .flatMap(({ polygons }) => polygons)
      .reduce((sum, one) => sum + polygon_area(one), 0);
  for (const { code } of rows("regions.csv")) {
    const region = total("regions", ({ id }) => id === code);
    const parts = total("mrc", ({ properties }) => properties.region === code);
    assert.ok(Math.abs(region / parts - 1) < 1e-6, code);
  }
});

test("known neighbours touch, and MRC of opposite shores do not", () => {
  const touching = neighbours_by_code();
  const pairs = [
    ["10", "11"],
    ["10", "09"],
    ["371", "51"],
    ["36", "35"],
    ["46", "47"],
    ["58", "59"],
    ["67", "70"],
    ["991", "992"],
    ["981", "982"],
    ["23", "22"],
  ];
  for (const [one, other] of pairs) assert.ok(touching.get(one).has(other), `${one} and ${other}`);
  const apart = [
    ["10", "95"],
    ["01", "02"],
    ["66", "58"],
    ["23", "251"],
    ["371", "38"],
    ["07", "14"],
    ["85", "80"],
  ];
  for (const [one, other] of apart) assert.ok(!touching.get(one).has(other), `${one} and ${other}`);
});

test("only islands stand alone", () => {
  const alone = [...neighbours_by_code()]
    .filter(([, others]) => others.size === 0)
    .map(([code]) => code);
  const islands = new Set(["01", "20", "65", "66"]);
  assert.deepEqual(
    alone.filter((code) => !islands.has(code)),
    [],
  );
});

test("most municipalities fall within their own MRC, and nearly all within 20 km of it", () => {
  const shapes = new Map(projected("mrc").map(({ id, polygons }) => [id, polygons]));
  const local = rows("municipalities.csv").filter(({ local }) => local === "1");
  const distances = local.map(({ mrc, lon, lat }) =>
    distance_to(shapes.get(mrc), project([Number(lon), Number(lat)])),
  );
  const share = (limit) => distances.filter((distance) => distance <= limit).length / local.length;
  assert.ok(share(0) > 0.85, `inside: ${share(0)}`);
  assert.ok(share(20_000) > 0.99, `within 20 km: ${share(20_000)}`);
});

test("the documents say what they are and whom to thank", () => {
  assert.equal(territories.schematic, true);
  assert.match(
    territories.attribution_fr,
    /schématique.*Natural Earth.*CC BY 4\.0.*sans valeur officielle/,
  );
  assert.match(
    territories.attribution_en,
    /Schematic.*Natural Earth.*CC BY 4\.0.*no official value/,
  );
  assert.match(surroundings.attribution_en, /Natural Earth/);
});

test("the surroundings hold the neighbours and the great lakes, not Québec", () => {
  const ids = surroundings.objects.neighbours.geometries.map(({ id }) => id);
  for (const id of ["ON", "NB", "NL", "NU", "ME", "NY", "VT"]) assert.ok(ids.includes(id), id);
  assert.ok(!ids.includes("QC"));
  const lake_ontario = feature(surroundings, surroundings.objects.lakes).features.flatMap((lake) =>
    polygons_of(lake.geometry),
  );
  assert.ok(lake_ontario.some((polygon) => contains(polygon, [-77.8, 43.6])));
});

test("the documents stay small", () => {
  for (const [name, limit] of [
    ["territories.topojson", 30],
    ["surroundings.topojson", 22],
  ]) {
    const kilobytes = gzipSync(read(name), { level: 9 }).length / 1024;
    assert.ok(kilobytes < limit, `${name}: ${kilobytes} KB`);
  }
});

test("the same tables give the same bytes", () => {
  const again = join(folder, "again");
  execFileSync(process.execPath, [path("build.mjs"), again]);
  for (const name of ["territories.topojson", "surroundings.topojson"]) {
    assert.ok(read(name) === readFileSync(join(again, name), "utf8"), name);
  }
});

test("the projection comes back to the place it left", () => {
  for (const place of [
    [-79.5, 45],
    [-57.1, 51.4],
    [-77.9, 62.4],
  ]) {
    const back = unproject(project(place));
    assert.ok(Math.hypot(back[0] - place[0], back[1] - place[1]) < 1e-9);
  }
});

test("a quoted comma stays in its cell", () => {
  assert.deepEqual(parse_csv('code,name\n01,"Percéen, enne"\n'), [
    { code: "01", name: "Percéen, enne" },
  ]);
});

function projected(layer) {
  return feature(territories, territories.objects[layer]).features.map(
    ({ id, properties, geometry }) => ({
      id,
      properties,
      polygons: polygons_of(geometry).map((polygon) => map_positions(polygon, project)),
    }),
  );
}

function neighbours_by_code() {
  const { geometries } = territories.objects.mrc;
  const lists = neighbors(geometries);
  return new Map(
    geometries.map(({ id }, i) => [id, new Set(lists[i].map((other) => geometries[other].id))]),
  );
}

function distance_to(polygons, point) {
  if (polygons.some((polygon) => contains(polygon, point))) return 0;
  return Math.min(...polygons.map((polygon) => distance_to_shore(polygon, point)));
}
