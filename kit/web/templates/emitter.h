// Turns a template into C++: one function a part, checked by the compiler, escaping chosen by the place.
//
//   {% include <vector> %}                what the header of the functions needs
//   {% part card(Card const& card) %}     begins `void card(web::Html& out, Card const& card)`
//   {{ card.name }}                       a value, escaped by its type and its place
//   {{ tr "Page {n}" n=page.number }}     a sentence in the reader's language
//   {{ trn "{count} member" "{count} members" page.total }}
//   {{ icon "map-pin" }}                  a drawing of the sprite, hidden from screen readers
//   {% if e %} {% elif e %} {% else %} {% for x in xs %} {% let x = e %} {% end %}
//   {% call card(page.first) %}           another part
//   {% use layout(page.frame) %} … {% end %}   a part that holds {% content %}, around this one
#pragma once

#include <string>
#include <string_view>

namespace templates {

struct Generated {
    std::string header;
    std::string source;
};

// `feature` is the namespace and the gettext context; `file` is named in the compiler's messages.
Generated generate(std::string_view source, std::string const& feature, std::string const& file);

} // namespace templates
