// Lambert conformal conic projection on a sphere, with the parallels and meridian used for maps of Québec.
// Formulas: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), section 15.

const radians = Math.PI / 180;
const earth_radius = 6371008.8;
const [parallel_1, parallel_2, origin, meridian] = [46, 60, 44, -68.5].map(
  (degrees) => degrees * radians,
);

const stretch = (latitude) => Math.tan(Math.PI / 4 + latitude / 2);
const cone =
  Math.log(Math.cos(parallel_1) / Math.cos(parallel_2)) /
  Math.log(stretch(parallel_2) / stretch(parallel_1));
const scale = (earth_radius * Math.cos(parallel_1) * stretch(parallel_1) ** cone) / cone;
const distance_to_apex = (latitude) => scale / stretch(latitude) ** cone;
const origin_distance = distance_to_apex(origin);

/** [longitude, latitude] in degrees → [x, y] in metres. */
export function project([longitude, latitude]) {
  const distance = distance_to_apex(latitude * radians);
  const angle = cone * (longitude * radians - meridian);
  return [distance * Math.sin(angle), origin_distance - distance * Math.cos(angle)];
}

/** [x, y] in metres → [longitude, latitude] in degrees. */
export function unproject([x, y]) {
  const down = origin_distance - y;
  const angle = Math.atan2(x, down);
  const latitude = 2 * Math.atan((scale / Math.hypot(x, down)) ** (1 / cone)) - Math.PI / 2;
  return [(meridian + angle / cone) / radians, latitude / radians];
}
