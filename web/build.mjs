// Builds what the browser receives into one folder of files named by content:
// node build.mjs OUTPUT [FOLDER...]
// Each FOLDER holds files made elsewhere (maps) that are published as they are.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { refuse_over_budget } from "./build/budgets.mjs";
import { bundle } from "./build/bundle.mjs";
import { publish_cards } from "./build/cards.mjs";
import { publish_favicons } from "./build/favicons.mjs";
import { icon_sprite } from "./build/icons.mjs";
import { open_publication } from "./build/publication.mjs";

const web = path.dirname(fileURLToPath(import.meta.url));
const hubs = path.join(web, "../rules/territories/hubs.csv");

async function build(output, folders) {
  const publication = await open_publication(output);
  const files = await bundle(web);
  for (const file of files) {
    await publication.add_named(file.name, file.published, file.bytes);
  }
  await publication.add("icons.svg", await icon_sprite(web));
  await publish_favicons(web, publication);
  await publish_cards(web, hubs, publication);
  for (const folder of folders) {
    await publication.add_folder(folder);
  }
  await publication.close();
  refuse_over_budget(files);
}

const [output, ...folders] = process.argv.slice(2);
if (!output) {
  console.error("usage: node build.mjs OUTPUT [FOLDER...]");
  process.exit(2);
}
await build(path.resolve(output), folders);
