#include "search/directory_map.h"

#include "kit/geo/bubbles.h"
#include "kit/web/words.h"
#include "search/addresses.h"

#include <optional>

namespace search {

static constexpr Wording tr{"search"};
// In units of a drawing shown at two thirds: the smallest circle is still 24 px wide on the screen.
static constexpr geo::BubbleSizes bubble_sizes{19, 34, 1};

namespace {

class ResultMap {
public:
    ResultMap(web::Request const& request, Asked const& asked)
        : request_{request}
        , asked_{asked}
        , gazetteer_{request.get<territories::Gazetteer>()}
        , map_{request.get<hubs::Maps>().of(asked.scope.hub)}
    {
    }

    hubs::MapPicture draw(Results const&) const;

private:
    std::optional<geo::CountedPoint> point_of(FacetValue const&) const;
    geo::Point drawn(territories::Municipality const&) const;
    std::vector<geo::CountedPoint> points(Results const&) const;
    hubs::MapMark mark_of(geo::Bubble const&) const;
    web::Link link_of(geo::Bubble const&) const;
    std::string name_of(geo::Bubble const&) const;
    bool by_mrc() const { return map_facet(asked_.hub()) == Facet::mrc; }

    web::Request const& request_;
    Asked const& asked_;
    territories::Gazetteer const& gazetteer_;
    territories::BaseMap const& map_;
};

std::optional<geo::CountedPoint> ResultMap::point_of(FacetValue const& value) const
{
    auto const place = by_mrc() ? gazetteer_.find_mrc(value.code) : gazetteer_.find_municipality(value.code);
    if (!place)
        return {};
    geo::Point const at = by_mrc() ? request_.get<hubs::Maps>().mrc(*place) : drawn(gazetteer_.municipalities()[*place]);
    return geo::CountedPoint{int(*place), int(value.count), at.x, at.y};
}

// At its MRC when its own position is unknown.
geo::Point ResultMap::drawn(territories::Municipality const& municipality) const
{
    territories::Mrc const& mrc = gazetteer_.mrcs()[municipality.mrc];
    return map_.place(municipality.lat ? geo::LonLat{*municipality.lon, *municipality.lat} : geo::LonLat{mrc.lon, mrc.lat});
}

std::vector<geo::CountedPoint> ResultMap::points(Results const& results) const
{
    std::vector<geo::CountedPoint> points;
    for (FacetValue const& value : results.places)
        if (auto const point = point_of(value))
            points.push_back(*point);
    return points;
}

web::Link ResultMap::link_of(geo::Bubble const& bubble) const
{
    Facet const facet = map_facet(asked_.hub());
    Filters filters = asked_.filters.without(facet);
    filters.view = View::list;
    for (int const member : bubble.members) {
        std::size_t const place = std::size_t(member);
        filters.of(facet).push_back(by_mrc() ? gazetteer_.mrcs()[place].code : gazetteer_.municipalities()[place].code);
    }
    return asked_.link(directory_place, filters);
}

std::string ResultMap::name_of(geo::Bubble const& bubble) const
{
    std::size_t const first = std::size_t(bubble.members.front());
    return by_mrc() ? gazetteer_.mrcs()[first].name : gazetteer_.municipalities()[first].name;
}

hubs::MapMark ResultMap::mark_of(geo::Bubble const& bubble) const
{
    std::string const name = name_of(bubble);
    bool const alone = bubble.members.size() == 1;
    Phrase const title = alone
        ? tr.counting("{place}: {count} enterprise", "{place}: {count} enterprises", bubble.count, {{"place", name}})
        : tr.counting("{place} and around: {count} enterprise", "{place} and around: {count} enterprises", bubble.count,
            {{"place", name}});
    return {bubble.x, bubble.y, bubble.radius, bubble.count, name, request_.words().say(title), link_of(bubble)};
}

hubs::MapPicture ResultMap::draw(Results const& results) const
{
    auto picture = request_.get<hubs::Maps>().picture(asked_.scope.hub, request_.words().say(tr("Map of the results")));
    picture.size = hubs::MapSize::small;
    for (geo::Bubble const& bubble : geo::gather_bubbles(points(results), bubble_sizes))
        picture.marks.push_back(mark_of(bubble));
    hubs::name_marks(picture);
    return picture;
}

} // namespace

hubs::MapPicture result_map(web::Request const& request, Asked const& asked, Results const& results)
{
    return ResultMap{request, asked}.draw(results);
}

} // namespace search
