// node screens.mjs http://127.0.0.1:8080 [FOLDER]: pictures of the pages for docs/screens, of 250 KB at most.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import UPNG from "upng-js";

process.env.SITE = process.argv[2]?.replace(/\/$/, "");
if (!process.env.SITE) {
  console.error("usage: node screens.mjs http://127.0.0.1:8080 [FOLDER]");
  process.exit(2);
}
const { address, an_organization, site } = await import("./site.mjs");
const folder = path.resolve(
  process.argv[3] ?? fileURLToPath(new URL("../docs/screens", import.meta.url)),
);
const largest = 250 * 1024;
const highest = 2400; // px: below, a page of results only repeats itself
const sizes = [
  { name: "1440", width: 1440, height: 900 },
  { name: "390", width: 390, height: 844 },
];

/** { name: address, or what takes the page to the state shown }. */
async function scenes() {
  const organization = await an_organization("fr");
  return {
    network: address("network"),
    hub: address("hub"),
    "hub-english": address("hub", "en"),
    directory: address("directory"),
    "directory-search": `${address("directory")}?q=traiteur`,
    "directory-nothing": `${address("directory")}?q=zzzqqq`,
    organization: organization.page,
    "report-refused": async (page) => {
      await page.goto(site + organization.report);
      await page.locator("main form button").last().click();
      await page.getByRole("alert").waitFor();
    },
    data: address("data"),
    accessibility: address("accessibility"),
    api: address("api"),
  };
}

async function picture(page, scene, { width, height }) {
  await page.setViewportSize({ width, height });
  if (typeof scene === "string") await page.goto(site + scene, { waitUntil: "networkidle" });
  else await scene(page);
  await page.evaluate(() => document.fonts.ready);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  return page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(whole, highest) },
  });
}

/** The picture with fewer colours, until it is light enough. */
function lightened(png) {
  const image = UPNG.decode(png);
  const pixels = UPNG.toRGBA8(image);
  for (const colours of [256, 128, 64, 32, 16]) {
    const light = Buffer.from(UPNG.encode(pixels, image.width, image.height, colours));
    if (light.length <= largest) return light;
  }
  throw new Error("This picture is too large with 16 colours: show less of the page.");
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-proxy-server", "--disable-background-networking"],
});
for (const size of sizes) {
  const page = await browser.newPage({ locale: "fr-CA", reducedMotion: "reduce" });
  for (const [name, scene] of Object.entries(await scenes())) {
    const file = path.join(folder, `${name}-${size.name}.png`);
    const png = lightened(await picture(page, scene, size));
    writeFileSync(file, png);
    console.log(`${path.basename(file)}: ${Math.round(png.length / 1024)} KB`);
  }
  await page.close();
}
await browser.close();
