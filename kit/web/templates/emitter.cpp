#include "kit/web/templates/emitter.h"

#include "kit/web/templates/context.h"
#include "kit/web/templates/reader.h"

#include <fmt/format.h>
#include <optional>
#include <vector>

namespace templates {

// Indentation of the source is not sent: a run of blanks that holds a line break becomes one line break.
static std::string squeeze(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const end = std::min(text.find_first_not_of(" \t\n", i), text.size());
        if (end > i)
            out += text.substr(i, end - i).find('\n') == std::string_view::npos ? text.substr(i, end - i) : "\n";
        else
            out.push_back(text[end]);
        i = std::max(end, i + (end == i));
    }
    return out;
}

static std::string literal(std::string_view text)
{
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\')
            out.push_back('\\');
        if (c == '\n')
            out += "\\n";
        else
            out.push_back(c);
    }
    return out + "\"";
}

// Reads `"quoted"` off the front, quotes included.
static std::string take_quoted(std::string_view& text, int line)
{
    text = trim(text);
    if (!text.starts_with('"'))
        throw Mistake{line, "a sentence in double quotes is expected here"};
    std::size_t end = 1;
    while (end < text.size() && (text[end] != '"' || text[end - 1] == '\\'))
        ++end;
    if (end == text.size())
        throw Mistake{line, "this sentence is never closed"};
    std::string const quoted{text.substr(0, end + 1)};
    text = trim(text.substr(end + 1));
    return quoted;
}

// `a=x.y, b=f(1, 2)` → `{{"a", out.shown(x.y)}, {"b", out.shown(f(1, 2))}}`
static std::string named_values(std::string_view text, int line)
{
    std::string out;
    while (!text.empty()) {
        std::size_t const equal = text.find('=');
        if (equal == std::string_view::npos)
            throw Mistake{line, "name=value is expected after the sentence"};
        int depth = 0;
        std::size_t end = equal + 1;
        while (end < text.size() && (depth > 0 || text[end] != ',')) {
            depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            ++end;
        }
        out += fmt::format("{}{{\"{}\", out.shown({})}}", out.empty() ? "" : ", ", trim(text.substr(0, equal)),
            trim(text.substr(equal + 1, end - equal - 1)));
        text = end < text.size() ? trim(text.substr(end + 1)) : std::string_view{};
    }
    return out.empty() ? "" : fmt::format(", {{{}}}", out);
}

namespace {

struct Part {
    std::string name;
    std::string parameters;
    std::string names; // of the parameters, to silence those that one half of a layout does not use
};

struct Block {
    std::string closing; // what `end` writes
    Context context;
};

class Emitter {
public:
    Emitter(std::string feature, std::string file) : feature_{std::move(feature)}, file_{std::move(file)} { }

    Generated run(std::vector<Piece> const& pieces);

private:
    void text(Piece const&);
    void value(Piece const&);
    void sentence(std::string_view rest, int line);
    void counted_sentence(std::string_view rest, int line);
    void instruction(Piece const&);
    void begin_part(std::string_view signature, int line);
    void end_part(int line);
    void content(int line);
    void use(std::string_view call, int line);
    void open(std::string const& code, std::string closing, int line);
    void otherwise(std::string const& code, int line);
    void end(int line);
    void write(std::string const& code, int line);
    void begin_function();
    void declare(std::string const& suffix);

    std::string feature_;
    std::string file_;
    std::string includes_;
    std::string declarations_;
    std::string body_;
    std::size_t end_of_name_ = 0; // in the body, of the function that is being written
    std::optional<Part> part_;
    std::vector<Block> blocks_;
    Context context_;
};

Generated Emitter::run(std::vector<Piece> const& pieces)
{
    for (Piece const& piece : pieces) {
        switch (piece.kind) {
        case Kind::text:
            text(piece);
            break;
        case Kind::value:
            value(piece);
            break;
        case Kind::instruction:
            instruction(piece);
            break;
        }
    }
    end_part(pieces.empty() ? 1 : pieces.back().line);
    std::string const header = fmt::format("#pragma once\n\n{}#include \"kit/web/html.h\"\n\nnamespace {}::view {{\n\n{}\n}}\n",
        includes_, feature_, declarations_);
    std::string const source = fmt::format("namespace {}::view {{\n\nusing namespace std::literals;\n{}\n}}\n", feature_, body_);
    return {header, source};
}

void Emitter::write(std::string const& code, int line)
{
    body_ += fmt::format("#line {} \"{}\"\n    {}\n", line, file_, code);
}

void Emitter::text(Piece const& piece)
{
    if (!part_) {
        if (!trim(piece.text).empty())
            throw Mistake{piece.line, "text stands before the first {% part … %}"};
        return;
    }
    context_.follow(piece.text);
    std::string const squeezed = squeeze(piece.text);
    if (squeezed != "\n" || context_.place() == Place::text)
        write(fmt::format("out.raw({}sv);", literal(squeezed)), piece.line);
}

void Emitter::value(Piece const& piece)
{
    if (!part_)
        throw Mistake{piece.line, "a value stands before the first {% part … %}"};
    std::string_view rest = piece.text;
    Place const place = context_.place();
    if (place == Place::tag)
        throw Mistake{piece.line, "a value may stand between tags or in a quoted attribute, not here"};
    if (place == Place::forbidden)
        throw Mistake{piece.line, "no value may stand in a script, a style, a comment or an on… attribute"};
    if (rest.starts_with("tr \"") || rest.starts_with("trn \"")) {
        if (place != Place::text && place != Place::attribute)
            throw Mistake{piece.line, "a sentence may stand between tags or in an attribute that holds no address, not here"};
        return rest[2] == 'n' ? counted_sentence(rest.substr(4), piece.line) : sentence(rest.substr(3), piece.line);
    }
    if (rest.starts_with("icon ")) {
        if (place != Place::text)
            throw Mistake{piece.line, "an icon may stand between tags only"};
        return write(fmt::format("out.icon({});", trim(rest.substr(5))), piece.line);
    }
    char const* const how = place == Place::address ? "link" : place == Place::json ? "json"
        : place == Place::attribute                                                 ? "attribute"
                                                                                    : "value";
    write(fmt::format("out.{}({});", how, rest), piece.line);
}

void Emitter::sentence(std::string_view rest, int line)
{
    std::string const quoted = take_quoted(rest, line);
    write(fmt::format("out.say(\"{}\", {}{});", feature_, quoted, named_values(rest, line)), line);
}

void Emitter::counted_sentence(std::string_view rest, int line)
{
    std::string const one = take_quoted(rest, line);
    std::string const many = take_quoted(rest, line);
    std::size_t const bar = std::min(rest.find('|'), rest.size());
    std::string_view const values = bar < rest.size() ? trim(rest.substr(bar + 1)) : std::string_view{};
    write(fmt::format("out.say_count(\"{}\", {}, {}, {}{});", feature_, one, many, trim(rest.substr(0, bar)),
              named_values(values, line)),
        line);
}

void Emitter::instruction(Piece const& piece)
{
    std::string_view rest = piece.text;
    std::string_view const word = take_word(rest);
    if (word == "include") {
        includes_ += fmt::format("#include {}\n", rest);
        return;
    }
    if (word == "part")
        return begin_part(rest, piece.line);
    if (!part_)
        throw Mistake{piece.line, "an instruction stands before the first {% part … %}"};
    if (word == "if")
        open(fmt::format("if ({}) {{", rest), "}", piece.line);
    else if (word == "elif")
        otherwise(fmt::format("}} else if ({}) {{", rest), piece.line);
    else if (word == "else")
        otherwise("} else {", piece.line);
    else if (word == "for") {
        std::size_t const in = rest.find(" in ");
        if (in == std::string_view::npos)
            throw Mistake{piece.line, "write {% for x in xs %}"};
        open(fmt::format("for (auto const& {} : {}) {{", rest.substr(0, in), rest.substr(in + 4)), "}", piece.line);
    } else if (word == "let")
        write(fmt::format("auto const& {};", rest), piece.line);
    else if (word == "end")
        end(piece.line);
    else if (word == "use")
        use(rest, piece.line);
    else if (word == "content")
        content(piece.line);
    else if (word == "call") {
        std::size_t const paren = rest.find('(');
        bool const empty = trim(rest.substr(paren + 1)) == ")";
        write(fmt::format("{}(out{}{};", rest.substr(0, paren), empty ? "" : ", ", rest.substr(paren + 1)), piece.line);
    } else
        throw Mistake{piece.line, fmt::format("unknown instruction '{}'", word)};
}

void Emitter::begin_part(std::string_view signature, int line)
{
    end_part(line);
    std::size_t const paren = signature.find('(');
    if (paren == std::string_view::npos || !signature.ends_with(')'))
        throw Mistake{line, "write {% part name(Type const& parameter) %}"};
    Part part{std::string{trim(signature.substr(0, paren))},
        std::string{signature.substr(paren + 1, signature.size() - paren - 2)}, {}};
    part_ = part;
    context_ = {};
    begin_function();
}

void Emitter::begin_function()
{
    body_ += fmt::format("\nvoid {}", part_->name);
    end_of_name_ = body_.size();
    body_ += fmt::format("(web::Html& out{}{})\n{{\n", part_->parameters.empty() ? "" : ", ", part_->parameters);
}

// Only the end of the part tells whether it is a layout cut in two.
void Emitter::declare(std::string const& suffix)
{
    body_.insert(end_of_name_, suffix);
    declarations_ += fmt::format("void {}{}(web::Html& out{}{});\n", part_->name, suffix,
        part_->parameters.empty() ? "" : ", ", part_->parameters);
}

void Emitter::end_part(int line)
{
    if (!part_)
        return;
    if (!blocks_.empty())
        throw Mistake{line, fmt::format("part '{}' ends inside a block: an {{% end %}} is missing", part_->name)};
    if (context_.place() != Place::text)
        throw Mistake{line, fmt::format("part '{}' ends inside a tag or an attribute", part_->name)};
    bool const second_half = part_->names == "half";
    declare(second_half ? "_end" : "");
    body_ += "}\n";
    part_.reset();
}

void Emitter::content(int line)
{
    if (!blocks_.empty())
        throw Mistake{line, "{% content %} may not stand inside a block"};
    declare("_begin");
    part_->names = "half";
    body_ += "}\n";
    begin_function();
}

void Emitter::use(std::string_view call, int line)
{
    std::size_t const paren = call.find('(');
    std::string const name{call.substr(0, paren)};
    std::string const arguments{call.substr(paren + 1)};
    open(fmt::format("{{ {}_begin(out, {};", name, arguments), fmt::format("{}_end(out, {}; }}", name, arguments), line);
}

void Emitter::open(std::string const& code, std::string closing, int line)
{
    write(code, line);
    blocks_.push_back({std::move(closing), context_});
}

void Emitter::otherwise(std::string const& code, int line)
{
    if (blocks_.empty() || context_.place() != blocks_.back().context.place())
        throw Mistake{line, "the branches of a condition must end in the same place of the HTML"};
    context_ = blocks_.back().context;
    write(code, line);
}

void Emitter::end(int line)
{
    if (blocks_.empty())
        throw Mistake{line, "this {% end %} closes nothing"};
    if (context_.place() != blocks_.back().context.place())
        throw Mistake{line, "a block must end where it began: in text, in a tag or in an attribute"};
    write(blocks_.back().closing, line);
    blocks_.pop_back();
}

} // namespace

Generated generate(std::string_view source, std::string const& feature, std::string const& file)
{
    return Emitter{feature, file}.run(read(source));
}

} // namespace templates
