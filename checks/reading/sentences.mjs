// Sentences for people, found in C++ and in templates: the keys of the catalogues.
import { without_comments } from "./cpp.mjs";
import { line_at } from "./tree.mjs";

const literal = '"(?:[^"\\\\\\n]|\\\\.)*"';
const literals = `(${literal}(?:\\s*${literal})*)`;
const wording = /\bWording\s+(?:const\s+)?(\w+)\s*\{\s*"([^"]*)"\s*\}/g;
const direct = new RegExp(
  `\\b(?:find|find_count|say_count|say|Phrase)\\s*[({]\\s*"([a-z_]+)"\\s*,\\s*${literals}(?:\\s*,\\s*${literals})?`,
  "g",
);
const template = new RegExp(`\\{\\{\\s*trn?\\s+(${literal})(?:\\s+(${literal}))?`, "g");

const value = (text) =>
  [...text.matchAll(new RegExp(literal, "g"))]
    .map(([part]) => JSON.parse(part.replaceAll("\\'", "'")))
    .join("");

/** [{ context, id, plural, line }] of a C++ source; `context` is what its Wording says. */
export function sentences_of_cpp(source) {
  const code = without_comments(source);
  const found = [];
  for (const [, name, context] of code.matchAll(wording)) {
    for (const match of code.matchAll(made_by(name))) {
      const [id, plural] = [match[1] ?? match[2], match[3]].map((text) => text && value(text));
      found.push({ context, id, plural, line: line_at(code, match.index) });
    }
  }
  return [...found, ...sentences_with_context(code)];
}

/** `tr("One.")`, or `tr.counting("One.", "Many.", …)`. */
const made_by = (name) =>
  new RegExp(
    `\\b${name}\\s*(?:\\(\\s*${literals}|\\.\\s*counting\\s*\\(\\s*${literals}\\s*,\\s*${literals})`,
    "g",
  );

/** What names its own context, as `Phrase{"needs", "One."}` does. */
function sentences_with_context(code) {
  return [...code.matchAll(direct)].map((match) => ({
    context: match[1],
    id: value(match[2]),
    plural: match[3] && /^.*(?:find_count|say_count)/.test(match[0]) ? value(match[3]) : undefined,
    line: line_at(code, match.index),
  }));
}

/** The same of a template, whose context is its feature. */
export function sentences_of_template(source, feature) {
  const text = source.replace(/\{\{#[\s\S]*?\}\}/g, (comment) => comment.replace(/[^\n]/g, " "));
  const in_values = [...text.matchAll(template)].map((match) => ({
    context: feature,
    id: value(match[1]),
    plural:
      match[0].startsWith("{{ trn") || /^\{\{\s*trn/.test(match[0])
        ? value(match[2] ?? '""')
        : undefined,
    line: line_at(text, match.index),
  }));
  const in_instructions = [...text.matchAll(/\{%[\s\S]*?%\}/g)].flatMap((instruction) =>
    [...instruction[0].matchAll(new RegExp(`\\btr\\s*\\(\\s*${literals}`, "g"))].map((match) => ({
      context: feature,
      id: value(match[1]),
      line: line_at(text, instruction.index + match.index),
    })),
  );
  return [...in_values, ...in_instructions, ...sentences_with_context(text)];
}
