// One route table, read from the features. Segments match literally or are captured; a literal wins over a
// capture.
#pragma once

#include "kit/web/link.h"
#include "kit/web/reply.h"
#include "kit/web/request.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

using Page = Reply (*)(Request const&);

struct Route {
    Method method;
    Address address;
    Page page;
};

// What the router found: a page, or the status to answer (404, 405 with what is allowed).
struct Match {
    Page page = nullptr;
    Language language = Language::french;
    std::vector<std::string> captures;
    int status = 404;
    std::string allow;
};

class Router {
public:
    // Two routes for the same method and shape are a programmer's error: std::logic_error at start.
    explicit Router(std::vector<Route> const&);
    ~Router();

    Match match(Method, std::string_view path) const;

private:
    struct Node;

    void add(Route const&, Language);

    std::unique_ptr<Node> root_;
};

} // namespace web
