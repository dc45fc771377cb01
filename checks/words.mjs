// Every sentence shown to people has its French, in the catalogue of its feature: none missing, none to spare.
// `node checks/words.mjs --write` adds what is missing, to be translated.
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { empty_entry, header, read_entries } from "./reading/catalogue.mjs";
import { typographic_faults } from "./reading/french.mjs";
import { sentences_of_cpp, sentences_of_template } from "./reading/sentences.mjs";
import { files_below, read, run_as_program } from "./reading/tree.mjs";

// Above an entry whose French is written like its English.
const same_in_french = "# same in French";

export function check(root) {
  return catalogues(root).flatMap(({ file, contexts, sentences }) => {
    const entries = existsSync(path.join(root, file)) ? read_entries(read(root, file)) : [];
    return [
      ...sentences
        .filter(({ context }) => !contexts.has(context))
        .map(({ place, id }) => `${place}: "${id}" is not in the context of its folder`),
      ...missing(sentences, entries).map(
        ({ place, id }) => `${place}: "${id}" is missing from ${file}`,
      ),
      ...plural_rule(file, entries),
      ...entries
        .filter(({ id }) => id !== "")
        .flatMap((entry) =>
          faults(entry, entries, sentences).map((fault) => `${file}:${entry.line}: ${fault}`),
        ),
    ];
  });
}

/** One a feature, one for the whole kit, one for the program itself: [{ file, contexts, sentences }]. */
function catalogues(root) {
  const found = new Map();
  for (const file of [...files_below(root, "src"), ...files_below(root, "kit")]) {
    if (!/\.(?:cpp|h|html|po)$/.test(file) || /_test\.cpp$/.test(file)) continue;
    const { catalogue, contexts } = place_of(file);
    if (!found.has(catalogue))
      found.set(catalogue, { file: catalogue, contexts: new Set(), sentences: [] });
    for (const context of contexts) found.get(catalogue).contexts.add(context);
    found.get(catalogue).sentences.push(
      ...sentences_of(root, file, contexts[0]).map((sentence) => ({
        ...sentence,
        place: `${file}:${sentence.line}`,
      })),
    );
  }
  return [...found.values()].filter(
    ({ file, sentences }) => sentences.length > 0 || existsSync(path.join(root, file)),
  );
}

/**
 * The catalogue of a file, and the contexts that it may name: its folder, or itself where no feature owns it. A file
 * of the kit may name itself too, when a feature already bears the name of its folder.
 */
function place_of(file) {
  const [shelf, folder, below] = file.split("/");
  const subject = path.basename(file).split(".")[0];
  if (shelf === "kit")
    return { catalogue: "kit/words.fr.po", contexts: below ? [folder, subject, "kit"] : ["kit"] };
  if (!below) return { catalogue: "src/words.fr.po", contexts: [subject] };
  return { catalogue: `src/${folder}/words.fr.po`, contexts: [folder] };
}

function sentences_of(root, file, context) {
  if (file.endsWith(".po")) return [];
  const source = read(root, file);
  return file.endsWith(".html") ? sentences_of_template(source, context) : sentences_of_cpp(source);
}

function missing(sentences, entries) {
  const seen = new Set();
  return sentences.filter((sentence) => {
    const key = JSON.stringify([sentence.context, sentence.id, sentence.plural]);
    if (seen.has(key) || entries.some((entry) => !entry.obsolete && same(entry, sentence)))
      return false;
    seen.add(key);
    return true;
  });
}

const same = (a, b) => a.context === b.context && a.id === b.id && a.plural === b.plural;

function plural_rule(file, entries) {
  if (entries.length === 0) return [];
  const text = entries.find(({ id }) => id === "")?.translations[0] ?? "";
  const whole = text.includes("charset=UTF-8") && text.includes("nplurals=2; plural=(n > 1);");
  return whole
    ? []
    : [`${file}:1: the header must say charset=UTF-8 and nplurals=2; plural=(n > 1);`];
}

function faults(entry, entries, sentences) {
  if (entry.obsolete) return ["an obsolete entry is to be removed"];
  const found = [];
  const needed = entry.plural === undefined ? 1 : 2;
  if (entries.find((other) => same(other, entry)) !== entry)
    found.push(`"${entry.id}" stands twice`);
  if (!sentences.some((sentence) => same(sentence, entry)))
    found.push(`"${entry.id}" is used nowhere`);
  if (entry.comments.some((comment) => /^#,.*\bfuzzy\b/.test(comment)))
    found.push(`"${entry.id}" is marked fuzzy`);
  for (let form = 0; form < needed; form += 1)
    found.push(...faults_of_french(entry, entry.translations[form] ?? ""));
  return found;
}

function faults_of_french(entry, french) {
  if (french === "") return [`"${entry.id}" has no French`];
  const identical = french === entry.id && !entry.comments.includes(same_in_french);
  return [
    ...(identical
      ? [`"${french}" is the English: translate it, or write "${same_in_french}" above it`]
      : []),
    ...(same_places(entry, french)
      ? []
      : [`"${french}" does not have the places of "${entry.plural ?? entry.id}"`]),
    ...typographic_faults(french).map((fault) => `"${french}": ${fault}`),
  ];
}

/** A singular may leave {count} out: « un membre ». */
function same_places(entry, french) {
  const places = (text) =>
    [...new Set(text.match(/\{[a-z_]+\}/g) ?? [])]
      .sort()
      .filter((place) => entry.plural === undefined || place !== "{count}");
  return places(french).join() === places(entry.plural ?? entry.id).join();
}

function write_missing(root) {
  for (const { file, sentences } of catalogues(root)) {
    const there = existsSync(path.join(root, file));
    const added = missing(sentences, there ? read_entries(read(root, file)) : []);
    if (added.length === 0) continue;
    if (!there) writeFileSync(path.join(root, file), header);
    appendFileSync(path.join(root, file), added.map(empty_entry).join(""));
    console.log(`${file}: ${added.length} added`);
  }
}

run_as_program(import.meta.url, check, { "--write": write_missing });
