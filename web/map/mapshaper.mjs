// Runs mapshaper on documents held in memory.
import mapshaper from "mapshaper";

/** Applies commands to GeoJSON documents given by file name; returns the features of the last target. */
export async function features_after(commands, documents) {
  const result = await run(`${commands} -o out.json format=geojson`, documents);
  if (result.features) return result.features.filter((feature) => feature.geometry);
  return result.geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry }));
}

/** Applies commands to GeoJSON documents given by file name; returns a TopoJSON document. */
export async function topology_after(commands, output_options, documents) {
  return run(`${commands} -o out.json format=topojson ${output_options}`, documents);
}

async function run(commands, documents) {
  const inputs = Object.entries(documents).map(([name, document]) => [
    name,
    JSON.stringify(document),
  ]);
  const outputs = await mapshaper.applyCommands(commands, Object.fromEntries(inputs));
  return JSON.parse(outputs["out.json"]);
}
