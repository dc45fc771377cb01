// Names, addresses and NEQ that are already somebody's.
#pragma once

#include "organizations/organizations.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace demo {

class Taken {
public:
    void remember(organizations::Organization const&);
    // Makes the proposals its own: a name that no other bears in its municipality, with one of these endings when it
    // must be; a slug and a NEQ that no other has; e-mail and website at that slug. Then remembers it.
    void settle(organizations::Organization&, std::vector<std::string> const& endings, std::string_view place);

private:
    std::unordered_set<std::string> names_;
    std::unordered_set<std::string> slugs_;
    std::unordered_set<std::string> neqs_;
};

// Where an invention would be on the Web if it were real: "le-geai-rieur.example" (RFC 2606 keeps .example for this).
std::string domain_of(std::string_view slug);

} // namespace demo
