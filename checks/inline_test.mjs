import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./inline.mjs";
import { with_tree } from "./reading/sample.mjs";

const violations = (page) => with_tree({ "src/needs/page.html": page }, check);

test("what the security policy refuses is found at its line", () => {
  assert.deepEqual(violations('\n<p class="a" style="color: red">'), [
    "src/needs/page.html:2: style=: write a class",
  ]);
  for (const page of [
    '<p\n onclick="f()">',
    '<p hx-on:click="f()">',
    "<script>f()</script>",
    "<style>",
    '<a href="javascript:f()">',
  ]) {
    assert.equal(violations(page).length, 1, page);
  }
});

test("scripts of their own file, structured data and ordinary attributes pass", () => {
  assert.deepEqual(
    violations(
      '<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script><p data-style="a" data-on="b">style = onset = 1',
    ),
    [],
  );
});
