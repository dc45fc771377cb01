// axe-core: the rules of WCAG 2.2, levels A and AA, and its best practices.
import axe from "axe-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core finds, one line each: rule, element, reason. The window is made as high as the page: nothing is covered. */
export async function violations(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags }),
    rules,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
  );
}
