// Two linters of OpenAPI, on the description that the page of the API links.
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { address } from "../site.mjs";
import { get, run, tool, with_files } from "./pages.mjs";

async function description(keep) {
  const link = (await get(address("api"))).match(/href="([^"]*openapi[^"]*)"/)?.[1];
  if (!link) throw new Error("The page of the API links no OpenAPI description.");
  const text = await get(link);
  return keep(text.trimStart().startsWith("{") ? "openapi.json" : "openapi.yaml", text);
}

/** The program of a package, as its package.json names it. */
function program(folder, name) {
  const { bin } = JSON.parse(readFileSync(tool(`${folder}/package.json`), "utf8"));
  return tool(`${folder}/${typeof bin === "string" ? bin : bin[name]}`);
}

test("the description of the API passes Redocly's recommended rules", () =>
  with_files(async (keep) => {
    const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await run(
      process.execPath,
      [
        program("@redocly/cli", "redocly"),
        "lint",
        "--extends=recommended",
        await description(keep),
      ],
      quiet,
    );
  }));

test("the description of the API passes Spectral's rules", () =>
  with_files(async (keep) => {
    const rules = keep("rules.yaml", 'extends: ["spectral:oas"]\n');
    const parts = ["lint", await description(keep), "--ruleset", rules, "--fail-severity=error"];
    await run(process.execPath, [program("@stoplight/spectral-cli", "spectral"), ...parts]);
  }));
