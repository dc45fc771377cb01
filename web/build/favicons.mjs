import { readFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** The mark as SVG, at 32 px (PNG and ICO) and, on white with a margin, at 180 px for home screens. */
export async function publish_favicons(web, publication) {
  const mark = await readFile(path.join(web, "images/mark.svg"), "utf8");
  const small = png(mark, 32);
  await publication.add("favicon.svg", mark);
  await publication.add("favicon-32.png", small);
  await publication.add("favicon.ico", ico(small, 32));
  await publication.add("apple-touch-icon.png", png(on_white(mark), 180));
}

function png(svg, width) {
  return new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
}

function on_white(mark) {
  const inner = mark.replace("<svg ", '<svg x="8" y="8" width="48" height="48" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#fff" d="M0 0h64v64H0z"/>${inner}</svg>`;
}

/** An ICO file of one PNG picture: a header, one entry, the picture. */
function ico(picture, width) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(width, 6);
  header.writeUInt8(width, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(picture.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, picture]);
}
