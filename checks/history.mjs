// What is never undone: a released migration is not edited, a decision record is not deleted.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { files_below, read, run_as_program } from "./reading/tree.mjs";

// Lines of `sha256sum`: hash, two spaces, path. A release adds its migrations.
const released = "checks/released.txt";
const decision = /^docs\/decisions\/(\d{4})-[^/]+\.md$/;

export function check(root) {
  return [...released_migrations(root), ...decisions(root)];
}

function released_migrations(root) {
  if (!existsSync(path.join(root, released)))
    return [`${released}:1: the list of released migrations is missing`];
  return read(root, released)
    .split("\n")
    .flatMap((line, i) => {
      const [, hash, file] = line.match(/^([0-9a-f]{64}) [ *](.+)$/) ?? [];
      if (!file)
        return line === "" || line.startsWith("#")
          ? []
          : [`${released}:${i + 1}: "${line}" is not a line of sha256sum`];
      if (!existsSync(path.join(root, file))) return [`${file}:1: this released migration is gone`];
      const now = createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest("hex");
      return now === hash ? [] : [`${file}:1: this released migration has changed: add a new one`];
    });
}

function decisions(root) {
  const files = files_below(root, "docs/decisions");
  const number = (file) => file.match(decision)?.[1];
  const there = files.map(number).filter(Boolean);
  const twice = files.filter(
    (file) => number(file) && there.indexOf(number(file)) !== files.filter(number).indexOf(file),
  );
  const gone = decisions_ever(root).filter((file) => number(file) && !there.includes(number(file)));
  return [
    ...twice.map((file) => `${file}:1: two decisions have this number`),
    ...gone.map((file) => `${file}:1: this decision was deleted: write one that replaces it`),
  ];
}

/** Every decision that the history of this branch holds; none outside a git checkout, or before its first commit. */
function decisions_ever(root) {
  if (!existsSync(path.join(root, ".git"))) return [];
  const parts = [
    "log",
    "--diff-filter=A",
    "--name-only",
    "--format=",
    "HEAD",
    "--",
    "docs/decisions",
  ];
  const log = spawnSync("git", parts, { cwd: root, encoding: "utf8" });
  if (/unknown revision|bad revision/.test(log.stderr)) return [];
  if (log.status !== 0) throw new Error(`git log: ${log.stderr}`);
  return [...new Set(log.stdout.split("\n").filter(Boolean))];
}

run_as_program(import.meta.url, check);
