import assert from "node:assert/strict";
import { violations } from "./accessibility.mjs";
import { address } from "./site.mjs";
import { eventually, journey, sizes } from "./visitor.mjs";

const narrow = sizes.filter(({ width }) => width < 600);
const without_script = {
  ...narrow[0],
  name: `${narrow[0].name}, without JavaScript`,
  script: false,
};

const names = (page) => page.locator(".result-list h3 a").allTextContents();
const count = async (page) => number_in(await page.locator("#result-count").textContent());
const number_in = (text) => Number(text.replace(/\D/g, "") || "0");
const search_box = ({ page, words }) =>
  page.getByLabel(words("search", "Name, product, service or keyword"));

async function open_directory(tools) {
  await tools.visit(address("directory"));
  assert.ok((await count(tools.page)) > 1, "the directory is not empty");
}

/** The facets, unfolded when the window is narrow. */
async function open_facets({ page, words }) {
  const fold = page.locator("details.facets");
  if (
    !(await fold.evaluate((details) => details.open)) &&
    (await fold.locator("summary").first().isVisible())
  ) {
    await fold.locator("summary").first().click();
  }
  return page.getByRole("group", { name: words("search", "Filters"), exact: true });
}

journey("a search finds the organization that bears the word", async (tools) => {
  await open_directory(tools);
  const [name] = await names(tools.page);
  await search_box(tools).fill(name);
  await search_box(tools).press("Enter");
  await tools.page.waitForURL(/[?&]q=/);
  await eventually(async () => assert.equal((await names(tools.page))[0], name));
  assert.equal(await search_box(tools).inputValue(), name);
});

journey(
  "a facet keeps as many results as it announces, and its chip takes it back",
  async (tools) => {
    const { page, visitor, words } = tools;
    await open_directory(tools);
    const all = await count(page);
    const facets = await open_facets(tools);
    const choice = facets.getByRole("checkbox").first();
    const announced = number_in(await facets.locator(".facet-count").first().textContent());
    await choice.check({ force: true });
    if (!visitor.script)
      await facets.getByRole("button", { name: words("search", "Apply the filters") }).click();
    await eventually(async () => assert.equal(await count(page), announced));
    assert.ok(announced > 0 && announced <= all);
    await page.locator(".chips .chip").first().click();
    await eventually(async () => assert.equal(await count(page), all));
  },
);

journey("pages follow each other without repeating anyone", async (tools) => {
  const { page, words } = tools;
  await open_directory(tools);
  const first = await names(page);
  const pages = page.getByRole("navigation", { name: words("search", "Pages of results") });
  await pages.getByRole("link", { name: words("search", "Next"), exact: true }).click();
  await eventually(async () =>
    assert.match(await pages.locator("[aria-current=page]").textContent(), /^2$/),
  );
  const second = await names(page);
  assert.deepEqual(
    first.filter((name) => second.includes(name)),
    [],
  );
  await pages.getByRole("link", { name: words("search", "Previous"), exact: true }).click();
  await eventually(async () => assert.deepEqual(await names(page), first));
});

journey("results can be sorted by name, as French sorts", async (tools) => {
  const { page, visitor, words } = tools;
  await open_directory(tools);
  const sorting = page.getByLabel(words("search", "Sort by"));
  const by_name = sorting.locator("option").filter({ hasText: "Z" });
  await sorting.selectOption(await by_name.getAttribute("value"));
  if (!visitor.script)
    await page
      .getByRole("main")
      .getByRole("button", { name: words("search", "Search"), exact: true })
      .click();
  const order = new Intl.Collator("fr-CA");
  await eventually(async () => {
    const shown = await names(page);
    assert.deepEqual(shown, [...shown].sort(order.compare));
  });
});

journey("what is beside the results follows them", async (tools) => {
  const { page, visitor, visit, words } = tools;
  await visit(address("directory"));
  const sorting = page.getByLabel(words("search", "Sort by"));
  assert.equal(await sorting.inputValue(), "");
  const [name] = await names(page);
  await search_box(tools).fill(name);
  const near = page.getByLabel(words("search", "Around"), { exact: true });
  await near.fill("Nulle-Part");
  await near.press("Enter");
  await page.waitForURL(/[?&]q=/);
  await eventually(async () => assert.equal(await near.getAttribute("aria-invalid"), "true"));
  const relevance = sorting.locator("option").filter({ hasText: words("search", "Relevance") });
  assert.equal(await relevance.count(), 1);
  assert.equal(await sorting.inputValue(), "");
  if (visitor.script) assert.doesNotMatch(page.url(), /[?&](tri|sort)=/);
  const other = await page.locator("#other-language").getAttribute("href");
  assert.match(other, /[?&]q=/);
  await near.fill("");
  await near.press("Enter");
  await eventually(async () => assert.equal(await near.getAttribute("aria-invalid"), null));
  // The list of orders was replaced: choosing in it still sorts.
  if (visitor.script) {
    await sorting.selectOption({ label: words("search", "Name, from A to Z") });
    await page.waitForURL(/[?&](tri|sort)=/);
  }
});

journey(
  "a search made from the map stays on the map",
  async (tools) => {
    const { page, visit, words } = tools;
    await visit(address("directory"));
    await page
      .locator(".view-tabs")
      .getByRole("link", { name: words("search", "Map"), exact: true })
      .click();
    await page.locator("#results[data-view=map]").waitFor({ state: "attached" });
    await search_box(tools).fill("a");
    await search_box(tools).press("Enter");
    await page.waitForURL(/[?&]q=/);
    await page.locator("#results[data-view=map]").waitFor({ state: "attached" });
  },
  [...narrow.map((size) => ({ ...size, script: true })), without_script],
);

journey("when nothing is found, a way out is offered", async (tools) => {
  const { page, visit, words } = tools;
  await visit(`${address("directory")}?q=zzzqqq`);
  assert.equal(await count(page), 0);
  await page.getByRole("heading", { name: words("search", "No enterprise found") }).waitFor();
  await page
    .getByRole("link", { name: words("search", "Clear everything") })
    .last()
    .click();
  await eventually(async () => assert.ok((await count(page)) > 1));
});

journey(
  "on a phone, the list and the map are two views of the same results",
  async (tools) => {
    const { page, words } = tools;
    await open_directory(tools);
    const views = page.getByRole("navigation", { name: words("search", "Display"), exact: true });
    const map = page.locator(".map-column .map-view");
    assert.equal(await map.isVisible(), false);
    await views.getByRole("link", { name: words("search", "Map"), exact: true }).click();
    await map.waitFor({ state: "visible" });
    await views.getByRole("link", { name: words("search", "List"), exact: true }).click();
    await map.waitFor({ state: "hidden" });
    assert.ok((await names(page)).length > 0);
  },
  [...narrow.map((size) => ({ ...size, script: true })), without_script],
);

journey(
  "the interactive map opens when it is asked for, and stays accessible",
  async (tools) => {
    const { page, visitor, visit, words } = tools;
    await visit(address("directory"));
    const map = words("search", "Map");
    if (visitor.width < 600)
      await page.locator(".view-tabs").getByRole("link", { name: map, exact: true }).click();
    await page.locator(".map-column .map-view").getByRole("button").first().click();
    await page.locator(".map-canvas .leaflet-marker-icon").first().waitFor();
    assert.deepEqual(await violations(page, visitor.width), []);
  },
  sizes,
);
