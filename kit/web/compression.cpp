#include "kit/web/compression.h"

#include "kit/web/ascii.h"

#include <algorithm>
#include <stdexcept>
#include <zlib.h>

namespace web {

// Of zlib's nine: at 4, pages of 60 KB take half as long again and lose a twentieth of their size.
static constexpr int level = 2;

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding)
{
    while (!accept_encoding.empty()) {
        std::string_view const element = accept_encoding.substr(0, accept_encoding.find(','));
        accept_encoding.remove_prefix(std::min(element.size() + 1, accept_encoding.size()));
        auto const semicolon = std::min(element.find(';'), element.size());
        if (!same_ignoring_case(trimmed(element.substr(0, semicolon)), coding))
            continue;
        auto const weight = element.find("q=", semicolon);
        // Zero, however many decimals, is a refusal; no weight is 1 (RFC 9110, section 12.4.2).
        return weight == std::string_view::npos
            || element.find_first_of("123456789", weight) != std::string_view::npos;
    }
    return false;
}

bool is_compressible(std::string_view type)
{
    std::string_view const name = trimmed(type.substr(0, type.find(';')));
    auto const ends_with = [name](std::string_view end) {
        return name.size() >= end.size() && name.substr(name.size() - end.size()) == end;
    };
    return name.substr(0, 5) == "text/" || ends_with("json") || ends_with("xml") || ends_with("javascript");
}

namespace {

// Setting up a deflate state takes longer than compressing a small page: each thread keeps its own.
class Deflater {
public:
    Deflater()
    {
        // 16 more than the window asks for the gzip form.
        if (deflateInit2(&stream_, level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::runtime_error{"zlib could not start"};
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(Deflater const&) = delete;
    Deflater& operator=(Deflater const&) = delete;

    std::string compress(std::string_view text)
    {
        deflateReset(&stream_);
        std::string compressed(deflateBound(&stream_, text.size()), '\0');
        // zlib reads only, though its type does not say so.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        stream_.avail_in = static_cast<uInt>(text.size());
        stream_.next_out = reinterpret_cast<Bytef*>(compressed.data());
        stream_.avail_out = static_cast<uInt>(compressed.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END)
            throw std::runtime_error{"zlib could not compress"};
        compressed.resize(stream_.total_out);
        return compressed;
    }

private:
    z_stream stream_{};
};

} // namespace

std::string gzip(std::string_view text)
{
    thread_local Deflater deflater;
    return deflater.compress(text);
}

} // namespace web
