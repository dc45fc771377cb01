// Numbers that shape the schematic map. Lengths are in metres, areas in square metres, angles in degrees.

const square_kilometre = 1e6;

export const settings = {
  // How strongly a site attracts land: the squared radius of its disc is weight × area / π.
  weight: 0.5,
  weight_alone: 0.9, // the only municipality of its MRC
  centre_share: 0.8, // share of an MRC's area given to a site at its interior point

  giant: 1500 * square_kilometre, // a municipality this large is placed at its centroid, not at its village
  giant_share: 0.03, // below this share of the MRC's area, giants and unplaced lands are left where they are

  coast_margin: 9000, // how far beyond the 1:50M outline the finer 1:10M coast is kept
  smallest_island: 6 * square_kilometre,
  enclave_share: 0.2, // a part smaller than this share of an MRC's largest part goes to its neighbours

  snap: 20,
  simplify_territories: 150,
  simplify_surroundings: 400,
};

// Islands of Hudson, James and Ungava bays belong to Nunavut: north of this latitude only large land is Québec's.
export const nunavut_islands = { north_of: 51.3, smaller_than: 5000 * square_kilometre };

// Land looked at, [west, south, east, north]: Québec with a margin for its neighbours.
export const quebec_frame = [-81, 44.5, -56, 63.2];
export const surroundings_frame = [-88, 40.5, -50, 66];

// Straight boundaries of the north. The 55th parallel is Kativik's legal southern limit; the 49th parallel, the
// 70th meridian and 48.1° N follow the map by eye. In each zone only the admitted MRC share the land.
export const mainland_zones = [
  { boxes: [[-85, 55, -50, 64]], admits: (mrc) => mrc.code === "992" },
  { boxes: [[-70, 48.1, -50, 55]], admits: (mrc) => mrc.region === "09" },
  { boxes: [[-85, 49, -70, 55]], admits: (mrc) => mrc.code === "991" || mrc.region === "02" },
  {
    boxes: [
      [-85, 43, -70, 49],
      [-70, 43, -50, 48.1],
    ],
    admits: (mrc) => mrc.region !== "09" && mrc.region !== "10",
  },
];

// Kativik is one zone: its villages need no sites to divide it.
export const undivided_mrc = "992";

// Eeyou Istchee is the land around each Cree village: drawn as discs cut out of Jamésie.
export const scattered_mrc = "993";
export const smallest_disc = 300 * square_kilometre;

// The published area of the Islands includes the sea.
export const largest_area = { "01": 160 * square_kilometre };
