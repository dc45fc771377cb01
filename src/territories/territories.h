// Québec's territories in memory: regions, MRC and equivalents, municipalities, and the names people give them.
// Positions are indexes in these tables: they hold for the life of one gazetteer only; codes are what is stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace territories {

struct Region {
    std::string code; // "04"
    std::string name;
    std::string slug;
};

struct Mrc {
    std::string code; // "371", as the SDA writes it
    std::string name;
    std::size_t region;
    double lat; // an inner point
    double lon;
};

struct Municipality {
    std::string code; // "37067"
    std::string name;
    std::string designation; // Ville, Municipalité, Paroisse…
    bool local;              // false: unorganized territory, reserve…
    std::size_t mrc;
    std::int64_t population; // 0 when unknown
    std::optional<double> lat;
    std::optional<double> lon;
};

// An inhabited place chosen by name: its row, and how sure the match is.
struct NameMatch {
    std::size_t municipality;
    bool former; // matched by a name it no longer bears
};

class Gazetteer {
public:
    Gazetteer(std::vector<Region>, std::vector<Mrc>, std::vector<Municipality>,
        std::vector<std::pair<std::string, std::string>> const& former_names);

    std::vector<Region> const& regions() const { return regions_; }
    std::vector<Mrc> const& mrcs() const { return mrcs_; }
    std::vector<Municipality> const& municipalities() const { return municipalities_; }

    std::optional<std::size_t> find_region(std::string_view code) const;
    std::optional<std::size_t> find_mrc(std::string_view code) const;
    std::optional<std::size_t> find_municipality(std::string_view code) const;

    // The municipality of that name as written in an address: accents, capitals, hyphens, "St", "(Québec)" and former
    // names are forgiven. Of several that share the name, the most populous of the region when one is given; absent
    // when none bears it.
    std::optional<NameMatch> match(std::string_view name, std::optional<std::size_t> region = {}) const;

private:
    void remember(std::string_view name, std::size_t municipality, bool former);

    std::vector<Region> regions_;
    std::vector<Mrc> mrcs_;
    std::vector<Municipality> municipalities_;
    std::unordered_map<std::string, std::size_t> region_codes_;
    std::unordered_map<std::string, std::size_t> mrc_codes_;
    std::unordered_map<std::string, std::size_t> municipality_codes_;
    std::unordered_multimap<std::string, NameMatch> names_;
};

// The form in which place names are compared: "ST-ÉTIENNE-DES-GRÈS (Québec)" and "Saint-Étienne-des-Grès" are one.
std::string place_key(std::string_view name);

} // namespace territories
