// From a parsed request to a finished reply: routing, language, faults, security headers, ETag, compression,
// one log line. It knows no socket: the transport and the `.case` scripts both call it. GET /healthz answers
// before all that, and is not logged.
#pragma once

#include "kit/web/router.h"
#include "kit/web/site.h"
#include "kit/web/snapshot.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace web {

// What came over the wire, within the transport's limits. Header names are in small letters.
struct RawRequest {
    std::string method;
    std::string target;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

// The page that says what happened and what to do. The request may be a bare one: path "/", no header.
using ErrorPage = Reply (*)(Request const&, int status);

class Server {
public:
    using Clock = std::function<Instant()>;

    Server(Site, std::vector<Route> const&, ErrorPage, Clock);
    ~Server();

    Site const& site() const { return site_; }
    // Replaces what requests read; those under way keep what they began with.
    void publish(std::shared_ptr<Snapshot const>);
    std::shared_ptr<Snapshot const> snapshot() const;

    // Always a complete reply, whatever the request: refusals, absences and faults have their page. Its
    // headers are everything that goes over the wire but `Connection`.
    Reply answer(RawRequest) const;
    // For what the transport refuses before it is a request (400, 408, 413, 414, 417, 431, 505).
    Reply refuse(int status) const;

private:
    struct State;

    Request begin() const;
    Reply attempt(Request&) const;
    Reply route(Request&) const;
    Reply fail(Request const&, int status) const;
    Reply ask_again(Request const&) const;
    Reply health(Method) const;

    Site site_;
    Router router_;
    ErrorPage error_page_;
    Clock clock_;
    std::unique_ptr<State> state_;
};

} // namespace web
