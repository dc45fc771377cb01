import assert from "node:assert/strict";
import { address, an_organization } from "./site.mjs";
import { journey } from "./visitor.mjs";

journey("changing the language keeps the page, both ways", async ({ page, visit }) => {
  const organization = [(await an_organization("fr")).page, (await an_organization("en")).page];
  const pages = ["network", "hub", "directory", "data", "accessibility", "privacy", "api"];
  for (const [french, english] of [
    ...pages.map((name) => [address(name, "fr"), address(name, "en")]),
    organization,
  ]) {
    await visit(french);
    assert.equal(await page.locator("html").getAttribute("lang"), "fr-CA");
    await page.getByRole("link", { name: "English" }).first().click();
    await page.waitForURL(`**${english}`);
    assert.equal(await page.locator("html").getAttribute("lang"), "en-CA");
    await page.getByRole("link", { name: "Français" }).first().click();
    await page.waitForURL(`**${french}`);
  }
});

journey("changing the language keeps the search", async ({ page, visit }) => {
  await visit(`${address("directory")}?q=service`);
  const found = async () => (await page.locator("#result-count").textContent()).replace(/\D/g, "");
  const in_french = await found();
  await page.getByRole("link", { name: "English" }).first().click();
  await page.waitForURL(
    (url) => url.pathname === address("directory", "en") && url.searchParams.get("q") === "service",
  );
  assert.equal(await found(), in_french);
});
