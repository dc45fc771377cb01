#include "kit/web/templates/context.h"

#include <algorithm>
#include <array>

namespace templates {

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

static bool is_address(std::string_view name)
{
    static constexpr std::array names{"href", "xlink:href", "src", "srcset", "action", "formaction", "poster", "cite", "data",
        "data-hx-get", "data-hx-post", "data-source", "data-borders", "data-background", "data-suggest"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// What a browser or htmx runs.
static bool is_run(std::string_view name)
{
    return name.starts_with("on") || name.starts_with("data-hx-on") || name.starts_with("hx-on") || name == "style"
        || name == "srcdoc";
}

void Context::follow(std::string_view text)
{
    for (char const c : text)
        step(small(c));
}

void Context::step(char c)
{
    seen_.push_back(c);
    if (seen_.size() > 9)
        seen_.erase(0, 1);
    switch (state_) {
    case State::text:
        if (c == '<') {
            state_ = State::tag_name;
            tag_.clear();
            attributes_.clear();
        }
        return;
    case State::comment:
        if (seen_.ends_with("-->"))
            state_ = State::text;
        return;
    case State::raw_text:
        if (seen_.ends_with("</" + tag_ + ">"))
            state_ = State::text;
        return;
    case State::quoted:
        if (c == quote_)
            state_ = State::tag;
        else
            attributes_.push_back(c);
        return;
    default:
        step_in_tag(c);
    }
}

void Context::step_in_tag(char c)
{
    if (c == '>' && state_ != State::after_name)
        return close_tag();
    if (state_ == State::tag_name)
        return step_in_tag_name(c);
    if (state_ == State::tag) {
        if (!is_blank(c) && c != '/') {
            name_ = c;
            state_ = State::attribute_name;
        }
    } else if (state_ == State::attribute_name) {
        if (c == '=')
            state_ = State::after_name;
        else if (is_blank(c))
            state_ = State::tag;
        else
            name_.push_back(c);
    } else {
        quote_ = c;
        state_ = c == '"' || c == '\'' ? State::quoted : State::tag;
    }
}

void Context::step_in_tag_name(char c)
{
    if (is_blank(c))
        state_ = State::tag;
    else
        tag_.push_back(c);
    if (tag_ == "!--")
        state_ = State::comment;
}

void Context::close_tag()
{
    bool const raw = tag_ == "script" || tag_ == "style";
    json_ = tag_ == "script" && attributes_.find("application/ld+json") != std::string::npos;
    state_ = raw ? State::raw_text : State::text;
}

Place Context::place() const
{
    switch (state_) {
    case State::text:
        return Place::text;
    case State::raw_text:
        return json_ ? Place::json : Place::forbidden;
    case State::quoted:
        if (is_run(name_))
            return Place::forbidden;
        return is_address(name_) ? Place::address : Place::attribute;
    case State::comment:
        return Place::forbidden;
    default:
        return Place::tag;
    }
}

} // namespace templates
