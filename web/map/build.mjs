// Computes the schematic map from the tables of rules/territories and Natural Earth.
// Usage: node build.mjs OUTPUT_FOLDER [TABLES_FOLDER]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { surroundings_topology } from "./surroundings.mjs";
import { read_tables } from "./tables.mjs";
import { territories_topology } from "./territories.mjs";

const own_tables = fileURLToPath(new URL("../../rules/territories", import.meta.url));
const [output, tables = own_tables] = process.argv.slice(2);
if (!output) {
  console.error("Usage: node build.mjs OUTPUT_FOLDER [TABLES_FOLDER]");
  process.exit(2);
}

mkdirSync(output, { recursive: true });
write("territories.topojson", await territories_topology(read_tables(tables)));
write("surroundings.topojson", await surroundings_topology());

function write(name, document) {
  const text = JSON.stringify(document);
  writeFileSync(join(output, name), text);
  console.log(`${name}: ${Math.round(Buffer.byteLength(text) / 1024)} KB`);
}
