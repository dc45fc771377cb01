// The build's template compiler: template_compiler FEATURE INPUT.html OUTPUT.h OUTPUT.cpp
#include "kit/base/file.h"
#include "kit/web/templates/emitter.h"
#include "kit/web/templates/reader.h"

#include <fmt/format.h>
#include <iostream>
#include <string_view>

int main(int count, char** arguments)
{
    if (count != 5) {
        std::cerr << "usage: template_compiler FEATURE INPUT.html OUTPUT.h OUTPUT.cpp\n";
        return 2;
    }
    try {
        auto const [header, source] = templates::generate(read_file(arguments[2]), arguments[1], arguments[2]);
        std::string_view const path{arguments[3]};
        write_if_different(arguments[3], header);
        write_if_different(arguments[4], fmt::format("#include \"{}\"\n\n{}", path.substr(path.rfind('/') + 1), source));
        return 0;
    } catch (templates::Mistake const& mistake) {
        std::cerr << fmt::format("{}:{}: {}\n", arguments[2], mistake.line, mistake.what());
        return 1;
    }
}
