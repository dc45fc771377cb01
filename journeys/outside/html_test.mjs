// The Nu HTML checker, which the W3C uses, on every page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { every_page, languages } from "../site.mjs";
import { get, run, tool, with_files } from "./pages.mjs";

const checker = tool("vnu-jar/build/dist/vnu.jar");

async function complaints(texts) {
  return with_files(async (keep) => {
    const files = texts.map(({ name, text }, i) => ({ name, file: keep(`${i}.html`, text) }));
    const parts = [
      "-jar",
      checker,
      "--errors-only",
      "--format",
      "json",
      "--exit-zero-always",
      "--stdout",
    ];
    const { messages } = JSON.parse(
      await run("java", [...parts, ...files.map(({ file }) => file)]),
    );
    return messages.map((message) => ({
      name: files.find(({ file }) => message.url.endsWith(file)).name,
      sentence: `line ${message.lastLine}: ${message.message} ${message.extract ?? ""}`,
    }));
  });
}

const pages = [];
for (const language of languages) {
  for (const { name, address, status } of await every_page(language)) {
    pages.push({ name: `${name} (${language})`, text: await get(address, status) });
  }
}
const found = await complaints(pages);
for (const { name } of pages) {
  test(`${name} is valid HTML`, () => {
    assert.deepEqual(
      found.filter((complaint) => complaint.name === name).map(({ sentence }) => sentence),
      [],
    );
  });
}
