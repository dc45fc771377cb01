import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { check } from "./history.mjs";
import { with_tree } from "./reading/sample.mjs";

const migration = "src/needs/schema/001_needs.sql";
const hash_of = (text) => createHash("sha256").update(text).digest("hex");

test("a released migration stays as it was", () => {
  const released = `# hash  path\n${hash_of("create table needs")}  ${migration}\n`;
  assert.deepEqual(
    with_tree({ "checks/released.txt": released, [migration]: "create table needs" }, check),
    [],
  );
  assert.deepEqual(
    with_tree({ "checks/released.txt": released, [migration]: "create table need" }, check),
    [`${migration}:1: this released migration has changed: add a new one`],
  );
  assert.deepEqual(with_tree({ "checks/released.txt": released }, check), [
    `${migration}:1: this released migration is gone`,
  ]);
});

test("a list that cannot be read is refused", () => {
  assert.equal(with_tree({ "checks/released.txt": "abc" }, check).length, 1);
  assert.equal(with_tree({}, check).length, 1);
});

test("a decision may change its title, not disappear, and its number is its own", () => {
  const record = (root, name) => path.join(root, "docs/decisions", name);
  const found = with_tree(
    {
      "checks/released.txt": "",
      "docs/decisions/0001-a.md": "a",
      "docs/decisions/0002-b.md": "b",
      "docs/decisions/0003-c.md": "c",
    },
    (root) => {
      const git = (...words) =>
        execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...words], {
          cwd: root,
          stdio: "pipe",
        });
      git("init", "-q");
      git("add", ".");
      git("commit", "-qm", "Decide");
      rmSync(record(root, "0001-a.md"));
      rmSync(record(root, "0002-b.md"));
      writeFileSync(record(root, "0002-better.md"), "b");
      writeFileSync(record(root, "0003-d.md"), "d");
      return check(root);
    },
  );
  assert.deepEqual(found, [
    "docs/decisions/0003-d.md:1: two decisions have this number",
    "docs/decisions/0001-a.md:1: this decision was deleted: write one that replaces it",
  ]);
});
