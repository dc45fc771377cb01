import assert from "node:assert/strict";
import { test } from "node:test";
import { with_tree } from "./reading/sample.mjs";
import { check } from "./sizes.mjs";

const lines = (count) => "    call();\n".repeat(count);
const violations = (files) => with_tree(files, check);

test("a file of 400 lines is read, one of 401 is not", () => {
  assert.deepEqual(violations({ "web/styles/a.css": `${"\n".repeat(399)}x\n` }), []);
  assert.deepEqual(violations({ "web/styles/a.css": `${"\n".repeat(400)}x\n` }), [
    "web/styles/a.css:401: the file has 401 lines, 400 at most",
  ]);
});

test("a function of 40 lines is read, one of 41 is not, signature included", () => {
  assert.deepEqual(
    violations({ "src/a/a.cpp": `namespace a {\nint f()\n{\n${lines(37)}}\n}` }),
    [],
  );
  assert.deepEqual(violations({ "src/a/a.cpp": `namespace a {\nint f()\n{\n${lines(38)}}\n}` }), [
    "src/a/a.cpp:2: the function has 41 lines, 40 at most",
  ]);
});

test("members, tests and lambdas of a namespace are functions too", () => {
  for (const head of [
    "class A { void f() const\n",
    "TEST(A, b)\n",
    "auto const f = [](int a)\n",
    "template <class T>\nauto f(T t) -> int\n",
  ]) {
    assert.equal(violations({ "kit/a/a.cpp": `${head}{\n${lines(40)}}` }).length, 1, head);
  }
});

test("a table of data, a type, a comment and a string with a brace are not functions", () => {
  assert.deepEqual(
    violations({
      "kit/a/a.cpp": `Row const rows[] = {\n${lines(50)}};\nstruct A {\n${lines(50)}};`,
    }),
    [],
  );
  assert.deepEqual(
    violations({
      "kit/a/a.cpp": `int f() { return g("{", '{', 1'000); } // {\n/* { */\n${"int a;\n".repeat(50)}int g() { return 1; }`,
    }),
    [],
  );
});

test("the two commands of the top folder are short", () => {
  assert.deepEqual(violations({ run: `${"\n".repeat(60)}x` }), [
    "run:61: the file has 61 lines, 60 at most",
  ]);
});
