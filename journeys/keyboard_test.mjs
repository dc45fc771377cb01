import assert from "node:assert/strict";
import { address } from "./site.mjs";
import { eventually, journey } from "./visitor.mjs";

const furthest = 60;

const focused = (page) => page.locator("*:focus").first();

/** Presses Tab until the element that `is_there` accepts has the focus; each on the way must show that it has it. */
async function tab_to(page, what, is_there) {
  for (let step = 0; step < furthest; step += 1) {
    await page.keyboard.press("Tab");
    const shown = await focused(page).evaluate((element) => {
      const style = getComputedStyle(element);
      return style.outlineStyle !== "none" || style.boxShadow !== "none";
    });
    assert.ok(shown, `the focus is seen on ${await focused(page).innerHTML()}`);
    if (await focused(page).evaluate(is_there)) return;
  }
  assert.fail(`${what} is reached with Tab`);
}

journey(
  "with the keyboard alone: skip the header, search, open a result",
  async ({ page, visit, words }) => {
    await visit(address("hub"));
    await page.keyboard.press("Tab");
    assert.equal(await focused(page).textContent(), words("hubs", "Skip to main content"));
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(new URL(page.url()).hash, "#content"));
    await tab_to(page, "the search box", (element) => element.matches("input[name=q]"));
    await page.keyboard.type("service");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${address("directory")}?**`);
    await tab_to(page, "the first result", (element) => element.matches(".result-list h3 a"));
    const name = await focused(page).textContent();
    await page.keyboard.press("Enter");
    await eventually(async () =>
      assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), name),
    );
  },
);
