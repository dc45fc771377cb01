// What the server adds to every reply: security headers, caching, ETag, compression, length and date.
#pragma once

#include "kit/web/reply.h"
#include "kit/web/request.h"
#include "kit/web/site.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

class Finishing {
public:
    explicit Finishing(Site const&);

    // Afterwards `headers` hold everything that goes over the wire. A header that the page wrote is left as
    // it is. Answers 304 when the client already has this body, and takes the body away from the answer to
    // HEAD.
    void complete(Request const&, Reply&) const;

private:
    std::vector<std::pair<std::string, std::string>> security_;
};

// "https://*.tiles.example" of "https://{s}.tiles.example/{z}/{x}/{y}.png"; empty when it is no http address.
std::string origin_of_tiles(std::string_view address);

// The header of that name, or nothing. Names compare without case.
std::string_view find_header(Reply const&, std::string_view name);

} // namespace web
