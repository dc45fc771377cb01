import assert from "node:assert/strict";
import { address, an_organization, site } from "./site.mjs";
import { eventually, journey } from "./visitor.mjs";

journey(
  "a result leads to the page of the organization, with its contact card",
  async ({ page, visit, words }) => {
    await visit(address("directory"));
    const result = page.locator(".result-list h3 a").first();
    const name = await result.textContent();
    await result.click();
    await eventually(async () =>
      assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), name),
    );
    await page
      .getByRole("heading", { name: words("organizations", "In brief"), exact: true })
      .waitFor();
    const card = await fetch(site + (await an_organization()).card);
    assert.match(card.headers.get("content-type"), /^text\/vcard/);
  },
);

journey(
  "an error is reported: first refused with its reasons, then received",
  async ({ page, visit, words }) => {
    await visit((await an_organization()).page);
    await page
      .getByRole("link", { name: words("organizations", "Report an error") })
      .first()
      .click();
    const send = page.getByRole("button", { name: words("organizations", "Send"), exact: true });
    await page.getByLabel(words("organizations", "Your e-mail (optional)")).fill("nom@");
    await send.click();
    const refusals = page.getByRole("alert");
    assert.equal(await refusals.getByRole("link").count(), 2);
    await refusals.getByRole("link").first().click();
    const message = page.getByLabel(
      words("organizations", "What is wrong, and what it should say"),
    );
    assert.equal(
      await message.evaluate(
        (field) => field === document.activeElement || location.hash === `#${field.id}`,
      ),
      true,
    );
    assert.equal(
      await page.getByLabel(words("organizations", "Your e-mail (optional)")).inputValue(),
      "nom@",
    );
    await message.fill("L’adresse a changé.");
    await page.getByLabel(words("organizations", "Your e-mail (optional)")).fill("nom@exemple.ca");
    await send.click();
    await page
      .getByRole("status")
      .getByText(
        words(
          "organizations",
          "Thank you: your message is recorded. The hub checks before it corrects.",
        ),
      )
      .waitFor();
    assert.match(page.url(), /\?/);
  },
);
