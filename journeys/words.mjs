// What a page says in one of its languages, read where the program reads it: journeys follow a change of words.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read_entries } from "../checks/reading/catalogue.mjs";

const catalogues = new Map();

function french(context) {
  if (!catalogues.has(context)) {
    const file = fileURLToPath(new URL(`../src/${context}/words.fr.po`, import.meta.url));
    catalogues.set(context, existsSync(file) ? read_entries(readFileSync(file, "utf8")) : []);
  }
  return catalogues.get(context);
}

/** The sentence of a feature that English words so. `values` fill its places. */
export function say(language, context, english, values = {}) {
  const entry = language === "fr" ? french(context).find(({ id }) => id === english) : undefined;
  return (entry?.translations[0] || english).replace(
    /\{(\w+)\}/g,
    (place, name) => values[name] ?? place,
  );
}
