import assert from "node:assert/strict";
import { test } from "node:test";
import { list_of, with_tree } from "./reading/sample.mjs";
import { check } from "./sql.mjs";

const schemas = {
  "src/features.cpp": list_of("hubs", "needs"),
  "src/hubs/schema/001_hubs.sql":
    "create table hubs (slug text);\ncreate view hubs_facts as select slug from hubs;",
  "src/needs/schema/001_needs.sql":
    "create table needs (hub text references hubs (slug));\ncreate view needs_facts as select hub from needs;",
};
const violations = (files) => with_tree({ ...schemas, ...files }, check);

test("a feature names its own tables, what its statements name themselves, and the facts of features above", () => {
  const queries =
    "-- a: from hubs\nwith open as (select hub from needs) select o.hub from open o, needs n left join hubs_facts f on f.slug = n.hub;\n" +
    "insert into needs (hub) values (:hub) on conflict (hub) do update set hub = excluded.hub;\n" +
    "update needs set hub = :hub where hub is not distinct from :other; delete from needs;";
  assert.deepEqual(violations({ "src/needs/queries.sql": queries }), []);
});

test("another feature's table is refused, wherever it stands", () => {
  const queries =
    "select 1 from needs, hubs;\nselect 1 from needs join hubs on true;\nselect (select slug from hubs);\nupdate hubs set slug = '';\ninsert into hubs values (1);";
  const found = violations({ "src/needs/queries.sql": queries });
  assert.deepEqual(
    found.map((line) => line.slice(0, 23)),
    [1, 2, 3, 4, 5].map((line) => `src/needs/queries.sql:${line}`),
  );
});

test("facts of a feature that comes after are refused", () => {
  assert.deepEqual(violations({ "src/hubs/queries.sql": "select 1 from needs_facts;" }), [
    "src/hubs/queries.sql:1: hubs may not know needs, which comes after it",
  ]);
});

test("a table that no schema makes is refused", () => {
  assert.deepEqual(violations({ "src/hubs/queries.sql": "select 1 from hub;" }), [
    'src/hubs/queries.sql:1: no schema makes "hub"',
  ]);
});

test("words of one engine only are refused", () => {
  for (const words of [
    "slug::text",
    "slug ilike 'a%'",
    "slug like 'a%'",
    "now()",
    "current_timestamp",
    "ifnull(slug, '')",
    "slug collate nocase",
  ]) {
    assert.equal(
      violations({ "src/hubs/queries.sql": `select ${words} from hubs;` }).length,
      1,
      words,
    );
  }
  assert.equal(
    violations({
      "src/hubs/schema/002_more.sql": "create table more (id integer primary key autoincrement);",
    }).length,
    1,
  );
  assert.deepEqual(
    violations({ "src/hubs/queries.sql": "-- a: like now()\nselect 'like now()' from hubs;" }),
    [],
  );
});
