// node run.mjs [FILE...]: every journey, or those of some files. SITE=http://… walks through a server already there.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { start_program } from "./program.mjs";
import { hub } from "./site.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const asked = process.argv.slice(2).map((file) => path.resolve(file));

function journeys() {
  const files = ["", "outside"].flatMap((folder) =>
    readdirSync(path.join(here, folder)).map((file) => path.join(here, folder, file)),
  );
  return files.filter((file) => file.endsWith("_test.mjs"));
}

const program = process.env.SITE ? undefined : await start_program(hub);
const site = process.env.SITE ?? program.address;
const files = asked.length > 0 ? asked : journeys();
const tests = spawn(
  process.execPath,
  ["--test", "--test-concurrency=2", "--test-reporter=spec", ...files],
  {
    stdio: "inherit",
    env: { ...process.env, SITE: site.replace(/\/$/, "") },
  },
);
const [status] = await once(tests, "exit");
await program?.stop();
process.exitCode = status ?? 1;
