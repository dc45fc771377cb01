// The page being written. Text is escaped by its type: only `Markup` goes in as it is, only a `Link` stands in an
// address attribute. Templates (`*.html`, compiled by kit/web/templates) write through it.
#pragma once

#include "kit/base/phrase.h"
#include "kit/web/assets.h"
#include "kit/web/link.h"
#include "kit/web/reply.h"
#include "kit/web/request.h"
#include "kit/web/site.h"
#include "kit/web/words.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace web {

// HTML that the program made itself (Markdown without raw HTML, a drawing). Never built from input.
struct Markup {
    std::string text;
};

class Html {
public:
    // `icons` is the address of the sprite that `icon` refers to.
    Html(std::string& out, Words const& words, std::string_view icons) : out_{out}, words_{words}, icons_{icons} { }

    Words const& words() const { return words_; }
    void raw(std::string_view text) { out_.append(text); }

    void value(std::string_view text);
    void value(char const* text) { value(std::string_view{text}); }
    void value(std::string const& text) { value(std::string_view{text}); }
    void value(Markup const& markup) { raw(markup.text); }
    void value(Phrase const& phrase) { value(words_.say(phrase)); }
    // Whole numbers as the reader's language writes them: 6 340 or 6,340.
    template <std::integral T>
        requires(!std::same_as<T, bool> && !std::same_as<T, char>)
    void value(T number)
    {
        value(words_.number(std::int64_t{number}));
    }
    template <class T>
    void value(std::optional<T> const& maybe)
    {
        if (maybe)
            value(*maybe);
    }
    // Coordinates of a drawing: one decimal, a point, no grouping.
    void value(double number);

    // Attributes: numbers without grouping.
    template <std::integral T>
        requires(!std::same_as<T, bool> && !std::same_as<T, char>)
    void attribute(T number)
    {
        plain(std::int64_t{number});
    }
    template <class T>
        requires(!std::integral<T>)
    void attribute(T const& other)
    {
        value(other);
    }

    // Drawn or written HTML has quotation marks of its own, which would end the attribute.
    void attribute(Markup const&) = delete;
    void attribute(std::optional<Markup> const&) = delete;

    void link(Link const& link) { value(std::string_view{link.text()}); }
    // A drawing of the sprite, for the eyes only.
    void icon(std::string_view name);
    // Inside <script type="application/ld+json">: already serialized, '<' written \u003c.
    void json(std::string_view serialized);

    // A sentence of the template, with its places filled.
    void say(char const* context, char const* text);
    void say(char const* context, char const* text, PhraseValues const& values);
    void say_count(char const* context, char const* one, char const* many, std::int64_t count,
        PhraseValues const& values = {});

    // A value for a place of a sentence, not yet escaped: the whole sentence is.
    std::string shown(std::string_view text) const { return std::string{text}; }
    std::string shown(Phrase const& phrase) const { return words_.say(phrase); }
    template <std::integral T>
        requires(!std::same_as<T, bool> && !std::same_as<T, char>)
    std::string shown(T number) const
    {
        return words_.number(std::int64_t{number});
    }

private:
    void plain(std::int64_t number);

    std::string& out_;
    Words const& words_;
    std::string_view icons_;
    // The sentence said last, by the place of its literals: each row of a list says the same one.
    char const* last_context_ = nullptr;
    char const* last_text_ = nullptr;
    std::string_view last_said_;
};

// Renders one part of a template into a reply: `page(request, view::directory, model)`.
template <class... Parameters, class... Arguments>
Reply page(Request const& request, void (*part)(Html&, Parameters...), Arguments const&... arguments)
{
    Reply reply;
    reply.body.reserve(48 * 1024);
    std::string const icons = request.site->assets ? request.site->assets->link("icons.svg").text() : "";
    Html out{reply.body, request.words(), icons};
    part(out, arguments...);
    return reply;
}

} // namespace web
