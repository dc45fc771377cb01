#include "kit/web/compression.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace {

std::string gunzip(std::string const& compressed)
{
    std::string text(100'000, '\0');
    z_stream stream{};
    inflateInit2(&stream, MAX_WBITS + 16);
    std::string input = compressed;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

TEST(Compression, gives_the_text_back_whatever_came_before)
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "ligne " + std::to_string(i) + " – été\n";
    EXPECT_EQ(gunzip(web::gzip(text)), text);
    EXPECT_EQ(gunzip(web::gzip("")), "");
    EXPECT_EQ(gunzip(web::gzip(text)), text);
    EXPECT_LT(web::gzip(text).size(), text.size() / 3);
}

TEST(Compression, reads_what_clients_accept)
{
    EXPECT_TRUE(web::accepts_encoding("gzip", "gzip"));
    EXPECT_TRUE(web::accepts_encoding("br;q=1.0, GZIP;q=0.5", "gzip"));
    EXPECT_FALSE(web::accepts_encoding("gzip;q=0, br", "gzip"));
    EXPECT_FALSE(web::accepts_encoding("gzip;q=0.000", "gzip"));
    EXPECT_FALSE(web::accepts_encoding("xgzip", "gzip"));
    EXPECT_FALSE(web::accepts_encoding("", "gzip"));
}

TEST(Compression, leaves_images_and_archives_alone)
{
    for (std::string_view const type : {"text/html; charset=utf-8", "application/json", "image/svg+xml",
             "application/geo+json", "application/ld+json; x=y", "text/javascript"})
        EXPECT_TRUE(web::is_compressible(type)) << type;
    for (std::string_view const type : {"image/png", "application/zip", "font/woff2", "application/pdf"})
        EXPECT_FALSE(web::is_compressible(type)) << type;
}

} // namespace
