// Names that say nothing, members without their underscore, clocks and money where they must not be.
import { code_only } from "./reading/cpp.mjs";
import { each_match, files_below, read, run_as_program } from "./reading/tree.mjs";

const says_nothing = new Set(
  "util utils common core misc helper helpers manager managers".split(" "),
);
const says_nothing_alone = new Set(["service", "services", ...says_nothing]);
const may_read_clocks = /^(?:kit\/web\/|kit\/testing\/|bench\/|src\/[^/]+$)/;
const money = /money|amount|price|cents|dollar|revenue|cost|salary|budget|grant|fee/i;

const forbidden = [
  [
    /\b(?:class|struct)\s+(Abstract\w*|\w+(?:Manager|Helper|Utils?|Service|Impl))\b/g,
    (match) => `"${match[1]}" says nothing of what it is`,
  ],
  [
    /(?<![.>\w])([msgp]_[a-z]\w*|m[A-Z]\w*[a-z]_?)\b/g,
    (match) => `"${match[1]}": a private member is written like_this_`,
  ],
  [/(?<![\w.])_[a-z]\w*/g, (match) => `"${match[0]}": a private member is written like_this_`],
  [/\btime_t\b/g, () => "time_t: use Instant or Day (kit/base/time.h)"],
];
const clocks =
  /\b(?:\w+_clock\s*::\s*now|(?<!\.|->|Instant )now|gettimeofday|clock_gettime|localtime\w*|gmtime\w*|time)\s*\(\s*(?:\)|nullptr|NULL|0\b|&)/g;

export function check(root) {
  const files = files_below(root, ".");
  const sources = files.filter((file) => /^(?:src|kit)\/.*\.(?:h|cpp)$/.test(file));
  return [
    ...files.flatMap(path_that_says_nothing),
    ...sources.flatMap((file) => names_in(root, file)),
  ];
}

function path_that_says_nothing(file) {
  const parts = file
    .split("/")
    .map((part, i, all) => (i === all.length - 1 ? part.replace(/\.[^.]*$/, "") : part));
  const empty = parts.find(
    (part) =>
      says_nothing_alone.has(part.toLowerCase()) ||
      part
        .toLowerCase()
        .split(/[-_.]/)
        .some((word) => says_nothing.has(word)),
  );
  return empty ? [`${file}:1: "${empty}" says nothing of what it holds`] : [];
}

function names_in(root, file) {
  const code = code_only(read(root, file));
  return [
    ...forbidden.flatMap(([pattern, say]) => each_match(file, code, pattern, say)),
    ...each_match(file, code, /\b(?:float|double)\b[^;{}()\n]*/g, ([text]) =>
      money.test(text)
        ? "money is whole cents (kit/base/money.h), never floating point"
        : undefined,
    ),
    ...(may_read_clocks.test(file)
      ? []
      : each_match(
          file,
          code,
          clocks,
          ([text]) => `"${text.trim()}…" reads a clock: take now as a parameter`,
        )),
    ...private_members(file, code),
  ];
}

/** Data declared after `private:`, one level inside their class. */
function private_members(file, code) {
  const found = [];
  const open = []; // for each open brace, whether its private part runs
  code.split("\n").forEach((line, i) => {
    if (/^\s*private:/.test(line) && open.length > 0) open.at(-1).hidden = true;
    if (/^\s*(?:public|protected):/.test(line) && open.length > 0) open.at(-1).hidden = false;
    if (open.at(-1)?.hidden) found.push(...member_without_underscore(`${file}:${i + 1}`, line));
    for (const c of line) {
      if (c === "{") open.push({ hidden: false });
      if (c === "}") open.pop();
    }
  });
  return found;
}

function member_without_underscore(place, line) {
  if (/^\s*(?:static|using|friend|struct|class|enum|template|return)\b/.test(line)) return [];
  const name = line.match(
    /^\s+[\w:<>,*&\s[\]()]*[\w>*&\]]\s+[*&]*(\w+)(?:\s*=[^;]*|\{[^;]*\})?;/,
  )?.[1];
  return name && !name.endsWith("_")
    ? [`${place}: "${name}": a private member is written like_this_`]
    : [];
}

run_as_program(import.meta.url, check);
