#include "kit/documents/spreadsheet_writer.h"

#include "kit/base/text.h"

#include <cmath>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>
#include <xlsxwriter.h>

namespace documents {

// In UTF-16 units, as Excel counts.
static constexpr std::size_t longest_text = 32'767;
static constexpr std::size_t longest_name = LXW_SHEETNAME_MAX;
// Excel keeps fifteen significant digits.
static constexpr std::int64_t largest_exact = 999'999'999'999'999;

static void check(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        throw std::runtime_error{std::string{"the workbook: "} + lxw_strerror(error)};
}

static std::string cut(std::string_view text, std::size_t most_units)
{
    if (text.size() <= most_units)
        return std::string{text};
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        units += next_character(text, at) > 0xFFFF ? 2 : 1;
        if (units > most_units)
            return std::string{text.substr(0, start)};
    }
    return std::string{text};
}

static std::string sheet_name(std::string_view name)
{
    std::string allowed;
    for (char const c : name)
        allowed += std::string_view{"[]:*?/\\"}.find(c) == std::string_view::npos ? c : ' ';
    allowed = cut(allowed, longest_name);
    if (allowed.starts_with('\''))
        allowed[0] = ' ';
    if (allowed.ends_with('\''))
        allowed.back() = ' ';
    return allowed;
}

namespace {

// A file without a name: the library of this version only writes to a path, which /proc gives.
class MemoryFile {
public:
    MemoryFile() : descriptor_{memfd_create("workbook", MFD_CLOEXEC)}
    {
        if (descriptor_ < 0)
            throw std::system_error{errno, std::generic_category(), "memfd_create"};
    }
    ~MemoryFile() { close(descriptor_); }
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

    std::string content() const
    {
        auto const size = lseek(descriptor_, 0, SEEK_END);
        std::string bytes(std::size_t(size), '\0');
        for (std::size_t at = 0; at < bytes.size();) {
            auto const count = pread(descriptor_, bytes.data() + at, bytes.size() - at, off_t(at));
            if (count <= 0)
                throw std::system_error{errno, std::generic_category(), "pread"};
            at += std::size_t(count);
        }
        return bytes;
    }

private:
    int descriptor_;
};

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

struct Formats {
    lxw_format* title;
    lxw_format* day;
};

// Writes one cell where it stands.
struct CellWriter {
    lxw_worksheet* sheet;
    Formats formats;
    lxw_row_t row;
    lxw_col_t column;

    void operator()(std::monostate) const { }
    void operator()(std::string const& text) const { write(text, nullptr); }
    void operator()(std::int64_t number) const
    {
        if (number > largest_exact || number < -largest_exact)
            return write(std::to_string(number), nullptr);
        check(worksheet_write_number(sheet, row, column, double(number), nullptr));
    }
    void operator()(double number) const
    {
        if (std::isfinite(number))
            check(worksheet_write_number(sheet, row, column, number, nullptr));
    }
    void operator()(Day day) const
    {
        std::chrono::year_month_day const date{day};
        // Excel's calendar begins in 1900.
        if (date.year() < std::chrono::year{1900} || date.year() > std::chrono::year{9999})
            return write(to_text(day), nullptr);
        lxw_datetime given{int{date.year()}, int(unsigned{date.month()}), int(unsigned{date.day()}), 0, 0, 0};
        check(worksheet_write_datetime(sheet, row, column, &given, formats.day));
    }

    void write(std::string const& text, lxw_format* format) const
    {
        if (!text.empty())
            check(worksheet_write_string(sheet, row, column, cut(text, longest_text).c_str(), format));
    }
};

} // namespace

static Formats add_formats(lxw_workbook* workbook)
{
    Formats const formats{workbook_add_format(workbook), workbook_add_format(workbook)};
    format_set_bold(formats.title);
    format_set_num_format(formats.day, "yyyy-mm-dd");
    return formats;
}

static void write_titles(lxw_worksheet* to, std::vector<Column> const& columns, Formats formats)
{
    lxw_col_t place = 0;
    for (auto const& column : columns) {
        check(worksheet_set_column(to, place, place, column.width, nullptr));
        CellWriter{to, formats, 0, place}.write(column.title, formats.title);
        ++place;
    }
    worksheet_freeze_panes(to, 1, 0);
    check(worksheet_repeat_rows(to, 0, 0));
}

static void write_sheet(lxw_workbook* workbook, Sheet const& sheet, Formats formats)
{
    lxw_worksheet* const to = workbook_add_worksheet(workbook, sheet_name(sheet.name).c_str());
    if (!to || sheet.columns.empty())
        throw std::runtime_error{"the workbook cannot have a sheet like “" + sheet.name + "”"};
    write_titles(to, sheet.columns, formats);
    lxw_row_t row = 0;
    each_row(sheet, [&](Cells const& cells) {
        if (++row == LXW_ROW_MAX)
            throw std::runtime_error{"the workbook has no room for more rows in “" + sheet.name + "”"};
        lxw_col_t place = 0;
        for (auto const& cell : cells)
            std::visit(CellWriter{to, formats, row, place++}, cell);
    });
    check(worksheet_autofilter(to, 0, 0, row, lxw_col_t(sheet.columns.size() - 1)));
}

static void set_properties(lxw_workbook* workbook, WorkbookProperties given)
{
    lxw_doc_properties properties{};
    properties.title = given.title.data();
    properties.subject = given.subject.data();
    properties.author = given.author.data();
    properties.created
        = std::chrono::duration_cast<std::chrono::seconds>(given.created.time_since_epoch()).count();
    check(workbook_set_properties(workbook, &properties));
}

std::string write_spreadsheet(WorkbookProperties const& properties, std::vector<Sheet> const& sheets)
{
    MemoryFile const file;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    Workbook workbook{workbook_new_opt(file.path().c_str(), &options)};
    if (!workbook)
        throw std::runtime_error{"the workbook cannot be started"};
    set_properties(workbook.get(), properties);
    Formats const formats = add_formats(workbook.get());
    for (auto const& sheet : sheets)
        write_sheet(workbook.get(), sheet, formats);
    check(workbook_close(workbook.release()));
    return file.content();
}

} // namespace documents
