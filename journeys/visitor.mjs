// People who visit: at a desk or on a phone, with and without JavaScript. Each has a fresh browser, and a console that
// must stay silent.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import { site } from "./site.mjs";
import { say } from "./words.mjs";

const options =
  "--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update " +
  "--disable-default-apps --disable-extensions --disable-sync --no-first-run --no-proxy-server";

export const sizes = [
  { name: "1440 px", width: 1440, height: 900 },
  { name: "390 px", width: 390, height: 844 },
];
const everyone = sizes.flatMap((size) => [
  { ...size, script: true },
  { ...size, name: `${size.name}, without JavaScript`, script: false },
]);

let browser;
after(() => browser?.close());

async function open_browser() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: options.split(" "),
  });
  return browser;
}

/** A test for each visitor: `walk` gets { page, visitor, visit, words }. */
export function journey(sentence, walk, visitors = everyone) {
  for (const visitor of visitors) {
    test(`${sentence} (${visitor.name})`, () =>
      with_page(visitor, (page) => walk(tools(page, visitor))));
  }
}

function tools(page, visitor) {
  return {
    page,
    visitor,
    visit: (address) => page.goto(site + address),
    words: (context, english, values) => say(visitor.language ?? "fr", context, english, values),
  };
}

/** Gives a page to `use`, then closes it; an error in its console, such as a refused style, fails the test. */
export async function with_page({ width, height, script = true }, use) {
  const context = await (await open_browser()).newContext({
    viewport: { width, height },
    javaScriptEnabled: script,
    locale: "fr-CA",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = listen(page);
  try {
    await use(page);
    assert.deepEqual(complaints, [], "the browser's console");
  } catch (fault) {
    fault.message = `${fault.message}\nat ${page.url()}`;
    throw fault;
  } finally {
    await context.close();
  }
}

/** What the console says of a page, but for the status of the page itself, which journeys check. */
function listen(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const { url } = message.location();
    const own_status = url === page.url() && message.text().includes("responded with a status");
    if (message.type() === "error" && !own_status) complaints.push(`${message.text()} (${url})`);
  });
  page.on("request", (request) => {
    if (!/^(?:data:|blob:)/.test(request.url()) && !request.url().startsWith(site))
      complaints.push(`calls ${request.url()}`);
  });
  return complaints;
}

/** Tries again, for five seconds, until `look` no longer throws. */
export async function eventually(look) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await look();
    } catch (fault) {
      if (tries >= 50) throw fault;
      await pause(100);
    }
  }
}
