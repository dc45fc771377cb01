import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";

const faces = ["400", "700"];

/** Writes the site's font as TrueType, which the SVG renderer reads, into a temporary folder; gives the paths. */
export async function write_font_files(web) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "poles-font-"));
  return Promise.all(
    faces.map(async (weight) => {
      const source = `node_modules/@fontsource/radio-canada-big/files/radio-canada-big-latin-${weight}-normal.woff`;
      const file = path.join(folder, `${weight}.ttf`);
      await writeFile(file, true_type(await readFile(path.join(web, source))));
      return file;
    }),
  );
}

/** Unpacks a WOFF 1.0 file (W3C, sections 3 to 5): the same tables, inflated. */
function true_type(woff) {
  const tables = read_tables(woff);
  const header = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = header.length;
  const bodies = tables.map((table, index) => {
    const entry = 12 + 16 * index;
    header.write(table.tag, entry, "latin1");
    header.writeUInt32BE(table.checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(table.bytes.length, entry + 12);
    const padded = Buffer.concat([table.bytes, Buffer.alloc((4 - (table.bytes.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...bodies]);
}

function read_tables(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") {
    throw new Error("not a WOFF 1.0 file");
  }
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + 20 * index;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    return {
      tag: woff.toString("latin1", entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed.length < length ? inflateSync(packed) : packed,
    };
  });
}
