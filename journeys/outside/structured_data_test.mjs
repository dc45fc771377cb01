// What search engines read in a page, checked against the vocabulary of schema.org.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import { address, an_organization, languages } from "../site.mjs";
import { get, tool } from "./pages.mjs";

const prefixes = [
  ["http://schema.org/", "schema:"],
  ["https://schema.org/", "schema:"],
  ["http://www.w3.org/2000/01/rdf-schema#", "rdfs:"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"],
];

function shortened(iri) {
  const [whole, short] = prefixes.find(([long]) => iri.startsWith(long)) ?? ["", ""];
  return short + iri.slice(whole.length);
}

/** The vocabulary as JSON-LD, from lines of `<subject> <predicate> <object> <graph> .` */
function vocabulary() {
  const entities = new Map();
  for (const line of readFileSync(tool("@vocabulary/schema/schema.nq"), "utf8").split("\n")) {
    const [subject, predicate, object] = [...line.matchAll(/<([^>]+)>/g)].map(([, iri]) =>
      shortened(iri),
    );
    if (!predicate || !/^<\S+> <\S+> </.test(line)) continue;
    if (!entities.has(subject)) entities.set(subject, { "@id": subject });
    const entity = entities.get(subject);
    if (predicate === "rdf:type") entity["@type"] = object;
    else entity[predicate] = [...(entity[predicate] ?? []), { "@id": object }];
  }
  return { "@graph": [...entities.values()] };
}

const schema = vocabulary();

async function faults(page) {
  const data = new WebAutoExtractor({
    addLocation: true,
    embedSource: ["rdfa", "microdata"],
  }).parse(page);
  const issues = await new Validator(schema).validate(data);
  // A property that the vocabulary lacks is no more than a warning to this tool.
  const errors = issues
    .filter(({ severity, errorType }) => severity === "ERROR" || errorType === "schemaOrg")
    .map(({ issueMessage }) => issueMessage);
  return { types: Object.keys(data.jsonld), errors };
}

test("the validator knows the vocabulary, and refuses what is not in it", async () => {
  const page = (data) =>
    `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data })}</script>`;
  assert.deepEqual((await faults(page({ "@type": "NGO", name: "Un" }))).errors, []);
  assert.notDeepEqual((await faults(page({ "@type": "NGO", colour: "Un" }))).errors, []);
});

for (const language of languages) {
  test(`the page of an organization describes it (${language})`, async () => {
    const { types, errors } = await faults(await get((await an_organization(language)).page));
    assert.deepEqual(errors, []);
    assert.notDeepEqual(types, []);
  });
  test(`no other page describes itself wrongly (${language})`, async () => {
    for (const name of ["network", "hub", "directory", "data"]) {
      assert.deepEqual((await faults(await get(address(name, language)))).errors, [], name);
    }
  });
}
