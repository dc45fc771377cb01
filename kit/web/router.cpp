#include "kit/web/router.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace web {

struct Router::Node {
    struct Entry {
        Page page = nullptr;
        std::string_view written; // the address as the route table has it, for messages
    };

    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> capture;
    Language language = Language::french;
    Entry get;
    Entry post;

    bool ends_here() const { return get.page || post.page; }
    std::string allow() const
    {
        std::string methods = get.page ? "GET, HEAD" : "";
        if (post.page)
            methods += methods.empty() ? "POST" : ", POST";
        return methods;
    }
};

// The segment that `rest` begins with, taken away with its slash.
static std::string_view take_segment(std::string_view& rest)
{
    rest.remove_prefix(1);
    std::string_view const segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    return segment;
}

static std::logic_error bad_route(std::string_view address, char const* reason)
{
    return std::logic_error{"the route " + std::string{address} + ' ' + reason};
}

static void check_address(Address const& address)
{
    for (std::string_view const written : {address.french, address.in(Language::english)})
        if (written.empty() || written.front() != '/' || (written.size() > 1 && written.back() == '/'))
            throw bad_route(written, "does not begin with '/', or ends with it");
    if (address.english.empty())
        return;
    if (address.english != "/en" && address.english.substr(0, 4) != "/en/")
        throw bad_route(address.english, "is English and not under /en");
    if (Address{address.english}.places() != address.places())
        throw bad_route(address.english, "has not as many places as its French");
}

Router::Router(std::vector<Route> const& routes) : root_{std::make_unique<Node>()}
{
    for (Route const& route : routes) {
        check_address(route.address);
        add(route, Language::french);
        if (!route.address.english.empty())
            add(route, Language::english);
    }
}

Router::~Router() = default;

void Router::add(Route const& route, Language language)
{
    std::string_view const written = route.address.in(language);
    Node* node = root_.get();
    std::string_view rest = written == "/" ? std::string_view{} : written;
    while (!rest.empty()) {
        std::string_view const segment = take_segment(rest);
        if (segment.empty())
            throw bad_route(written, "has an empty segment");
        auto& next = segment.front() == '{' ? node->capture : node->literals[std::string{segment}];
        if (!next)
            next = std::make_unique<Node>();
        node = next.get();
    }
    if (route.method != Method::get && route.method != Method::post)
        throw bad_route(written, "is neither of GET nor of POST");
    Node::Entry& entry = route.method == Method::get ? node->get : node->post;
    if (entry.page)
        throw bad_route(written, ("has the shape of " + std::string{entry.written}).c_str());
    entry = {route.page, written};
    node->language = language;
}

Match Router::match(Method method, std::string_view path) const
{
    Match match;
    if (path == "/en" || path.substr(0, 4) == "/en/")
        match.language = Language::english;
    Node const* node = root_.get();
    std::string_view rest = path == "/" ? std::string_view{} : path;
    while (!rest.empty()) {
        std::string_view const segment = take_segment(rest);
        auto const literal = node->literals.find(segment);
        if (literal != node->literals.end()) {
            node = literal->second.get();
        } else if (node->capture && !segment.empty()) {
            match.captures.emplace_back(segment);
            node = node->capture.get();
        } else {
            return match;
        }
    }
    if (!node->ends_here())
        return match;
    if (method == Method::post)
        match.page = node->post.page;
    else if (method != Method::other)
        match.page = node->get.page;
    match.language = node->language;
    match.status = match.page ? 200 : 405;
    match.allow = match.page ? "" : node->allow();
    return match;
}

} // namespace web
