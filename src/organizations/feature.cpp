#include "kit/base/file.h"
#include "kit/search/synonyms.h"
#include "kit/web/words.h"
#include "organizations/addresses.h"
#include "organizations/directory_writer.h"
#include "organizations/error_report.h"
#include "organizations/organization_page.h"
#include "organizations/store.h"

#include <stdexcept>

namespace organizations {

namespace {

// Kept from one snapshot to the next; only the thread that loads uses what it points to.
struct Keeper {
    std::shared_ptr<DirectoryWriter> writer;
};

lookup::Synonyms read_synonyms(web::Loading const& loading)
{
    auto const file = loading.rules / "synonyms.yaml";
    auto synonyms = lookup::Synonyms::parse(read_file(file), file.string());
    if (!synonyms.ok())
        throw std::runtime_error{loading.site.words[1]->say(synonyms.refusals().front().message)};
    return std::move(synonyms.value());
}

void load(web::Loading& loading)
{
    if (loading.first()) {
        loading.snapshot.put(read_taxonomies(loading.rules));
        loading.snapshot.put(Keeper{std::make_shared<DirectoryWriter>(
            loading.index, std::make_shared<lookup::Synonyms const>(read_synonyms(loading)))});
    }
    if (loading.concerns({"territories", "hubs", "organization"}))
        loading.snapshot.put(loading.snapshot.get<Keeper>().writer->load(loading));
}

// Every listed organization that a hub covers; the others have no page of a hub.
void sitemap(web::Snapshot const& snapshot, std::vector<web::SitemapEntry>& entries)
{
    Directory const& directory = snapshot.get<Directory>();
    auto const& hubs = snapshot.get<hubs::Hubs>().all();
    auto const& updated = directory.columns().numbers[std::size_t(Directory::fields().updated)];
    for (std::uint32_t row = 0; row < directory.columns().size(); ++row) {
        if (!directory.columns().has(row))
            continue;
        Card const& card = directory.card(row);
        hubs::Scope const scope{card.hub < 0 ? nullptr : &hubs[std::size_t(card.hub)], web::Language::french};
        entries.push_back({scope.link(organization_place, {card.slug}),
            scope.in(web::Language::english).link(organization_place, {card.slug}), Day{std::chrono::days{updated[row]}}});
    }
}

} // namespace

web::Feature feature()
{
    using web::Method;
    return {.name = "organizations",
        .routes = {{Method::get, organization_place.hub, organization_page},
            {Method::get, organization_place.quebec, organization_page},
            {Method::get, contact_place.hub, contact_card},
            {Method::get, contact_place.quebec, contact_card},
            {Method::get, report_place.hub, show_report_form},
            {Method::get, report_place.quebec, show_report_form},
            {Method::post, report_place.hub, receive_report},
            {Method::post, report_place.quebec, receive_report}},
        .load = load,
        .sitemap = sitemap};
}

} // namespace organizations
