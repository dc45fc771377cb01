// Power cells: a Voronoi diagram in which each site is pushed back by its own pull.
import { polygon_feature, squared_distance } from "./geometry.mjs";

const margin = 60_000;

/** One polygon feature per site that keeps some land, within bounds; properties.code is the site's MRC. */
export function power_cells(sites, bounds) {
  return sites.flatMap((site) => {
    const cell = cell_of(site, sites, box_around(bounds));
    return cell.length < 3 ? [] : [polygon_feature([[...cell, cell[0]]], { code: site.mrc.code })];
  });
}

function box_around([west, south, east, north]) {
  return [
    [west - margin, south - margin],
    [east + margin, south - margin],
    [east + margin, north + margin],
    [west - margin, north + margin],
  ];
}

function cell_of(site, sites, box) {
  const reach = (other) => squared_distance(site.point, other.point) - other.pull;
  const nearest_first = sites.filter((other) => other !== site).sort((a, b) => reach(a) - reach(b));
  let cell = box;
  for (const other of nearest_first) {
    cell = keep_side(cell, frontier(site, other));
    if (cell.length < 3) break;
  }
  return cell;
}

// The line between two sites: points with x·nx + y·ny ≤ limit are the first one's.
function frontier(site, other) {
  const [sx, sy] = site.point;
  const [ox, oy] = other.point;
  const limit = (ox ** 2 + oy ** 2 - other.pull - sx ** 2 - sy ** 2 + site.pull) / 2;
  return { nx: ox - sx, ny: oy - sy, limit };
}

function keep_side(cell, { nx, ny, limit }) {
  const excess = cell.map(([x, y]) => x * nx + y * ny - limit);
  if (excess.every((value) => value <= 0)) return cell;
  return cell.flatMap(([x, y], i) => {
    const next = (i + 1) % cell.length;
    const kept = excess[i] <= 0 ? [[x, y]] : [];
    if (excess[i] * excess[next] >= 0) return kept;
    const share = excess[i] / (excess[i] - excess[next]);
    return [...kept, [x + share * (cell[next][0] - x), y + share * (cell[next][1] - y)]];
  });
}
