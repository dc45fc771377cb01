import path from "node:path";
import esbuild from "esbuild";

// The oldest browsers served: those of the two years before the first release.
const target = ["chrome109", "firefox115", "safari16.4"];
const shared = { bundle: true, minify: true, metafile: true, write: false, target };
const names = {
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
};

/**
 * The style sheets, fonts and scripts, each with the name that pages use and
 * the name it is published under: [{ name, published, bytes }].
 */
export async function bundle(web) {
  const styles = await bundle_styles(web);
  const map_style = styles.find((file) => file.name === "map.css");
  return [...styles, ...(await bundle_scripts(web, map_style.published))];
}

async function bundle_styles(web) {
  const result = await esbuild.build({
    ...shared,
    ...names,
    entryPoints: {
      site: path.join(web, "styles/site.css"),
      map: path.join(web, "styles/map-island.css"),
    },
    outdir: web,
    // Leaflet's images are of controls that the island does not have.
    loader: { ".woff2": "file", ".png": "empty" },
  });
  return result.outputFiles.map(as_file);
}

async function bundle_scripts(web, map_style) {
  const result = await esbuild.build({
    ...shared,
    ...names,
    entryPoints: { page: path.join(web, "islands/page.ts") },
    outdir: web,
    format: "esm",
    splitting: true,
    define: { MAP_STYLE: JSON.stringify(`./${map_style}`) },
  });
  return result.outputFiles.map(as_file);
}

function as_file(output) {
  const published = path.basename(output.path);
  return {
    name: published.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1"),
    published,
    bytes: output.contents,
  };
}
