// THE ordered list: table of contents of the program, and its dependency rule (checks/includes.mjs).
#include "feature_list.h"

#include "accounts/accounts.h"
#include "demo/demo.h"
#include "home/home.h"
#include "hubs/store.h"
#include "organizations/store.h"
#include "search/search.h"
#include "territories/store.h"

std::vector<web::Feature> all_features()
{
    return {
        // who and where
        territories::feature(),
        hubs::feature(),
        accounts::feature(),
        organizations::feature(),
        // over everything
        search::feature(),
        home::feature(),
        demo::feature(),
    };
}
