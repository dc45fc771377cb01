// Whether a reply is what a step of a script wants.
#pragma once

#include "kit/testing/case_script.h"
#include "kit/web/reply.h"

#include <optional>
#include <string>

namespace cases {

// What is wrong, or nothing.
std::optional<std::string> mismatch(Expectation const&, web::Reply const&);

// The part of a body nearest to a text: around the longest beginning or end of it that the body has.
std::string nearest_excerpt(std::string const& body, std::string const& text);

} // namespace cases
