// Where an address written in a text leads, and how it is written in HTML.
#pragma once

#include <string>
#include <string_view>

namespace documents {

// inside: this site, or a place in the page. contact: mailto and tel. forbidden: any other scheme, javascript
// first.
enum class Destination { inside, outside, contact, forbidden };

Destination destination_of(std::string_view address);

// Percent-encodes what no address may hold (RFC 3986, except letters outside ASCII, which HTML accepts).
std::string encoded_address(std::string_view);

} // namespace documents
