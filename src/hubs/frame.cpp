#include "hubs/frame.h"

#include "kit/web/assets.h"
#include "kit/web/words.h"

namespace hubs {

static constexpr Wording tr{"hubs"};

void declare(web::Loading& loading, Section section)
{
    Sections sections = loading.snapshot.get<Sections>();
    sections.all.push_back(std::move(section));
    loading.snapshot.put(std::move(sections));
}

web::Link link_to(Section const& section, Scope const& scope)
{
    web::Link const link = scope.link(section.place);
    std::string const& query = scope.language == web::Language::french ? section.query_fr : section.query_en;
    return query.empty() ? link : web::Link::local(link.text() + "?" + query);
}

std::string Frame::brand() const
{
    return std::string{scope.hub->name(scope.language)};
}

web::Link Frame::absolute(web::Link const& link) const
{
    return web::Link::outside(origin + link.text()).value_or(link);
}

static std::vector<MenuItem> items(web::Request const& request, Scope const& scope, Section::Where where, web::Link const& self)
{
    std::vector<MenuItem> found;
    for (Section const& section : request.get<Sections>().all) {
        if (section.where != where)
            continue;
        web::Link const link = link_to(section, scope);
        found.push_back({request.words().say(section.label), link, link.text() == self.text()});
    }
    return found;
}

static web::Link social_card(web::Request const& request, Scope const& scope)
{
    std::string const own = scope.hub ? "card-" + scope.hub->slug + ".png" : "card.png";
    return request.site->assets->link(request.site->assets->has(own) ? own : "card.png");
}

Frame frame(web::Request const& request, Scope const& scope, Place const& place,
    std::vector<std::string_view> const& segments, std::string title, std::string description)
{
    web::Assets const& assets = *request.site->assets;
    web::Link const self = scope.link(place, segments);
    return {.scope = scope,
        .title = std::move(title),
        .description = std::move(description),
        .self = self,
        .canonical = self,
        .other = scope.in(web::other(scope.language)).link(place, segments),
        .home = scope.link(home_place),
        .network = Scope{nullptr, scope.language}.link(home_place),
        .crumbs = {},
        .menu = items(request, scope, Section::Where::menu, self),
        .about = items(request, scope, Section::Where::about, self),
        .origin = request.site->address,
        .stylesheet = assets.link("site.css"),
        .font = assets.link("radio-canada-big-latin-wght-normal.woff2"),
        .script = assets.link("page.js"),
        .favicon = assets.link("favicon.svg"),
        .favicon_png = assets.link("favicon-32.png"),
        .touch_icon = assets.link("apple-touch-icon.png"),
        .card = social_card(request, scope),
        .source = web::Link::outside(request.site->source_link),
        .version = request.site->version,
        .fictional = request.get<Notice>().fictional};
}

} // namespace hubs
