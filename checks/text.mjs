// Pages are in .html, statements in .sql: C++ never glues HTML, SQL or JSON out of strings.
import { strings } from "./reading/cpp.mjs";
import { files_below, line_at, read, run_as_program } from "./reading/tree.mjs";

// The engines: what turns values into HTML, SVG, XML, SQL or JSON, each written once.
const engines =
  /^kit\/(?:web\/(?:html|templates\/)|geo\/svg_|geo\/.*_paths|storage\/|base\/json|documents\/)/;
const forbidden = [
  [
    /<\/?(?:a|b|br|body|button|circle|div|em|form|g|h[1-6]|head|html|img|input|li|nav|ol|option|p|path|section|select|span|strong|svg|table|td|text|th|tr|ul)(?=[\s>/\\]|$)/i,
    "HTML belongs to a template",
  ],
  [
    /\bselect\b[\s\S]+\bfrom\b|\binsert\s+into\b|\bupdate\s+\w+\s+set\b|\bdelete\s+from\b|\b(?:create|alter|drop)\s+table\b/i,
    "SQL belongs to queries.sql",
  ],
  [/\{\s*\\?"\w+\\?"\s*:/, "JSON is written by kit/base/json.h"],
];

export function check(root) {
  return [...files_below(root, "src"), ...files_below(root, "kit")]
    .filter((file) => /\.(?:h|cpp)$/.test(file) && !/_test\.cpp$/.test(file) && !engines.test(file))
    .flatMap((file) => glued(file, read(root, file)));
}

function glued(file, source) {
  return strings(source).flatMap(({ text, offset }) =>
    forbidden
      .filter(([pattern]) => pattern.test(text))
      .map(([, sentence]) => `${file}:${line_at(source, offset)}: ${sentence}`),
  );
}

run_as_program(import.meta.url, check);
