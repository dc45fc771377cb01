// Sites: weighted points, one or more per municipality, among which the land is shared.
// A site is { mrc, point, area, weight, land }; `area` is what it stands for, `land` the index of its land.
import { between, contains } from "./geometry.mjs";
import { land_at } from "./land.mjs";
import { project } from "./projection.mjs";
import { scattered_mrc, settings, undivided_mrc } from "./settings.mjs";

// Two sites at one point cannot be told apart: the second is moved by this much, in metres.
const separation = [1200, 900];

// The mainland and the largest island: places there that are written on a shore keep to their MRC's side.
const large_lands = 2;
const small_island = 1e9;

export function place_sites(tables, lands) {
  const sites = tables.mrc
    .filter((mrc) => mrc.code !== scattered_mrc)
    .flatMap((mrc) =>
      sites_of(
        mrc,
        tables.municipalities.filter((row) => row.mrc === mrc.code),
        lands,
      ),
    );
  return separate(sites).map((site) => ({ ...site, pull: (site.weight * site.area) / Math.PI }));
}

function sites_of(mrc, municipalities, lands) {
  const centre = project(mrc.place);
  const whole_area = municipalities.reduce((sum, row) => sum + row.area, 0);
  const placed = municipalities.filter((row) => row.place).map((row) => site_of(mrc, row));
  const land = main_land(placed, centre, lands);
  const is_centre_ashore = contains(lands[land].polygon, centre);
  const sites = draw_together(placed, land, lands);

  if (sites.length === 1 && is_centre_ashore) {
    sites[0].point = between(sites[0].point, centre, 0.5);
    sites[0].weight = settings.weight_alone;
  }
  const unplaced = municipalities
    .filter((row) => !row.place)
    .reduce((sum, row) => sum + row.area, 0);
  settle_giants({ mrc, sites, unplaced, whole_area, centre, land, lands });

  const at_centre = { mrc, point: centre, weight: settings.weight, land };
  if (sites.length === 0) return [{ ...at_centre, area: whole_area }];
  if (sites.length === 1 || mrc.code === undivided_mrc || land_at(lands, centre) !== land)
    return sites;
  return [...sites, { ...at_centre, area: whole_area * settings.centre_share }];
}

function site_of(mrc, municipality) {
  return {
    mrc,
    point: project(municipality.place),
    area: Math.max(1e6, municipality.area),
    weight: settings.weight,
  };
}

// The land most of the MRC's municipalities stand on.
function main_land(sites, centre, lands) {
  if (sites.length === 0) return land_at(lands, centre);
  const votes = new Map();
  for (const site of sites) {
    site.land = land_at(lands, site.point);
    votes.set(site.land, (votes.get(site.land) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0];
}

// No MRC on both sides of the river: its sites join its main land, except those on an island large enough to be seen.
function draw_together(sites, land, lands) {
  const strays = (site) => lands[site.land].area < small_island || site.land < large_lands;
  return sites.map((site) => (site.land !== land && strays(site) ? { ...site, land } : site));
}

// A giant municipality's village, and lands without any point, say little of where they lie. The MRC's interior point
// is taken for its centroid; what remains once the ordinary municipalities are removed is where the rest must be.
function settle_giants({ mrc, sites, unplaced, whole_area, centre, land, lands }) {
  const giants = sites.filter((site) => site.area > settings.giant);
  const giant_area = giants.reduce((sum, site) => sum + site.area, 0);
  const rest_area = unplaced + giant_area;
  if (rest_area <= settings.giant_share * whole_area) return;

  const ordinary = sites.filter((site) => site.area <= settings.giant);
  const rest = ashore(
    remaining_centroid(centre, whole_area, ordinary, rest_area),
    centre,
    lands[land],
  );
  if (giants.length === 0 || unplaced > 0.2 * rest_area) {
    sites.push({ mrc, point: rest, area: unplaced, weight: settings.weight, land });
    return;
  }
  const [x, y] = weighted_centroid(giants, giant_area);
  for (const giant of giants) {
    giant.point = [giant.point[0] + rest[0] - x, giant.point[1] + rest[1] - y];
    giant.area += (unplaced * giant.area) / giant_area;
  }
}

function remaining_centroid(centre, whole_area, ordinary, rest_area) {
  return [0, 1].map((axis) => {
    const moment = ordinary.reduce(
      (sum, site) => sum - site.point[axis] * site.area,
      centre[axis] * whole_area,
    );
    return moment / rest_area;
  });
}

function weighted_centroid(sites, total) {
  return [0, 1].map(
    (axis) => sites.reduce((sum, site) => sum + site.point[axis] * site.area, 0) / total,
  );
}

function ashore(point, centre, land) {
  let moved = point;
  for (let tries = 0; tries < 20 && !contains(land.polygon, moved); tries++)
    moved = between(moved, centre, 0.2);
  return moved;
}

function separate(sites) {
  const seen = new Map();
  return sites.map((site) => {
    const key = site.point.map((value) => (value / 1000).toFixed(2)).join();
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { ...site, point: site.point.map((value, axis) => value + before * separation[axis]) };
  });
}
