#include "kit/web/finishing.h"

#include "kit/web/ascii.h"
#include "kit/web/compression.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace web {

// Smaller bodies fit in one packet anyway.
static constexpr std::size_t smallest_compressed = 1024;

static std::string content_security_policy(Site const& site)
{
    std::string const tiles = origin_of_tiles(site.tiles);
    return fmt::format("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{}{}; "
                       "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
                       "base-uri 'none'; frame-ancestors 'none'",
        tiles.empty() ? "" : " ", tiles);
}

Finishing::Finishing(Site const& site)
{
    // Forms need an Origin header to be told from those of other sites, so the referrer stays among our
    // pages. Servers of tiles, on their side, refuse requests without one.
    std::string const referrer = site.tiles.empty() ? "same-origin" : "strict-origin-when-cross-origin";
    security_ = {
        {"Content-Security-Policy", content_security_policy(site)},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", referrer},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Vary", "Accept-Encoding, HX-Request"},
    };
    if (site.address.substr(0, 8) == "https://")
        security_.emplace_back("Strict-Transport-Security", "max-age=31536000");
}

std::string origin_of_tiles(std::string_view address)
{
    auto const slashes = address.find("://");
    if (slashes == std::string_view::npos || address.substr(0, 4) != "http")
        return {};
    std::string origin{address.substr(0, address.find_first_of("/?#", slashes + 3))};
    if (auto const place = origin.find("{s}"); place != std::string::npos)
        origin.replace(place, 3, "*");
    return origin;
}

std::string_view find_header(Reply const& reply, std::string_view name)
{
    for (auto const& [its_name, value] : reply.headers)
        if (same_ignoring_case(its_name, name))
            return value;
    return {};
}

static void add_unless_written(Reply& reply, std::string_view name, std::string_view value)
{
    if (find_header(reply, name).empty())
        reply.headers.emplace_back(name, value);
}

static std::string_view cache_control(Request const& request, Reply const& reply)
{
    if (reply.caching == Caching::none || reply.status >= 400)
        return "no-store";
    if (reply.caching == Caching::forever)
        return "public, max-age=31536000, immutable";
    return request.header("cookie").empty() ? "no-cache" : "private, no-cache";
}

// Weak: the compressed and the plain form have the same. std::hash of gcc's library is MurmurHash64A with a
// fixed seed: the same in every process, 64 bits, and 5 GB/s are enough against 304.
static std::string entity_tag(std::string_view body)
{
    return fmt::format("W/\"{:016x}-{:x}\"", std::hash<std::string_view>{}(body), body.size());
}

static void answer_304_if_known(Request const& request, Reply& reply)
{
    bool const reads = request.method == Method::get || request.method == Method::head;
    if (!reads || reply.status != 200 || reply.caching != Caching::revalidate || reply.body.empty())
        return;
    add_unless_written(reply, "ETag", entity_tag(reply.body));
    std::string_view const known = request.header("if-none-match");
    std::string_view tag = find_header(reply, "ETag");
    if (tag.substr(0, 2) == "W/")
        tag.remove_prefix(2);
    if (known != "*" && known.find(tag) == std::string_view::npos)
        return;
    reply.status = 304;
    reply.body.clear();
}

static void compress(Request const& request, Reply& reply)
{
    if (!reply.encoding.empty() || reply.body.size() < smallest_compressed || !is_compressible(reply.type)
        || !accepts_encoding(request.header("accept-encoding"), "gzip"))
        return;
    reply.body = gzip(reply.body);
    reply.encoding = "gzip";
}

void Finishing::complete(Request const& request, Reply& reply) const
{
    add_unless_written(reply, "Cache-Control", cache_control(request, reply));
    answer_304_if_known(request, reply);
    compress(request, reply);
    if (!reply.body.empty())
        add_unless_written(reply, "Content-Type", reply.type);
    if (!reply.encoding.empty())
        reply.headers.emplace_back("Content-Encoding", reply.encoding);
    // Neither of these has a body (RFC 9110, section 8.6).
    if (reply.status != 304 && reply.status != 204)
        reply.headers.emplace_back("Content-Length", fmt::format_int{reply.body.size()}.str());
    for (auto const& [name, value] : security_)
        add_unless_written(reply, name, value);
    reply.headers.emplace_back("Date", to_http_date(request.now));
    if (request.method == Method::head)
        reply.body.clear();
}

} // namespace web
