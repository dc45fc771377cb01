#include "kit/web/assets.h"

#include "kit/web/ascii.h"
#include "kit/web/compression.h"

#include <array>
#include <boost/json.hpp>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace web {

namespace filesystem = std::filesystem;

static std::optional<std::string> read(filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file)
        return {};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

static std::string read_needed(filesystem::path const& path)
{
    auto content = read(path);
    if (!content)
        throw std::runtime_error{"the file " + path.string() + " cannot be read: build the front end first"};
    return std::move(*content);
}

static std::string type_of(std::string_view name)
{
    struct Type {
        std::string_view extension;
        char const* type;
    };
    static constexpr std::array<Type, 17> types{{
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".json", "application/json"},
        {".geojson", "application/geo+json"},
        {".topojson", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".avif", "image/avif"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".pdf", "application/pdf"},
        {".txt", "text/plain; charset=utf-8"},
        {".html", "text/html; charset=utf-8"},
        {".xml", "application/xml"},
    }};
    std::string_view const extension = name.substr(std::min(name.rfind('.'), name.size()));
    for (Type const& each : types)
        if (each.extension == extension)
            return each.type;
    return "application/octet-stream";
}

static std::map<std::string, std::string, std::less<>> read_manifest(filesystem::path const& folder)
{
    std::map<std::string, std::string, std::less<>> names;
    auto const text = read_needed(folder / "manifest.json");
    try {
        auto const manifest = boost::json::parse(text);
        for (auto const& [logical, file] : manifest.as_object())
            names.emplace(logical, file.as_string());
    } catch (std::exception const&) {
        throw std::runtime_error{(folder / "manifest.json").string() + " is not an object of names"};
    }
    return names;
}

Assets::Assets(filesystem::path const& folder) : names_{read_manifest(folder)}
{
    for (auto const& [logical, name] : names_) {
        File file;
        file.type = type_of(name);
        file.plain = read_needed(folder / name);
        file.brotli = read(folder / (name + ".br")).value_or("");
        file.gzip = read(folder / (name + ".gz")).value_or("");
        files_.emplace(name, std::move(file));
    }
}

std::string const& Assets::text(std::string_view logical) const
{
    auto const found = names_.find(logical);
    if (found == names_.end())
        throw std::logic_error{fmt::format("the manifest of the front end has no '{}'", logical)};
    return files_.find(found->second)->second.plain;
}

bool Assets::has(std::string_view logical) const
{
    return names_.contains(logical);
}

Link Assets::link(std::string_view logical) const
{
    auto const found = names_.find(logical);
    if (found == names_.end())
        throw std::logic_error{"no asset is named " + std::string{logical}};
    return Link::local("/assets/" + found->second);
}

std::optional<Reply> Assets::serve(std::string_view file_name, std::string_view accept_encoding) const
{
    auto const found = files_.find(file_name);
    if (found == files_.end())
        return {};
    File const& file = found->second;
    Reply reply;
    reply.type = file.type;
    reply.caching = Caching::forever;
    if (!file.brotli.empty() && accepts_encoding(accept_encoding, "br")) {
        reply.encoding = "br";
        reply.body = file.brotli;
    } else if (!file.gzip.empty() && accepts_encoding(accept_encoding, "gzip")) {
        reply.encoding = "gzip";
        reply.body = file.gzip;
    } else {
        reply.body = file.plain;
    }
    return reply;
}

} // namespace web
