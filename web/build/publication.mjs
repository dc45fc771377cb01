import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(css|js|svg|json|geojson|topojson)$/;

/**
 * A folder of files that never change under their name, and manifest.json,
 * which gives for each name used by pages the name published. Files of the
 * previous publication that are no longer listed are removed at close.
 */
export async function open_publication(folder) {
  await mkdir(folder, { recursive: true });
  const previous = await read_manifest(folder);
  const manifest = {};

  async function add_named(name, published, bytes) {
    manifest[name] = published;
    await write_once(path.join(folder, published), bytes);
  }

  async function add(name, bytes) {
    await add_named(name, content_name(name, bytes), bytes);
  }

  async function add_folder(source) {
    for (const name of (await readdir(source)).sort()) {
      await add(name, await readFile(path.join(source, name)));
    }
  }

  /** Publishes what `make` gives, unless the same `recipe` is already there. */
  async function add_made(name, recipe, make) {
    const published = content_name(name, recipe);
    manifest[name] = published;
    if (!(await exists(path.join(folder, published)))) {
      await write_once(path.join(folder, published), await make());
    }
  }

  async function close() {
    await remove_unlisted(folder, previous, manifest);
    await writeFile(path.join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  }

  return { add, add_folder, add_made, add_named, close };
}

async function remove_unlisted(folder, previous, manifest) {
  const kept = new Set(Object.values(manifest));
  for (const old of Object.values(previous).filter((file) => !kept.has(file))) {
    const files = ["", ".gz", ".br"].map((end) => path.join(folder, old + end));
    await Promise.all(files.map((file) => rm(file, { force: true })));
  }
}

function content_name(name, bytes) {
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${digest}${ext}`;
}

async function write_once(file, bytes) {
  const last = compressible.test(file) ? `${file}.br` : file;
  if (await exists(last)) {
    return;
  }
  await writeFile(file, bytes);
  if (last !== file) {
    await compress(file, Buffer.from(bytes));
  }
}

async function compress(file, bytes) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, quality));
}

async function read_manifest(folder) {
  try {
    return JSON.parse(await readFile(path.join(folder, "manifest.json"), "utf8"));
  } catch {
    return {};
  }
}

async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
