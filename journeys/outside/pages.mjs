// Files for tools that read files: what the site answers, kept in a temporary folder.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { site } from "../site.mjs";

const tools = fileURLToPath(new URL("../node_modules/", import.meta.url));

export const tool = (file) => path.join(tools, file);

/** The text at an address, which must be there. */
export async function get(address, status = 200) {
  const reply = await fetch(site + address);
  if (reply.status !== status) throw new Error(`${address}: ${reply.status}, ${status} expected`);
  return reply.text();
}

/** Gives `use` a function that keeps a text under a name and returns its path. */
export async function with_files(use) {
  const folder = mkdtempSync(path.join(tmpdir(), "outside-"));
  try {
    return await use((name, text) => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program; throws what it says when it ends badly. */
export function run(program, parts, environment = {}) {
  const options = { env: { ...process.env, ...environment }, maxBuffer: 2 ** 26 };
  return new Promise((resolve, reject) => {
    execFile(program, parts, options, (fault, out, complaints) => {
      if (fault) reject(new Error(`${path.basename(program)}:\n${out}${complaints}`));
      else resolve(out);
    });
  });
}
