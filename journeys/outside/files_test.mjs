// The files that other programs read: map of the site, points, contact cards.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "@placemarkio/check-geojson";
import ICAL from "ical.js";
import { address, an_organization, languages, site } from "../site.mjs";
import { get, run, tool, with_files } from "./pages.mjs";

const addresses_in = (text) =>
  [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found]) => new URL(found).pathname);

const is_valid = (text) =>
  with_files((keep) => {
    const schema = tool("sitemap/schema/sitemap.xsd");
    return run("xmllint", ["--noout", "--nonet", "--schema", schema, keep("sitemap.xml", text)]);
  });

test("the map of the site follows its schema, and its addresses answer", async () => {
  const found = [];
  for (const file of addresses_in(await get("/sitemap.xml"))) {
    const text = await get(file);
    await is_valid(text);
    found.push(...addresses_in(text));
  }
  assert.ok(found.includes(address("hub")));
  for (const page of [...found.slice(0, 20), ...found.slice(-20)]) await get(page);
});

test("robots are told where the map of the site is", async () => {
  assert.match(await get("/robots.txt"), /^Sitemap: \S+\/sitemap\.xml$/m);
});

for (const language of languages) {
  test(`the points of the directory are valid GeoJSON (${language})`, async () => {
    const { type, features } = check(await get(`${address("directory", language)}.geojson`));
    assert.equal(type, "FeatureCollection");
    assert.ok(features.length > 0);
  });
  test(`the contact card of an organization is a vCard (${language})`, async () => {
    const [kind, properties] = ICAL.parse(await get((await an_organization(language)).card));
    assert.equal(kind, "vcard");
    assert.ok(
      ["fn", "version"].every((name) => properties.some(([property]) => property === name)),
      site,
    );
  });
}
