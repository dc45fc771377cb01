#include "hubs/api.h"
#include "hubs/frame.h"
#include "hubs/maps.h"
#include "hubs/store.h"

namespace hubs {

static void load(web::Loading& loading)
{
    if (loading.concerns({"hubs"}))
        loading.snapshot.put(read_hubs(loading.reader));
    if (loading.first()) {
        // What the features below declare, and say of the data, is added to these.
        loading.snapshot.put(Sections{});
        loading.snapshot.put(Notice{});
    }
    load_maps(loading);
}

web::Feature feature()
{
    return {.name = "hubs",
        .routes = {{web::Method::get, map_address, map_file}, {web::Method::get, territories_api_address, api_territories}},
        .seed = seed,
        .load = load};
}

} // namespace hubs
