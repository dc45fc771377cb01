#include "kit/geo/svg_document.h"

#include <fmt/format.h>

#include <cmath>

namespace geo {

namespace {

void write_escaped(std::string& text, std::string_view value)
{
    for (char const letter : value) {
        if (letter == '&')
            text += "&amp;";
        else if (letter == '<')
            text += "&lt;";
        else if (letter == '"')
            text += "&quot;";
        else
            text += letter;
    }
}

} // namespace

SvgDocument::SvgDocument(double width, double height)
{
    std::string const view = "0 0 " + svg_number(width) + ' ' + svg_number(height);
    open("svg",
        { { "xmlns", "http://www.w3.org/2000/svg" }, { "viewBox", view }, { "width", svg_number(width) },
            { "height", svg_number(height) } });
}

void SvgDocument::open(std::string_view element, Attributes attributes)
{
    start(element, attributes);
    text_ += '>';
    open_.emplace_back(element);
}

void SvgDocument::close()
{
    text_ += "</" + open_.back() + '>';
    open_.pop_back();
}

void SvgDocument::add(std::string_view element, Attributes attributes)
{
    start(element, attributes);
    text_ += "/>";
}

std::string SvgDocument::text() &&
{
    while (!open_.empty())
        close();
    return std::move(text_);
}

void SvgDocument::start(std::string_view element, Attributes attributes)
{
    text_ += '<';
    text_ += element;
    for (auto const& [name, value] : attributes) {
        text_ += ' ';
        text_ += name;
        text_ += "=\"";
        write_escaped(text_, value);
        text_ += '"';
    }
}

std::string svg_number(double value)
{
    long const tenths = std::lround(value * 10);
    if (tenths % 10 == 0)
        return fmt::format("{}", tenths / 10);
    return fmt::format("{:.1f}", static_cast<double>(tenths) / 10);
}

} // namespace geo
