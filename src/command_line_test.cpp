#include "command_line.h"

#include "kit/base/file.h"
#include "kit/search/text_index.h"
#include "mauricie_in_test.h"
#include "program.h"
#include "world_in_test.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <sstream>

namespace {

namespace files = std::filesystem;

// What is said on a stream while this lives.
class Heard {
public:
    explicit Heard(std::ostream& stream) : stream_{stream}, before_{stream.rdbuf(heard_.rdbuf())} { }
    ~Heard() { stream_.rdbuf(before_); }
    Heard(Heard const&) = delete;
    Heard& operator=(Heard const&) = delete;

    std::string text() const { return heard_.str(); }

private:
    std::ostream& stream_;
    std::ostringstream heard_;
    std::streambuf* before_;
};

struct Answer {
    int status;
    std::string out;
    std::string error;
};

bool holds(std::string const& text, std::string_view piece)
{
    return text.find(piece) != std::string::npos;
}

class CommandLine : public testing::Test {
protected:
    CommandLine()
    {
        setenv("LC_ALL", "en_CA.UTF-8", 1);
        shipped.rules = files::path{POLES_SOURCE_FOLDER} / "rules";
        shipped.words = files::path{POLES_BUILD_FOLDER} / "words";
        shipped.assets = folder.path() / "web";
        shipped.data = folder.path() / "data";
        shipped.log = "warning";
        write_assets_in_test(shipped.assets);
    }
    ~CommandLine() override { unsetenv("LC_ALL"); }

    Answer run(std::vector<std::string> arguments, std::vector<std::string> const& environment = {})
    {
        Heard const out{std::cout};
        Heard const error{std::cerr};
        int const status = run_command_line(std::move(arguments), environment, shipped);
        return {status, out.text(), error.text()};
    }
    // Organizations that nobody invented.
    void fill()
    {
        Program program{shipped};
        write_mauricie(program.database(), WorldInTest::now());
    }
    std::string file(std::string const& name, std::string const& text)
    {
        std::ofstream{folder.path() / name} << text;
        return (folder.path() / name).string();
    }
    std::string path(std::string const& name) { return (folder.path() / name).string(); }

    lookup::FolderInTest folder;
    Settings shipped;
};

} // namespace

TEST_F(CommandLine, takes_a_setting_from_its_flag_else_from_the_file_else_from_its_variable)
{
    std::string const config = file("poles.conf", "data = " + path("of_file") + "\nport = 8392\n");
    auto const where
        = [](Answer const& answer) { return answer.error.substr(0, answer.error.find(": give")); };
    std::vector<std::string> const variables{"POLES_DATA=" + path("of_variable")};
    EXPECT_EQ(where(run({"check", "--data", path("of_flag"), "--config", config}, variables)),
        "There is no database in " + path("of_flag"));
    EXPECT_EQ(
        where(run({"check", "--config", config}, variables)), "There is no database in " + path("of_file"));
    EXPECT_EQ(where(run({"check"}, variables)), "There is no database in " + path("of_variable"));
    EXPECT_EQ(where(run({"check"})), "There is no database in " + path("data"));
}

TEST_F(CommandLine, refuses_settings_in_sentences)
{
    for (Answer const& answer : {run({"serve", "--port", "abc"}), run({"serve", "--port", "70000"}),
             run({"serve", "--port", "-1"}), run({"serve"}, {"POLES_PORT=abc"}),
             run({"serve", "--config", file("port.conf", "port = abc\n")})}) {
        EXPECT_EQ(answer.status, 2);
        EXPECT_TRUE(holds(
            answer.error, "'port' (flag --port, variable POLES_PORT) is a whole number from 1 to 65535"))
            << answer.error;
    }
    EXPECT_TRUE(holds(run({"serve", "--address", "nowhere"}).error, "'nowhere' is not"));
    EXPECT_TRUE(holds(run({"serve", "--contact", "nobody"}).error, "'nobody' is not"));
    EXPECT_TRUE(holds(run({"check"}, {"POLES_PROT=1"}).error, "POLES_PROT is not a setting"));
    EXPECT_TRUE(holds(run({"check", "--config", file("bad.conf", "prot = 1\n")}).error,
        "bad.conf, line 1: there is no setting 'prot'"));
    setenv("LC_ALL", "fr_CA.UTF-8", 1);
    EXPECT_TRUE(holds(run({"serve", "--port", "abc"}).error, "un nombre entier de 1 à 65535"));
}

TEST_F(CommandLine, checks_and_exports_beside_a_process_that_uses_the_index)
{
    fill();
    lookup::TextIndex const taken{shipped.data / "index", ""};
    Answer const checked = run({"check"});
    EXPECT_EQ(checked.status, 0) << checked.error;
    EXPECT_TRUE(holds(checked.out, "Database: sound.\nDirectory: 9 organizations are listed."))
        << checked.out;
    Answer const exported = run({"export", "organizations", path("all.csv")});
    EXPECT_EQ(exported.status, 0) << exported.error;
    EXPECT_TRUE(holds(read_file(path("all.csv")), "Café des Voisins"));
    EXPECT_EQ(run({"reindex"}).status, 1);
}

TEST_F(CommandLine, looks_only_where_there_is_a_database)
{
    for (std::vector<std::string> const& command : std::vector<std::vector<std::string>>{
             {"check"}, {"reindex"}, {"export", "organizations", path("all.csv")}, {"export", "reports"}}) {
        Answer const answer = run(command);
        EXPECT_EQ(answer.status, 2) << command[0];
        EXPECT_TRUE(holds(answer.error, "There is no database in")) << answer.error;
    }
    EXPECT_FALSE(files::exists(shipped.data));
    EXPECT_FALSE(files::exists(path("all.csv")));
}

TEST_F(CommandLine, never_mixes_what_is_invented_with_what_is_not)
{
    std::string const list = file("list.csv", "Nom,Municipalité\nLa Remise,Shawinigan\n");
    ASSERT_EQ(run({"demo", "--hub", "mauricie", "--organizations", "5"}).status, 0);
    for (char const* const how : {"--dry-run", "--report=/dev/null"}) {
        Answer const refused = run({"import", "organizations", list, how});
        EXPECT_EQ(refused.status, 2);
        EXPECT_TRUE(holds(refused.error, "import into another folder, given with --data")) << refused.error;
    }
    shipped.data = path("real");
    ASSERT_EQ(run({"import", "organizations", list}).status, 0);
    Answer const refused = run({"demo", "--hub", "mauricie", "--organizations", "5"});
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(holds(refused.error, "make the demonstration in another folder")) << refused.error;
}

TEST_F(CommandLine, invents_no_demonstration_of_nothing)
{
    for (char const* const number : {"0", "-1", "200001"}) {
        Answer const answer = run({"demo", "--hub", "mauricie", "--organizations", number});
        EXPECT_EQ(answer.status, 2) << number;
        EXPECT_TRUE(holds(answer.error, "Ask for 1 to 200,000 organizations.")) << answer.error;
    }
}

TEST_F(CommandLine, opens_the_report_of_an_import_before_anything_is_imported)
{
    std::string const list = file("list.csv", "Nom,Municipalité\nLa Remise,Shawinigan\n,Shawinigan\n");
    Answer const nowhere = run({"import", "organizations", list, "--report", path("nowhere/report.csv")});
    EXPECT_EQ(nowhere.status, 2);
    EXPECT_TRUE(holds(nowhere.error, "report.csv cannot be written")) << nowhere.error;
    Answer const over = run({"import", "organizations", list, "--report", list});
    EXPECT_EQ(over.status, 2);
    EXPECT_TRUE(holds(read_file(list), "La Remise"));
    Answer const written = run({"import", "organizations", list, "--report", path("report.csv")});
    EXPECT_EQ(written.status, 0) << written.error;
    // Refused twice before: it is new, so nothing had been imported.
    EXPECT_TRUE(holds(written.out, "= 1 new + 0 updated")) << written.out;
    EXPECT_TRUE(holds(read_file(path("report.csv")), "\r\n3;")) << read_file(path("report.csv"));
}

TEST_F(CommandLine, hands_out_what_visitors_reported)
{
    fill();
    {
        Program program{shipped};
        web::Query report;
        for (auto const& [name, value] :
            {std::pair{"subject", "closed"}, {"message", "=1+1"}, {"email", "moi@exemple.ca"}})
            report.add(name, value);
        EXPECT_EQ(program.server()
                      .answer({"POST", "/mauricie/repertoire/epicerie/signaler",
                          {{"host", "localhost"}, {"sec-fetch-site", "same-origin"},
                              {"content-type", "application/x-www-form-urlencoded"}},
                          report.text()})
                      .status,
            303);
    }
    Answer const shown = run({"export", "reports"});
    EXPECT_EQ(shown.status, 0) << shown.error;
    EXPECT_TRUE(holds(shown.out, "Received;Hub;")) << shown.out;
    EXPECT_TRUE(holds(
        shown.out, ";mauricie;epicerie;L'Épicerie du Coin;The enterprise is closed;'=1+1;moi@exemple.ca\r\n"))
        << shown.out;
    EXPECT_FALSE(holds(run({"export", "reports", "--hub", "estrie"}).out, "epicerie"));
    EXPECT_TRUE(holds(run({"export", "reports", "--hub", "mauricie", "--out", path("reports.csv")}).out,
        "1 reports are in"));
    EXPECT_TRUE(holds(read_file(path("reports.csv")), ";epicerie;"));
    EXPECT_TRUE(
        holds(run({"export", "reports", "--hub", "atlantide"}).error, "There is no hub «atlantide»."));
}
