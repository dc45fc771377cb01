import { readFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { write_font_files } from "./font.mjs";
import { read_table } from "./table.mjs";

const limit = 60 * 1024;
// Sizes that fit the text column, from the widest letters of the bold face.
const sizes = [
  { lines: 2, size: 76, letters: 19 },
  { lines: 3, size: 64, letters: 22 },
  { lines: 4, size: 54, letters: 27 },
  { lines: 5, size: 46, letters: 32 },
];

/** The pictures shown when a page is shared: card.png for the network, card-<slug>.png for each hub. */
export async function publish_cards(web, hubs_file, publication) {
  const template = await readFile(path.join(web, "images/card.svg"), "utf8");
  const hubs = read_table(await readFile(hubs_file, "utf8"));
  const cards = [
    { file: "card.png", title: "Pôles d’économie sociale", place: "Québec" },
    ...hubs.map((hub) => ({
      file: `card-${hub.slug}.png`,
      title: hub.name_fr,
      place: hub.territory_fr,
    })),
  ];
  let fonts;
  for (const card of cards) {
    const svg = draw(template, card);
    await publication.add_made(card.file, svg, async () => {
      fonts ??= await write_font_files(web);
      return render(svg, fonts, card.file);
    });
  }
}

function draw(template, card) {
  const title = card.title.replace(/'/g, "’").replace(/ – /g, "\u00a0– ");
  const { size, rows } = fit(title);
  const top = 330 - ((rows.length - 1) * size * 1.12) / 2;
  const spans = rows.map(
    (row, index) => `<tspan x="84" y="${top + index * size * 1.12}">${escaped(row)}</tspan>`,
  );
  return template
    .replace("{place}", escaped(card.place))
    .replace("{size}", size)
    .replace("{title}", spans.join(""));
}

function fit(title) {
  for (const { lines, size, letters } of sizes) {
    const rows = wrap(title, letters);
    if (rows.length <= lines) {
      return { size, rows };
    }
  }
  throw new Error(`too long for a card: ${title}`);
}

function wrap(text, letters) {
  const rows = [""];
  for (const word of text.split(" ")) {
    const row = `${rows.at(-1)} ${word}`.trim();
    if (row.length <= letters || rows.at(-1) === "") {
      rows[rows.length - 1] = row;
    } else {
      rows.push(word);
    }
  }
  return rows;
}

function render(svg, font_files, name) {
  const font = {
    fontFiles: font_files,
    loadSystemFonts: false,
    defaultFontFamily: "Radio Canada Big",
  };
  const png = new Resvg(svg, { font }).render().asPng();
  if (png.length > limit) {
    throw new Error(`${name}: ${png.length} bytes, more than ${limit}`);
  }
  return png;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
