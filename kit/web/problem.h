// Errors of an API as RFC 9457 says them: application/problem+json.
#pragma once

#include "kit/base/outcome.h"
#include "kit/web/reply.h"
#include "kit/web/request.h"

namespace web {

// The status, its title in the reader's language, and every refusal with its field.
Reply problem_details(Request const&, int status, Refusals const&);

} // namespace web
