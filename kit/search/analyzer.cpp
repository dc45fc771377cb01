#include "kit/search/analyzer.h"

#include "kit/base/text.h"
#include "kit/search/atoms.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lookup {

namespace {

constexpr std::size_t longest_word = 64;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr std::array<std::string_view, 14> elisions{
    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t", "presqu"};

// « l’école », not « M’Baye » nor « aujourd’hui ».
bool is_elision(std::string_view article, std::string_view next)
{
    if (std::ranges::find(elisions, article) == elisions.end())
        return false;
    auto const first = fold(next.substr(0, 2));
    return !first.empty() && std::string_view{"aeiouhy"}.find(first.front()) != std::string_view::npos;
}

std::string cut(std::string text)
{
    auto size = std::min(text.size(), longest_word);
    while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    text.resize(size);
    return text;
}

std::string_view spelled_out(std::string_view word)
{
    if (word == "st")
        return "saint";
    if (word == "ste")
        return "sainte";
    if (word == "sts")
        return "saints";
    return word == "stes" ? "saintes" : word;
}

Word make_word(std::string_view text)
{
    auto shown = cut(std::string{spelled_out(text)});
    auto folded = cut(fold(shown));
    return {std::move(shown), std::move(folded)};
}

bool is_digits(Atom const& atom)
{
    return std::ranges::all_of(atom.text, is_digit);
}

// A run of atoms that makes one piece, and how many of them it takes.
struct Taken {
    Piece piece;
    std::size_t atoms = 1;
};

class Grouping {
public:
    explicit Grouping(std::vector<Atom> const& atoms) : atoms_{atoms} { }

    std::vector<Piece> pieces() const
    {
        std::vector<Piece> pieces;
        pieces.reserve(atoms_.size());
        for (std::size_t i = 0; i < atoms_.size();) {
            auto taken = take(i);
            i += taken.atoms;
            if (!taken.piece.parts.empty())
                pieces.push_back(std::move(taken.piece));
        }
        return pieces;
    }

private:
    Taken take(std::size_t i) const
    {
        if (auto const count = acronym_length(i); count > 1)
            return acronym(i, count);
        if (auto const count = number_length(i); count > 1)
            return compound(i, count);
        return is_postal_code(i) ? compound(i, 2) : chain(i);
    }

    // C.P.E.
    std::size_t acronym_length(std::size_t i) const
    {
        auto const is_initial
            = [&](std::size_t k) { return atoms_[k].text.size() == 1 && is_letter(atoms_[k].text[0]); };
        std::size_t count = is_initial(i) ? 1 : 0;
        while (count > 0 && i + count < atoms_.size() && is_initial(i + count)
            && atoms_[i + count].before == Glue::dot)
            ++count;
        return count;
    }

    // 9999 012 345, 819-555-0102: groups of 2 to 4 digits after the first.
    std::size_t number_length(std::size_t i) const
    {
        std::size_t count = is_digits(atoms_[i]) ? 1 : 0;
        while (count > 0 && i + count < atoms_.size()) {
            auto const& next = atoms_[i + count];
            bool const follows
                = next.before == Glue::space || next.before == Glue::hyphen || next.before == Glue::dot;
            if (!follows || !is_digits(next) || next.text.size() < 2 || next.text.size() > 4)
                break;
            ++count;
        }
        return count;
    }

    // Canada Post: letter digit letter, digit letter digit.
    bool is_postal_code(std::size_t i) const
    {
        if (i + 1 >= atoms_.size())
            return false;
        auto const& [left, unused] = atoms_[i];
        auto const& [right, before] = atoms_[i + 1];
        return (before == Glue::space || before == Glue::hyphen) && left.size() == 3 && right.size() == 3
            && is_letter(left[0]) && is_digit(left[1]) && is_letter(left[2]) && is_digit(right[0])
            && is_letter(right[1]) && is_digit(right[2]);
    }

    Taken acronym(std::size_t i, std::size_t count) const
    {
        std::string letters;
        for (std::size_t k = i; k < i + count; ++k)
            letters += atoms_[k].text;
        return {Piece{{make_word(letters)}, {}}, count};
    }

    Taken compound(std::size_t i, std::size_t count) const
    {
        Piece piece;
        for (std::size_t k = i; k < i + count; ++k)
            add(piece, atoms_[k].text);
        join(piece);
        return {std::move(piece), count};
    }

    // Words tied by hyphens and apostrophes.
    Taken chain(std::size_t i) const
    {
        Piece piece;
        auto const follows
            = [&](std::size_t k, Glue glue) { return k < atoms_.size() && atoms_[k].before == glue; };
        std::size_t k = i;
        do {
            while (follows(k + 1, Glue::apostrophe) && is_elision(atoms_[k].text, atoms_[k + 1].text))
                ++k;
            std::string word{atoms_[k++].text};
            for (; follows(k, Glue::apostrophe); ++k)
                word += atoms_[k].text == "s" ? std::string_view{} : atoms_[k].text; // the English possessive
            add(piece, word);
        } while (follows(k, Glue::hyphen));
        join(piece);
        return {std::move(piece), k - i};
    }

    static void add(Piece& piece, std::string_view text)
    {
        auto word = make_word(text);
        if (!word.folded.empty())
            piece.parts.push_back(std::move(word));
    }

    static void join(Piece& piece)
    {
        if (piece.parts.size() < 2)
            return;
        for (auto const& part : piece.parts)
            piece.joined += part.folded;
        piece.joined = cut(std::move(piece.joined));
    }

    std::vector<Atom> const& atoms_;
};

constexpr std::array<std::string_view, 64> small_words{"a", "and", "au", "aux", "avec", "ce", "ces", "cet",
    "cette", "d", "dans", "de", "des", "du", "elle", "elles", "en", "et", "for", "il", "ils", "in", "j", "je",
    "l", "la", "le", "les", "leur", "leurs", "ma", "mes", "mon", "ne", "nos", "notre", "nous", "of", "on",
    "ont", "ou", "par", "pas", "pour", "qu", "que", "qui", "s", "sa", "se", "ses", "son", "sont", "sur",
    "the", "to", "un", "une", "vers", "vos", "votre", "vous", "with", "y"};
static_assert(std::ranges::is_sorted(small_words));

} // namespace

std::vector<Piece> analyze(std::string_view text)
{
    auto const lowered = lower(text);
    auto const atoms = atoms_of(lowered);
    return Grouping{atoms}.pieces();
}

bool is_small_word(Piece const& piece)
{
    return piece.is_single()
        && std::ranges::binary_search(small_words, std::string_view{piece.parts.front().folded});
}

std::string plain_title(std::vector<Piece> const& pieces)
{
    std::string title;
    for (auto const& piece : pieces) {
        for (auto const& part : piece.parts)
            title += (title.empty() ? "" : " ") + part.folded;
    }
    return title;
}

} // namespace lookup
