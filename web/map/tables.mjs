// Reads the tables of rules/territories.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { largest_area } from "./settings.mjs";

/** Regions, MRC and municipalities; MRC and municipalities with numbers, areas in square metres. */
export function read_tables(folder) {
  const rows = (name) => parse_csv(readFileSync(join(folder, name), "utf8"));
  return {
    regions: rows("regions.csv"),
    mrc: rows("mrc.csv").map((mrc) => ({ ...mrc, place: place_of(mrc) })),
    municipalities: rows("municipalities.csv").map((row) => ({
      code: row.code,
      mrc: row.mrc,
      place: place_of(row),
      area: Math.min(Number(row.area_km2) * 1e6, largest_area[row.mrc] ?? Infinity),
    })),
  };
}

function place_of(row) {
  return row.lon === "" ? null : [Number(row.lon), Number(row.lat)];
}

/** Rows of a comma-separated text as objects named by its header; quotes protect commas within a line. */
export function parse_csv(text) {
  const [header, ...lines] = text.trim().split(/\r?\n/).map(split_line);
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}

function split_line(line) {
  const cells = [""];
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === "," && !quoted) cells.push("");
    else cells[cells.length - 1] += letter;
  }
  return cells;
}
