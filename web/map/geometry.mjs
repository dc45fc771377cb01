// Plane geometry on GeoJSON coordinates: rings are closed, polygons are [outer, ...holes].

export function polygons_of(geometry) {
  if (geometry?.type === "Polygon") return [geometry.coordinates];
  if (geometry?.type === "MultiPolygon") return geometry.coordinates;
  return [];
}

export function map_positions(coordinates, change) {
  if (typeof coordinates[0] === "number") return change(coordinates);
  return coordinates.map((part) => map_positions(part, change));
}

export function polygon_feature(coordinates, properties = {}) {
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates } };
}

export function collection(features) {
  return { type: "FeatureCollection", features };
}

export function polygon_area([outer, ...holes]) {
  return holes.reduce((area, hole) => area - ring_area(hole), ring_area(outer));
}

function ring_area(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return Math.abs(twice / 2);
}

export function bounds(ring) {
  const xs = ring.map((position) => position[0]);
  const ys = ring.map((position) => position[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function contains(polygon, [x, y]) {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Distance from a point to a polygon's outer ring. */
export function distance_to_shore([outer], point) {
  let nearest = Infinity;
  for (let i = 1; i < outer.length; i++) {
    nearest = Math.min(nearest, distance_to_segment(outer[i - 1], outer[i], point));
  }
  return nearest;
}

function distance_to_segment([ax, ay], [bx, by], [x, y]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

export function squared_distance([ax, ay], [bx, by]) {
  return (ax - bx) ** 2 + (ay - by) ** 2;
}

/** The point at `share` of the way from one point to another. */
export function between([ax, ay], [bx, by], share) {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
