// JSON written straight into a string, one value after the other. Commas and closings cannot be forgotten:
//
//     JsonWriter json{out};
//     json.object([&] {
//         json.member("name", name);
//         json.array("places", [&] { for (auto const& place : places) json.value(place.name); });
//     });
//
// Text is taken as valid UTF-8. Numbers are the shortest text that reads back the same; NaN and infinities,
// which JSON does not know, become null.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

class JsonWriter {
public:
    // html: '<' is written \u003c, so that the text may stand inside a <script> element.
    enum class Target { file, html };

    explicit JsonWriter(std::string& out, Target target = Target::file) : out_{out}, target_{target} { }

    // As an element of an array, or the whole document. `fill` writes the members or the elements.
    template <std::invocable F>
    void object(F&& fill)
    {
        open('{');
        fill();
        close('}');
    }
    template <std::invocable F>
    void array(F&& fill)
    {
        open('[');
        fill();
        close(']');
    }
    void value(std::string_view);
    void value(char const* text) { value(std::string_view{text}); }
    void value(std::string const& text) { value(std::string_view{text}); }
    void value(double);
    void value(std::nullptr_t);
    // A template, so that no pointer turns into true.
    template <std::same_as<bool> Bool>
    void value(Bool truth)
    {
        word(truth ? "true" : "false");
    }
    template <std::signed_integral Number>
    void value(Number number)
    {
        whole(std::int64_t{number});
    }
    template <std::unsigned_integral Number>
    requires(!std::same_as<Number, bool>) void value(Number number) { whole(std::uint64_t{number}); }
    // Absent is null.
    template <class T>
    void value(std::optional<T> const& maybe)
    {
        maybe ? value(*maybe) : value(nullptr);
    }

    // As a member of an object.
    template <std::invocable F>
    void object(std::string_view name, F&& fill)
    {
        key(name);
        object(fill);
    }
    template <std::invocable F>
    void array(std::string_view name, F&& fill)
    {
        key(name);
        array(fill);
    }
    template <class T>
    void member(std::string_view name, T const& given)
    {
        key(name);
        value(given);
    }

    // JSON that is already written, put in as one value.
    void serialized(std::string_view json) { word(json); }

private:
    void open(char);
    void close(char);
    void key(std::string_view);
    void whole(std::int64_t);
    void whole(std::uint64_t);
    void word(std::string_view);
    void quoted(std::string_view);
    void escaped(unsigned char);
    void separate();

    std::string& out_;
    Target target_;
    bool after_value_ = false;
};
