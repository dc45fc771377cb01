import assert from "node:assert/strict";
import { test } from "node:test";
import { with_tree } from "./reading/sample.mjs";
import { check } from "./text.mjs";

const in_file = (file, text) => with_tree({ [file]: text }, check);

test("HTML, SQL and JSON in a string are found at their line", () => {
  assert.deepEqual(in_file("src/needs/pages.cpp", '\nout += "<p class=\\"a\\">";'), [
    "src/needs/pages.cpp:2: HTML belongs to a template",
  ]);
  for (const text of [
    '"</li>"',
    '"select a from b"',
    'R"(insert into a values (1))"',
    '"update a set b = 1"',
    '"{\\"name\\": 1}"',
  ]) {
    assert.equal(in_file("src/needs/pages.cpp", text).length, 1, text);
  }
});

test("ordinary sentences, comments, tests and engines pass", () => {
  assert.deepEqual(in_file("src/needs/pages.cpp", '"Select one." "a < b" "<name>" // "<p>"'), []);
  assert.deepEqual(in_file("src/needs/needs_test.cpp", '"<p>"'), []);
  assert.deepEqual(in_file("kit/web/html.cpp", '"<p>"'), []);
});
