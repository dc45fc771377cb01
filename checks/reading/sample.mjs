// Small trees for the tests of the checks: written to a temporary folder, read by a check, removed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Calls `use` with a folder that holds `files`, { path: text }, and gives what it returns. */
export function with_tree(files, use) {
  const root = mkdtempSync(path.join(tmpdir(), "tree-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The list of features as src/features.cpp writes it. */
export function list_of(...features) {
  return features.map((feature) => `        ${feature}::feature(),\n`).join("");
}
