// Rounds the corners of the boundaries between MRC; coasts and outer borders keep theirs.

/** A TopoJSON document (not quantized) whose arcs shared by two shapes of a layer are cut once at their corners. */
export function smooth_shared_arcs(topology, layer) {
  const uses = count_uses(topology.objects[layer].geometries);
  const arcs = topology.arcs.map((arc, index) => (uses.get(index) === 2 ? cut_corners(arc) : arc));
  return { ...topology, arcs };
}

function count_uses(geometries) {
  const uses = new Map();
  for (const reference of geometries.flatMap((geometry) => (geometry.arcs ?? []).flat(Infinity))) {
    const index = reference < 0 ? ~reference : reference;
    uses.set(index, (uses.get(index) ?? 0) + 1);
  }
  return uses;
}

// G. Chaikin, An algorithm for high-speed curve generation (1974); the two ends stay, for other arcs meet there.
function cut_corners(arc) {
  if (arc.length < 3) return arc;
  const corners = arc.slice(1, -1).flatMap(([x, y], i) => {
    const [before, after] = [arc[i], arc[i + 2]];
    return [
      [x * 0.75 + before[0] * 0.25, y * 0.75 + before[1] * 0.25],
      [x * 0.75 + after[0] * 0.25, y * 0.75 + after[1] * 0.25],
    ];
  });
  return [arc[0], ...corners, arc.at(-1)];
}
