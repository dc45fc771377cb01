// Whose tables a statement may name, and one SQL text for both engines.
import { feature_of, ordered_features } from "./reading/features.mjs";
import { names_made, names_used } from "./reading/sql.mjs";
import { each_match, files_below, line_at, read, run_as_program } from "./reading/tree.mjs";

// What one of the two engines does not know, or understands in its own way.
const not_portable = [
  [/::/g, "a cast is written cast(x as type)"],
  [/\b(?:i?like|glob|similar to)\b/gi, "the search of kit/search finds text, not the database"],
  [
    /\bautoincrement\b|\b(?:big)?serial\b|\bgenerated\s+\w+(?:\s+\w+)?\s+as\s+identity\b/gi,
    "the program makes the ids",
  ],
  [
    /\b(?:now|datetime|date|time|strftime|julianday|unixepoch|date_trunc|age)\s*\(|\bcurrent_(?:timestamp|date|time)\b/gi,
    "the program gives the time",
  ],
  [/\binsert\s+or\b|\breplace\s+into\b/gi, "write on conflict"],
  [/\b(?:ifnull|nvl)\s*\(/gi, "write coalesce"],
  [
    /\b(?:group_concat|string_agg|array_agg|json_extract|jsonb?_\w+|unnest)\s*\(/gi,
    "only one of the two engines has it",
  ],
  [
    /\b(?:rowid|collate|pragma|skip locked|for update|on conflict\s+on constraint)\b|`/gi,
    "only one of the two engines has it",
  ],
  [
    /\b(?:jsonb|uuid|timestamptz|timestamp|boolean|serial)\b(?=\s*(?:,|not|null|primary|default))/gi,
    "this type differs between the engines: text, integer or real",
  ],
  [/\blimit\s+[:\w]+\s*,/gi, "write limit … offset …"],
];

export function check(root) {
  const order = ordered_features(root);
  const owners = owners_of_tables(root);
  const kit = files_below(root, "kit/storage").filter((file) => file.endsWith(".sql"));
  const features = files_below(root, "src").filter((file) => file.endsWith(".sql"));
  return [
    ...kit.flatMap((file) => tables(root, file, "storage", owners, order)),
    ...features.flatMap((file) => tables(root, file, feature_of(file), owners, order)),
    ...[...kit, ...features]
      .filter((file) => !file.endsWith(".pg.sql"))
      .flatMap((file) => dialect(root, file)),
  ];
}

function owners_of_tables(root) {
  const owners = new Map();
  for (const file of [...files_below(root, "kit/storage/schema"), ...files_below(root, "src")]) {
    if (!file.includes("/schema/") || !file.endsWith(".sql")) continue;
    for (const name of names_made(read(root, file)))
      owners.set(name, feature_of(file) ?? "storage");
  }
  return owners;
}

function tables(root, file, feature, owners, order) {
  const source = read(root, file);
  return names_used(source).flatMap(({ text: name, offset }) => {
    const reason = refused(name, feature, owners, order);
    return reason ? [`${file}:${line_at(source, offset)}: ${reason}`] : [];
  });
}

function refused(name, feature, owners, order) {
  const owner = owners.get(name);
  if (owner === feature) return undefined;
  if (owner === undefined) return `no schema makes "${name}"`;
  if (name !== `${owner}_facts`)
    return `"${name}" belongs to ${owner}: only ${owner}_facts may be read from outside`;
  return order.indexOf(owner) < order.indexOf(feature)
    ? undefined
    : `${feature} may not know ${owner}, which comes after it`;
}

function dialect(root, file) {
  const source = read(root, file).replace(/--[^\n]*|'(?:[^'\n]|'')*'/g, (text) =>
    " ".repeat(text.length),
  );
  return not_portable.flatMap(([pattern, reason]) =>
    each_match(file, source, pattern, ([text]) => `"${text.trim()}": ${reason}`),
  );
}

run_as_program(import.meta.url, check);
