// Writes a standalone SVG drawing, element by element; every value is escaped.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo {

class SvgDocument {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    // The drawing is `width` by `height` pixels when nothing else sizes it, and its viewBox is the same.
    SvgDocument(double width, double height);

    void open(std::string_view element, Attributes);
    void close();
    void add(std::string_view element, Attributes);

    // The finished text; elements still open are closed.
    std::string text() &&;

private:
    void start(std::string_view element, Attributes);

    std::string text_;
    std::vector<std::string> open_;
};

// A length with at most one decimal, as attributes want it.
std::string svg_number(double);

} // namespace geo
