// The ordered list of features, as src/features.cpp states it.
import { existsSync } from "node:fs";
import path from "node:path";
import { read } from "./tree.mjs";

/** Names of the features, lowest first. */
export function ordered_features(root) {
  if (!existsSync(path.join(root, "src/features.cpp"))) return [];
  return [...read(root, "src/features.cpp").matchAll(/^ +([a-z_]+)::feature\(/gm)].map(
    (match) => match[1],
  );
}

/** The folder of src/ that a file lies in, or nothing for the files that put the program together. */
export function feature_of(file) {
  return file.match(/^src\/([^/]+)\//)?.[1];
}
