#include "kit/documents/separator.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <limits>

namespace documents {

static constexpr int records_looked_at = 20;

namespace {

// A true separator stands in every record; a comma of prose only in some. `everywhere` therefore decides
// first.
struct Presence {
    std::size_t everywhere = 0;
    std::size_t total = 0;
    auto operator<=>(Presence const&) const = default;
};

// Counts candidates record by record, outside quotation marks.
class Counting {
public:
    explicit Counting(Separator candidate) : candidate_{char(candidate)} { }

    void read(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size() && records_ < records_looked_at; ++i)
            read(text[i]);
        end_record();
    }

    Presence presence() const { return {records_ ? fewest_ : 0, total_}; }

private:
    void read(char c)
    {
        if (c == '"') {
            bool const closes = quoted_;
            quoted_ = !quoted_ && (cell_start_ || just_closed_);
            just_closed_ = closes;
            cell_start_ = false;
            anything_ = true;
            return;
        }
        just_closed_ = false;
        if (quoted_)
            return;
        cell_start_ = c == candidate_ || c == '\n' || c == '\r';
        if (c == candidate_)
            ++here_;
        else if (cell_start_)
            end_record();
        else
            anything_ = true;
    }

    void end_record()
    {
        if (here_ == 0 && !anything_)
            return;
        ++records_;
        total_ += here_;
        fewest_ = std::min(fewest_, here_);
        here_ = 0;
        anything_ = false;
    }

    char candidate_;
    int records_ = 0;
    std::size_t here_ = 0;
    std::size_t total_ = 0;
    std::size_t fewest_ = std::numeric_limits<std::size_t>::max();
    bool cell_start_ = true;
    bool quoted_ = false;
    bool just_closed_ = false;
    bool anything_ = false;
};

} // namespace

Separator detect_separator(std::string_view beginning)
{
    Separator best = Separator::comma;
    Presence most;
    for (Separator const candidate : {Separator::tab, Separator::semicolon, Separator::comma}) {
        Counting counting{candidate};
        counting.read(beginning);
        if (counting.presence() <= most)
            continue;
        most = counting.presence();
        best = candidate;
    }
    return best;
}

} // namespace documents
