// Who may include whom: a feature only the public doors of features above it, the kit nothing of the domain.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { without_literals } from "./reading/cpp.mjs";
import { feature_of, ordered_features } from "./reading/features.mjs";
import { each_match, files_below, read, run_as_program } from "./reading/tree.mjs";

const include = /(?:^[ \t]*#[ \t]*|\{%\s*)include\s+(["<])([^">]+)[">]/gm;
const network_files = /^kit\/web\/(?:transport|connection)[a-z_]*\.(?:h|cpp)$/;
// Written by the build from the kit's own queries.
const kit_generated = "storage/sql.h";
// RFC 6350 has its own regions.
const vcard_files = /^kit\/documents\/vcard/;
// Singular, in small letters; a plural ends with "s".
const domain_words = new Set(
  (
    "hub organization organisation enterprise entreprise mrc region région pôle municipality municipalité sector " +
    "secteur cooperative coopérative coop territory territoire"
  ).split(" "),
);

export function check(root) {
  const order = ordered_features(root);
  if (order.length === 0)
    return ["src/features.cpp:1: the ordered list of features cannot be read"];
  const features = files_below(root, "src").filter((file) => /\.(?:h|cpp|html)$/.test(file));
  const kit = files_below(root, "kit").filter((file) => /\.(?:h|cpp|html|sql)$/.test(file));
  return [
    ...unlisted_folders(features, order),
    ...features.flatMap((file) => feature_includes(root, file, order)),
    ...kit.flatMap((file) => kit_includes(root, file)),
    // Examples of tests may come from the domain.
    ...kit
      .filter((file) => !file.endsWith("_test.cpp"))
      .flatMap((file) => [...new Set(words_of_the_domain(root, file))]),
  ];
}

function unlisted_folders(files, order) {
  const folders = [...new Set(files.map(feature_of))].filter(
    (folder) => folder && !order.includes(folder),
  );
  return folders.map(
    (folder) => `src/${folder}:1: this folder is not in the list of src/features.cpp`,
  );
}

function feature_includes(root, file, order) {
  const feature = feature_of(file);
  if (!feature) return [];
  return each_match(file, read(root, file), include, ([, quote, name]) => {
    if (quote === "<") return network_include(file, name);
    const [folder, ...rest] = name.split("/");
    if (folder === feature || folder === "kit") return undefined;
    // The whole program, which a test may put together.
    if (name === "world_in_test.h" && file.endsWith("_test.cpp")) return undefined;
    if (!order.includes(folder)) return `"${name}" is neither the kit's nor a feature's`;
    if (order.indexOf(folder) > order.indexOf(feature))
      return `${feature} may not know ${folder}, which comes after it`;
    return is_door(root, folder, rest.join("/"))
      ? undefined
      : `"${name}" is not a public door of ${folder}`;
  });
}

/** x.h and store.h; and what the README of the feature opens in a line such as `Doors: frame.h, map.html`. */
function is_door(root, feature, name) {
  if (name === `${feature}.h` || name === "store.h") return true;
  const readme = path.join(root, "src", feature, "README.md");
  const line = existsSync(readme)
    ? readFileSync(readme, "utf8").match(/^Doors: (.+)$/m)
    : undefined;
  // A template is named as it is written: the build adds ".h".
  return (line?.[1].split(/[,\s]+/) ?? []).some((door) => name === door || name === `${door}.h`);
}

function network_include(file, name) {
  const network = /^boost\/(?:asio|beast)\b/.test(name);
  return network && !network_files.test(file)
    ? `<${name}> belongs to the transport files only`
    : undefined;
}

function kit_includes(root, file) {
  return each_match(file, read(root, file), include, ([, quote, name]) => {
    if (quote === "<") return network_include(file, name);
    return name.startsWith("kit/") || name === kit_generated
      ? undefined
      : `the kit may not include "${name}"`;
  });
}

function words_of_the_domain(root, file) {
  const source = read(root, file).replaceAll(include, (line) => line.replace(/\S/g, " "));
  const text = /\.(?:h|cpp)$/.test(file) ? without_literals(source) : source;
  // A word of an identifier ends where a capital begins: HubList holds "hub" and "list".
  return each_match(file, text, /[A-ZÀ-Ý]?[a-zà-ÿ]+|[A-ZÀ-Ý]+/g, ([word]) => {
    const singular = word.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");
    if (singular === "region" && vcard_files.test(file)) return undefined;
    return domain_words.has(singular)
      ? `"${word}" is a word of the domain: the kit must not know it`
      : undefined;
  });
}

run_as_program(import.meta.url, check);
