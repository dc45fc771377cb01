import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { header } from "./reading/catalogue.mjs";
import { with_tree } from "./reading/sample.mjs";
import { check } from "./words.mjs";

const source = 'constexpr Wording tr{"needs"};\nf(tr("Write " "it."));';
const page =
  '{{ tr "Page {n}" n=page.number }} {{ trn "{count} need" "{count} needs" page.total }} {{# {{ tr "no" }} }}';
const entry = (id, french, context = "needs") =>
  `\nmsgctxt "${context}"\nmsgid "${id}"\nmsgstr "${french}"\n`;
const whole = `${header}${entry("Write it.", "Écrivez-le.")}${entry("Page {n}", "Page n{n}")}
msgctxt "needs"\nmsgid "{count} need"\nmsgid_plural "{count} needs"\nmsgstr[0] "un besoin"\nmsgstr[1] "{count} besoins"\n`;
const violations = (catalogue, more = {}) =>
  with_tree(
    {
      "src/needs/needs.cpp": source,
      "src/needs/page.html": page,
      "src/needs/words.fr.po": catalogue,
      ...more,
    },
    check,
  );
const with_french = (french, id = "Write it.") =>
  violations(whole.replace(entry("Write it.", "Écrivez-le."), entry(id, french)));

test("sentences of sources and templates are found, with their French", () => {
  assert.deepEqual(violations(whole), []);
});

test("a missing entry is named where it is used", () => {
  assert.deepEqual(violations(whole.replace(entry("Write it.", "Écrivez-le."), "")), [
    'src/needs/needs.cpp:2: "Write it." is missing from src/needs/words.fr.po',
  ]);
  assert.equal(violations("").length, 3);
});

test("an entry that nothing uses, that stands twice or that is obsolete is refused", () => {
  assert.equal(violations(whole + entry("Old.", "Vieux.")).length, 1);
  assert.equal(violations(whole + entry("Write it.", "Écrivez.")).length, 1);
  assert.equal(violations(`${whole}\n#~ msgid "Old."\n#~ msgstr "Vieux."\n`).length, 1);
});

test("a fuzzy, an empty or an untranslated entry is refused, unless it says that both languages agree", () => {
  assert.equal(
    violations(
      whole.replace('\nmsgctxt "needs"\nmsgid "Write', '\n#, fuzzy\nmsgctxt "needs"\nmsgid "Write'),
    ).length,
    1,
  );
  assert.equal(with_french("").length, 1);
  assert.equal(violations(whole.replace("Page n{n}", "Page {n}")).length, 1);
  assert.deepEqual(
    violations(
      whole
        .replace("Page n{n}", "Page {n}")
        .replace(/\nmsgctxt "needs"\nmsgid "Page/, "\n# same in French$&"),
    ),
    [],
  );
});

const added = (id, plural) =>
  `\nmsgctxt "needs"\nmsgid "${id}"\nmsgid_plural "${plural}"\nmsgstr[0] "un mot"\nmsgstr[1] "des mots"\n`;

test("a count in C++ and a phrase made inside a template are sentences too", () => {
  const counted = { "src/needs/count.cpp": `${source}\ng(tr.counting("One.", "Many.", n));` };
  assert.deepEqual(violations(whole, counted), [
    'src/needs/count.cpp:3: "One." is missing from src/needs/words.fr.po',
  ]);
  assert.deepEqual(violations(whole + added("One.", "Many."), counted), []);
  const called = {
    "src/needs/list.html": '{% call f(out.shown(Phrase{"needs", "A list", {}})) %}',
  };
  assert.equal(violations(whole, called).length, 1);
  assert.deepEqual(violations(whole + entry("A list", "Une liste"), called), []);
});

test("a file beside the features has its own context, and so may a file of the kit", () => {
  const beside = (context) => ({
    "src/settings.cpp": `constexpr Wording tr{"${context}"};\nf(tr("A folder."));`,
    "src/words.fr.po": header + entry("A folder.", "Un dossier.", context),
    "kit/search/synonyms.cpp": `constexpr Wording tr{"${context}"};\nf(tr("A folder."));`,
    "kit/words.fr.po": header + entry("A folder.", "Un dossier.", context),
  });
  assert.equal(violations(whole, beside("settings")).length, 1);
  assert.equal(violations(whole, beside("synonyms")).length, 1);
  assert.equal(violations(whole, beside("elsewhere")).length, 2);
});

test("the context is the folder's", () => {
  assert.equal(
    violations(whole, { "src/needs/needs.cpp": source.replace("needs", "hubs") }).length,
    3,
  );
});

test("places are the same on both sides; a plural needs both forms", () => {
  assert.equal(violations(whole.replace("Page n{n}", "Page n{m}")).length, 1);
  assert.equal(violations(whole.replace('msgstr[1] "{count} besoins"', 'msgstr[1] ""')).length, 1);
});

test("French has its typography", () => {
  for (const french of [
    "Écrivez : le",
    "50 %",
    "50%",
    "« le »",
    "Où ?",
    "Où\u00a0!",
    "l'an",
    '\\"le\\"',
    "Et...",
    "6 340",
    "13 h 30",
  ]) {
    assert.equal(with_french(french).length, 1, french);
  }
  assert.deepEqual(
    with_french(
      "Écrivez\u00a0: «\u00a0l’an\u00a0» où? 50\u00a0%, 13\u00a0h\u00a030, https://exemple.quebec",
    ),
    [],
  );
});

test("the header says how plurals are counted", () => {
  assert.equal(violations(whole.replace("plural=(n > 1)", "plural=(n != 1)")).length, 1);
});

test("--write adds what is missing after what is there", () => {
  const program = fileURLToPath(new URL("words.mjs", import.meta.url));
  const kept = `${header}${entry("Page {n}", "Page n{n}")}`;
  const written = with_tree(
    { "src/needs/needs.cpp": source, "src/needs/page.html": page, "src/needs/words.fr.po": kept },
    (root) => {
      execFileSync(process.execPath, [program, "--write", root]);
      return readFileSync(path.join(root, "src/needs/words.fr.po"), "utf8");
    },
  );
  assert.equal(
    written,
    `${kept}\nmsgctxt "needs"\nmsgid "Write it."\nmsgstr ""\n\nmsgctxt "needs"\nmsgid "{count} need"\nmsgid_plural "{count} needs"\nmsgstr[0] ""\nmsgstr[1] ""\n`,
  );
});
