// Where in the HTML a value stands, so that it is escaped for that place, or refused there.
#pragma once

#include <string>
#include <string_view>

namespace templates {

enum class Place {
    text,      // between tags
    tag,       // inside a tag, outside quotes: no value may stand here
    attribute, // in a quoted attribute
    address,   // in a quoted href, src, srcset, action…: only a Link
    json,      // in <script type="application/ld+json">
    forbidden, // script, style, comment; on…, data-hx-on…, style or srcdoc attribute
};

// Follows static text; a value does not move it. Small and capital letters are the same, as in HTML.
class Context {
public:
    void follow(std::string_view text);
    Place place() const;
    bool operator==(Context const&) const = default;

private:
    enum class State { text, comment, tag_name, tag, attribute_name, after_name, quoted, raw_text };

    void step(char c);
    void step_in_tag(char c);
    void step_in_tag_name(char c);
    void close_tag();

    State state_ = State::text;
    std::string tag_;
    std::string attributes_; // of the current tag, to know a JSON-LD script
    std::string name_;       // of the current attribute
    std::string seen_;       // last characters, to find comments and the end of raw text
    char quote_ = 0;
    bool json_ = false;
};

} // namespace templates
