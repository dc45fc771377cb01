#include "kit/web/incoming.h"

#include "kit/web/ascii.h"
#include "kit/web/reply.h"

namespace web {

Method method_of(std::string_view name)
{
    if (name == "GET")
        return Method::get;
    if (name == "HEAD")
        return Method::head;
    return name == "POST" ? Method::post : Method::other;
}

// "https://exemple.quebec:8443/page?x" → "exemple.quebec:8443"; empty when it is no http address.
static std::string_view host_of(std::string_view address)
{
    for (std::string_view const scheme : {"http://", "https://"})
        if (same_ignoring_case(address.substr(0, scheme.size()), scheme)) {
            std::string_view const rest = address.substr(scheme.size());
            return rest.substr(0, rest.find_first_of("/?#"));
        }
    return {};
}

void read_target(Request& request)
{
    std::string_view target = request.target;
    // Proxies send the whole address (RFC 9112, section 3.2.2).
    if (auto const host = host_of(target); !host.empty())
        target.remove_prefix(static_cast<std::size_t>(host.data() - target.data()) + host.size());
    if (target.empty() || target.front() != '/')
        throw Problem{400};
    target = target.substr(0, target.find('#'));
    auto const question = std::min(target.find('?'), target.size());
    auto path = decode_path(target.substr(0, question));
    if (!path)
        throw Problem{400};
    request.path = std::move(*path);
    if (request.path == "/en" || request.path.substr(0, 4) == "/en/")
        request.language = Language::english;
    auto query = Query::parse(target.substr(std::min(question + 1, target.size())));
    if (!query)
        throw Problem{400};
    request.query = std::move(*query);
}

void read_form(Request& request)
{
    std::string_view const type = request.header("content-type");
    if (request.body.empty() && type.empty())
        return;
    if (!same_ignoring_case(trimmed(type.substr(0, type.find(';'))), "application/x-www-form-urlencoded"))
        throw Problem{415};
    auto form = Query::parse(request.body);
    if (!form)
        throw Problem{400};
    request.form = std::move(*form);
}

static bool comes_from_here(Request const& request, std::string_view site_address)
{
    std::string_view const site = request.header("sec-fetch-site");
    if (!site.empty())
        return site == "same-origin" || site == "none";
    std::string_view origin = request.header("origin");
    if (origin.empty())
        origin = request.header("referer");
    std::string_view const host = host_of(origin);
    if (host.empty())
        return false;
    return same_ignoring_case(host, request.header("host"))
        || same_ignoring_case(host, host_of(site_address));
}

void require_same_origin(Request const& request, std::string_view site_address)
{
    if (!comes_from_here(request, site_address))
        throw Problem{403};
}

// Encoded again, so that nothing that was sent can turn it into the address of another site
// ("/\evil.example/").
Link without_last_slash(Request const& request)
{
    std::string address;
    std::string_view rest{request.path};
    rest.remove_suffix(1);
    while (!rest.empty()) {
        rest.remove_prefix(1);
        std::string_view const segment = rest.substr(0, rest.find('/'));
        address += '/' + encode_component(segment);
        rest.remove_prefix(segment.size());
    }
    if (address.empty())
        address = "/";
    if (!request.query.empty())
        address += '?' + request.query.text();
    return Link::local(address);
}

} // namespace web
