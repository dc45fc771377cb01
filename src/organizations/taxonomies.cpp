#include "organizations/taxonomies.h"

#include "kit/base/text.h"

#include <fmt/format.h>
#include <stdexcept>
#include <yaml-cpp/yaml.h>

namespace organizations {

std::string_view Term::label(web::Language language) const
{
    return language == web::Language::french ? fr : en;
}

std::string_view Term::short_label(web::Language language) const
{
    std::string const& given = language == web::Language::french ? short_fr : short_en;
    return given.empty() ? label(language) : given;
}

Taxonomy::Taxonomy(std::vector<Term> terms) : terms_{std::move(terms)}
{
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        Term const& term = terms_[i];
        codes_.emplace(term.code, i);
        // Earlier terms win: a general one comes before those that make it precise.
        names_.emplace(fold(term.code), i);
        names_.emplace(fold(term.fr), i);
        names_.emplace(fold(term.en), i);
        for (std::string const& alias : term.aliases)
            names_.emplace(fold(alias), i);
    }
}

Term const* Taxonomy::find(std::string_view code) const
{
    auto const found = codes_.find(std::string{code});
    return found == codes_.end() ? nullptr : &terms_[found->second];
}

Term const* Taxonomy::named(std::string_view words) const
{
    auto const found = names_.find(fold(words));
    return found == names_.end() ? nullptr : &terms_[found->second];
}

// "COOP DE SOLIDARITÉ D'HABITATION" → " coop solidarite habitation ": what name_words are written like.
static std::string bare_words(std::string_view name)
{
    static constexpr std::string_view small_words = " de du des d la le les l et en au aux ";
    std::string kept = " ";
    std::string word;
    for (char const c : fold(name) + " ") {
        if (c != ' ' && c != '\'' && c != '-' && c != ',' && c != '.') {
            word.push_back(c);
            continue;
        }
        if (!word.empty() && small_words.find(" " + word + " ") == std::string_view::npos)
            kept += word + " ";
        word.clear();
    }
    return kept;
}

Term const* Taxonomy::by_name_words(std::string_view name) const
{
    std::string const bare = bare_words(name);
    Term const* longest = nullptr;
    std::size_t length = 0;
    for (Term const& term : terms_)
        for (std::string const& words : term.name_words)
            if (words.size() > length && bare.find(" " + words + " ") != std::string::npos) {
                longest = &term;
                length = words.size();
            }
    return longest;
}

Term const* Taxonomy::at_level(std::string_view code, int level) const
{
    Term const* term = find(code);
    while (term && term->level > level)
        term = find(term->parent);
    return term && term->level == level ? term : nullptr;
}

std::string_view Taxonomy::label(std::string_view code, web::Language language) const
{
    Term const* const term = find(code);
    return term ? term->label(language) : code;
}

std::string_view facet_of_form(Taxonomy const& legal_forms, std::string_view code)
{
    Term const* const term = legal_forms.find(code);
    if (!term)
        return code;
    for (Term const& other : legal_forms.terms())
        if (other.short_fr == term->short_fr && !other.short_fr.empty())
            return other.code;
    return term->code;
}

static std::string text(YAML::Node const& entry, char const* key)
{
    return entry[key] ? entry[key].as<std::string>() : std::string{};
}

static std::vector<std::string> list(YAML::Node const& entry, char const* key)
{
    return entry[key] ? entry[key].as<std::vector<std::string>>() : std::vector<std::string>{};
}

static Term term_of(YAML::Node const& entry, int level)
{
    Term term;
    term.code = entry["code"].as<std::string>();
    term.fr = entry["fr"].as<std::string>();
    term.en = entry["en"].as<std::string>();
    term.short_fr = text(entry, "short_fr");
    term.short_en = text(entry, "short_en");
    term.definition_fr = text(entry, "definition_fr");
    term.definition_en = text(entry, "definition_en");
    term.icon = text(entry, "icon");
    term.group = text(entry, "group");
    term.parent = text(entry, "parent");
    term.level = level;
    term.colour = entry["colour"] ? entry["colour"].as<int>() : 0;
    term.aliases = list(entry, "aliases");
    term.register_codes = list(entry, "register");
    term.name_words = list(entry, "name_words");
    return term;
}

static Taxonomy read_list(std::filesystem::path const& file, std::vector<char const*> const& keys)
{
    try {
        YAML::Node const document = YAML::LoadFile(file.string());
        std::vector<Term> terms;
        int level = 0;
        for (char const* const key : keys) {
            ++level;
            for (YAML::Node const& entry : document[key])
                terms.push_back(term_of(entry, level));
        }
        if (terms.empty())
            throw std::runtime_error{fmt::format("{}: holds no entry", file.string())};
        return Taxonomy{std::move(terms)};
    } catch (YAML::Exception const& problem) {
        throw std::runtime_error{fmt::format("{}:{}: {}", file.string(), problem.mark.line + 1, problem.msg)};
    }
}

Taxonomies read_taxonomies(std::filesystem::path const& rules)
{
    auto const folder = rules / "taxonomies";
    auto const entries = [&](char const* name) { return read_list(folder / name, {"entries"}); };
    return {.legal_forms = entries("legal_forms.yaml"),
        .sectors = read_list(folder / "sectors.yaml", {"level_1", "level_2", "level_3"}),
        .purposes = entries("purposes.yaml"),
        .kinds = entries("kinds.yaml"),
        .clienteles = entries("clienteles.yaml"),
        .languages = entries("languages.yaml"),
        .statuses = entries("statuses.yaml")};
}

} // namespace organizations
