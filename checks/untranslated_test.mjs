import assert from "node:assert/strict";
import { test } from "node:test";
import { with_tree } from "./reading/sample.mjs";
import { check } from "./untranslated.mjs";

const violations = (page) => with_tree({ "src/needs/page.html": page }, check);

test("a word of a text or of an attribute that people meet is found", () => {
  assert.deepEqual(violations("<p>\n  Search</p>"), [
    'src/needs/page.html:2: "Search" is shown without tr',
  ]);
  assert.equal(violations('<img alt="A map">').length, 1);
  assert.equal(violations('<meta name="description" content="All needs">').length, 1);
});

test("translated sentences, values, codes, comments and proper names pass", () => {
  const page =
    '{{# A comment. }}{% if page.open %}<p class="lead" id="need">{{ tr "Search" }} {{ tr "{n} of }}" n=x }} &nbsp; Québec, 3 × 4</p>{% end %}' +
    '<input type="radio" name="subject" value="other"><meta property="og:type" content="website"><script type="application/ld+json">{{ data }}</script>';
  assert.deepEqual(violations(page), []);
});
