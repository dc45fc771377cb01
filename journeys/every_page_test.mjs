import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./accessibility.mjs";
import { an_organization, every_page, languages, site } from "./site.mjs";
import { sizes, with_page } from "./visitor.mjs";

const narrowest = { name: "320 px", width: 320, height: 640 };
async function widest_part(page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return document.documentElement.scrollWidth;
  });
}

async function is_well_formed(page, language) {
  assert.equal(await page.locator("html").getAttribute("lang"), `${language}-CA`);
  assert.equal(await page.locator("h1").count(), 1, "one h1");
  assert.ok((await page.title()).length > 0);
}

for (const language of languages) {
  for (const { name, address, status } of await every_page(language)) {
    for (const size of sizes) {
      test(`${name} is accessible (${language}, ${size.name})`, () =>
        with_page(size, async (page) => {
          assert.equal((await page.goto(site + address)).status(), status);
          await is_well_formed(page, language);
          assert.deepEqual(await violations(page, size.width), []);
        }));
    }
    test(`${name} does not scroll sideways (${language}, ${narrowest.name})`, () =>
      with_page(narrowest, async (page) => {
        await page.goto(site + address);
        assert.ok((await widest_part(page)) <= narrowest.width);
      }));
  }
  for (const size of sizes) {
    test(`a refused report is accessible (${language}, ${size.name})`, () =>
      with_page(size, async (page) => {
        await page.goto(site + (await an_organization(language)).report);
        await page.locator("main form button").last().click();
        await page.getByRole("alert").waitFor();
        await is_well_formed(page, language);
        assert.deepEqual(await violations(page, size.width), []);
      }));
  }
}
