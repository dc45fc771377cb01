import assert from "node:assert/strict";
import { address } from "./site.mjs";
import { journey } from "./visitor.mjs";

journey(
  "from the network, one reaches a hub, then its directory",
  async ({ page, visit, words }) => {
    await visit(address("network"));
    await page.locator(`.hub-list a[href="${address("hub")}"]`).click();
    await page.waitForURL(`**${address("hub")}`);
    await page.getByRole("link", { name: words("home", "See all the enterprises") }).click();
    await page.waitForURL(`**${address("directory")}`);
  },
);

journey("on paper too, a demonstration says that it is one", async ({ page, visit, words }) => {
  await visit(address("hub"));
  await page.emulateMedia({ media: "print" });
  const label = page.getByText(
    words("hubs", "Demonstration: the enterprises and figures shown are fictional."),
  );
  assert.ok(await label.isVisible());
});

journey("a word typed on a home leads to what the directory finds", async ({ page, visit }) => {
  for (const [home, directory] of [
    ["network", "network_directory"],
    ["hub", "directory"],
  ]) {
    await visit(address(home));
    const box = page.getByRole("main").locator("input[name=q]");
    await box.fill("service");
    await box.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === "service");
    assert.equal(new URL(page.url()).pathname, address(directory));
  }
});
