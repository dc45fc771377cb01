import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./names.mjs";
import { with_tree } from "./reading/sample.mjs";

const violations = (files) => with_tree(files, check);
const in_source = (text) => violations({ "src/needs/needs.cpp": text });

test("a file or a folder whose name says nothing is refused", () => {
  for (const file of [
    "src/utils/a.h",
    "kit/base/string_util.cpp",
    "web/islands/helpers.ts",
    "src/needs/service.cpp",
    "checks/common.mjs",
  ]) {
    assert.equal(violations({ [file]: "" }).length, 1, file);
  }
  assert.deepEqual(violations({ "deploy/poles.service": "", "src/needs/commons.h": "" }), []);
});

test("a class whose name says nothing is refused", () => {
  for (const name of ["AbstractNeed", "NeedManager", "NeedHelper", "NeedUtils"])
    assert.equal(in_source(`class ${name} { };`).length, 1, name);
});

test("a private member ends with an underscore and has no other mark", () => {
  assert.deepEqual(
    in_source(
      "class A {\npublic:\n    int size() const;\nprivate:\n    void grow();\n    std::map<int, int> sizes_;\n    static constexpr int most = 3;\n    struct Part;\n};",
    ),
    [],
  );
  assert.equal(in_source("class A {\nprivate:\n    int size;\n};").length, 1);
  assert.equal(in_source("class A {\nprivate:\n    int size = 3;\n};").length, 1);
  assert.equal(in_source("int m_size;").length, 1);
  assert.equal(in_source("int mSize;").length, 1);
  assert.deepEqual(in_source("struct A {\n    int size;\n};\naddress.s_addr = 1;"), []);
});

test("money is not a floating number", () => {
  assert.equal(in_source("double revenue = 0;").length, 1);
  assert.equal(in_source("float price_of(Thing);").length, 1);
  assert.deepEqual(in_source("double latitude = 0;"), []);
});

test("a feature reads no clock", () => {
  for (const text of [
    "auto t = std::chrono::system_clock::now();",
    "auto t = now();",
    "time_t t;",
    "auto t = time(nullptr);",
  ]) {
    assert.equal(in_source(text).length, 1, text);
  }
  assert.deepEqual(in_source("auto t = write.now(); // now()"), []);
  assert.deepEqual(
    violations({
      "kit/web/server.cpp": "auto t = std::chrono::steady_clock::now();",
      "src/main.cpp": "f(now());",
    }),
    [],
  );
});
