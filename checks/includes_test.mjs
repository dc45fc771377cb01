import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./includes.mjs";
import { list_of, with_tree } from "./reading/sample.mjs";

const violations = (files) =>
  with_tree({ "src/features.cpp": list_of("hubs", "needs"), ...files }, check);

test("a feature knows the public doors of features above it, its own files and the kit", () => {
  const source =
    '#include "hubs/hubs.h"\n#include "hubs/store.h"\n#include "needs/sql.h"\n#include "kit/base/id.h"\n#include <vector>\n';
  assert.deepEqual(violations({ "src/needs/store.cpp": source }), []);
});

test("a feature may not know one that comes after it", () => {
  assert.deepEqual(violations({ "src/hubs/hubs.cpp": '\n#include "needs/needs.h"\n' }), [
    "src/hubs/hubs.cpp:2: hubs may not know needs, which comes after it",
  ]);
});

test("a test, and nothing else, may put the whole program together", () => {
  const files = {
    "src/hubs/hubs_test.cpp": '#include "world_in_test.h"',
    "src/hubs/hubs.cpp": '#include "world_in_test.h"',
  };
  assert.deepEqual(violations(files), [
    "src/hubs/hubs.cpp:1: \"world_in_test.h\" is neither the kit's nor a feature's",
  ]);
});

test("only the public doors of another feature are open, to sources and to templates", () => {
  assert.deepEqual(
    violations({
      "src/needs/pages.cpp": '#include "hubs/sql.h"',
      "src/needs/page.html": '{% include "hubs/sql.h" %}',
    }),
    [
      'src/needs/page.html:1: "hubs/sql.h" is not a public door of hubs',
      'src/needs/pages.cpp:1: "hubs/sql.h" is not a public door of hubs',
    ],
  );
});

test("a README may open further doors", () => {
  const files = {
    "src/hubs/README.md": "# hubs\nDoors: frame.h, frame.html\n",
    "src/needs/page.html":
      '{% include "hubs/frame.h" %}\n{% include "hubs/frame.html.h" %}\n{% include "hubs/map.h" %}',
  };
  assert.deepEqual(violations(files), [
    'src/needs/page.html:3: "hubs/map.h" is not a public door of hubs',
  ]);
});

test("a folder that the list does not name is refused", () => {
  assert.deepEqual(violations({ "src/cases/cases.h": "" }), [
    "src/cases:1: this folder is not in the list of src/features.cpp",
  ]);
});

test("the kit includes nothing of a feature", () => {
  assert.deepEqual(
    violations({ "kit/web/site.cpp": '#include "hubs/store.h"\n#include "kit/web/site.h"' }),
    ['kit/web/site.cpp:1: the kit may not include "hubs/store.h"'],
  );
});

test("the network library stays in the transport files", () => {
  const files = {
    "kit/web/router.cpp": "#include <boost/asio.hpp>",
    "kit/web/transport.cpp": "#include <boost/beast/http.hpp>",
  };
  assert.deepEqual(violations(files), [
    "kit/web/router.cpp:1: <boost/asio.hpp> belongs to the transport files only",
  ]);
});

test("the kit has no word of the domain in a name or a comment, but may quote one", () => {
  assert.deepEqual(
    violations({
      "kit/base/row.h":
        'struct HubList { };\n// One row a municipality.\nchar const* example = "hub";',
    }),
    [
      'kit/base/row.h:1: "Hub" is a word of the domain: the kit must not know it',
      'kit/base/row.h:2: "municipality" is a word of the domain: the kit must not know it',
    ],
  );
});

test("without a list of features nothing is proved", () => {
  assert.equal(with_tree({}, check).length, 1);
});
