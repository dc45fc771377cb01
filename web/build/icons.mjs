import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * One file of <symbol>s for the lucide icons (ISC) named in icons.txt. A page
 * shows one with <svg class="icon"><use href="…/icons.svg#name"/></svg>.
 */
export async function icon_sprite(web) {
  const list = await readFile(path.join(web, "icons.txt"), "utf8");
  const icons = await Promise.all(
    list
      .split("\n")
      .filter(Boolean)
      .map((name) => symbol(web, name)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide, ISC -->${icons.join("")}</svg>\n`;
}

async function symbol(web, name) {
  const file = path.join(web, "node_modules/lucide-static/icons", `${name}.svg`);
  const drawing = (await readFile(file, "utf8")).match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1];
  return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.replace(/\s*\n\s*/g, "").replace(/ \/>/g, "/>")}</symbol>`;
}
