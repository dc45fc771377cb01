// A handful of organizations that tests know by heart. For tests only.
#pragma once

#include "kit/storage/database.h"

// Slugs:
//   epicerie         all that can be known, Shawinigan; public figures, English name and description
//   cafe             same town and same sector group as `epicerie`; another description for the same word
//   maison           Trois-Rivières; street (hub), contacts (network), links (aggregate) and NEQ (hub) are hidden
//   projet           emerging, La Tuque
//   boutique         gathered by the overlay hub premieres-nations, La Tuque
//   registre         from a register, under its licence; its street is hidden
//   hostile          HTML and formulas in every text
//   friperie         Granby, of the hub estrie
//   sans-lieu        could not be placed
//   ferme            inactive: must never be seen
void write_mauricie(storage::Database&, Instant now);
