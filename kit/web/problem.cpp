#include "kit/web/problem.h"

#include "kit/base/json.h"
#include "kit/web/words.h"

namespace web {

static constexpr Wording tr{"web"};

static Phrase title(int status)
{
    switch (status) {
    case 400:
        return tr("The request was not understood");
    case 404:
        return tr("Nothing is here");
    case 405:
        return tr("This method is not for this address");
    case 413:
        return tr("The request is too large");
    default:
        return status >= 500 ? tr("Something broke on our side") : tr("The request was refused");
    }
}

Reply problem_details(Request const& request, int status, Refusals const& refusals)
{
    Reply reply{.status = status, .type = "application/problem+json", .caching = Caching::none};
    open_to_other_sites(reply);
    JsonWriter json{reply.body};
    json.object([&] {
        json.member("type", "about:blank");
        json.member("title", request.words().say(title(status)));
        json.member("status", status);
        json.member("instance", "urn:request:" + request.number);
        if (!refusals.empty())
            json.array("errors", [&] {
                for (Refusal const& refusal : refusals)
                    json.object([&] {
                        json.member("parameter", refusal.field);
                        json.member("detail", request.words().say(refusal.message));
                    });
            });
    });
    return reply;
}

} // namespace web
