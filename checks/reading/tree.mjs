// Files of a source tree, and how a check reports what it found there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));
// What git, npm, the build and the program write.
const not_ours = /^(?:build|var)$|(?:^|\/)(?:\.git|node_modules)$/;

/** Paths of all files below `folder`, relative to `root`, sorted; none when the folder is missing. */
export function files_below(root, folder) {
  if (!existsSync(path.join(root, folder))) return [];
  const found = [];
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (not_ours.test(name)) continue;
    if (entry.isDirectory()) found.push(...files_below(root, name));
    else found.push(name);
  }
  return found.sort();
}

export function read(root, file) {
  return readFileSync(path.join(root, file), "utf8");
}

export function line_at(text, offset) {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line += 1;
  return line;
}

/** "file:line: sentence" for each match of a global pattern; `say` makes the sentence, or nothing to let it pass. */
export function each_match(file, text, pattern, say) {
  const found = [];
  for (const match of text.matchAll(pattern)) {
    const sentence = say(match);
    if (sentence) found.push(`${file}:${line_at(text, match.index)}: ${sentence}`);
  }
  return found;
}

/**
 * Runs the check when its file is the program started: `node checks/name.mjs [ROOT]`. An option such as --write
 * names another thing to do with the tree.
 */
export function run_as_program(url, check, others = {}) {
  if (url !== pathToFileURL(process.argv[1]).href) return;
  const [options, [root]] = [
    process.argv.slice(2).filter(is_option),
    process.argv.slice(2).filter((text) => !is_option(text)),
  ];
  const violations = (others[options[0]] ?? check)(path.resolve(root ?? repository)) ?? [];
  for (const violation of violations) console.log(violation);
  process.exitCode = violations.length > 0 ? 1 : 0;
}

const is_option = (argument) => argument.startsWith("--");
