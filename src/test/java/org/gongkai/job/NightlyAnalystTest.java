package org.gongkai.job;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.GAOXIN_2017;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst finds in a published night: series, intervals, panel, workbook, and what the last night changed. */
class NightlyAnalystTest {

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;

    @BeforeEach
    void firstNight() throws IOException {
        nightly = NightlyFixture.publishedAll(scratch, SUQIAN_2023, SUQIAN_2024, ZAOZHUANG_2018, GAOXIN_2017);
    }

    private Run sql(String query, String... options) {
        List<String> arguments = new ArrayList<>(List.of("sql", query, "--night", nightly.current() + ""));
        arguments.addAll(List.of(options));
        return NightlyFixture.run(arguments.toArray(String[]::new));
    }

    @Test
    void aSeriesIsAskedForByAnyNameInEitherLanguage() throws SQLException {
        assertThat(nightly.rows("select year, value, previous_value, change from trend('宿迁市', 'requests_received')"))
                .containsExactly("2023|3511.000000|null|null", "2024|3525.000000|3511.000000|14.000000");
        assertThat(nightly.rows("select 年度, 数值 from 趋势('suqian', '收到申请数（本年新收）')"))
                .containsExactly("2023|3511.000000", "2024|3525.000000");
    }

    @Test
    void anInexactFigureKeepsItsBounds() throws SQLException {
        assertThat(nightly.rows("""
                        select concept, value, low, high, status, printed
                        from main.trend
                        where agency_code = 'zaozhuang' and status not in ('reported', 'blank')
                        order by concept
                        """))
                .containsExactly(
                        "gazette_copies|42000.000000|41500.000000|42499.000000|approximate|4.2万",
                        "persons_trained|5000.000000|5000.000000|5999.000000|lower_bound|5000余人");
    }

    @Test
    void aShareOfATotalThatFailsIsFlaggedAndNotRanked() throws SQLException {
        assertThat(nightly.rows("""
                        select value, whole_value, flags, rank_of_share
                        from main.share
                        where agency_code = 'zaozhuang' and share_zh = '公开率'
                        """))
                .containsExactly("499.000000|441.000000|part_in_error whole_in_error larger_than_whole|null");
    }

    @Test
    void aSumStandsForItsMembersUnlessALineSaysThatTheyAreAll() throws IOException, SQLException {
        nightly.copyKnowledge();
        String leaves = "select agency from main.leaf_report where year = 2023 order by all";
        List<String> members = nightly.rows("""
                select member.name
                from core.agency_parent as relation
                inner join core.dim_agency as member on relation.agency_id = member.agency_id
                inner join core.dim_agency as city on relation.parent_id = city.agency_id
                where
                    city.code = 'suqian'
                    and core.is_member_relation(relation.relation, relation.inferred, valid_from, valid_to, 2023)
                order by all
                """);
        String gaoxin =
                Files.readString(NightlyFixture.SAMPLES.resolve(GAOXIN_2017)).replace("2017", "2023");
        assertThat(members).hasSizeGreaterThan(1);

        // when all known members of the city have reported, which its departments are not among
        for (String member : members) {
            Files.writeString(
                    nightly.report("member" + members.indexOf(member) + ".csv"), gaoxin.replace("枣庄高新区", member));
        }
        nightly.night();

        // then the sum of the city still stands, and the members are not counted beside it
        assertThat(nightly.rows(leaves)).containsExactly("宿迁市人民政府");

        // when a line says that there are no others
        nightly.addKnowledge("agency_relations.csv", "suqian,members_complete,suqian,,");
        nightly.night();

        // then they stand for the city
        assertThat(nightly.rows(leaves)).containsExactlyElementsOf(members);
    }

    @Test
    void aReportOnTheBodysOwnWorkAloneSumsUpNothing() throws IOException, SQLException {
        // given the report of a city that says （市级政府）, and of a member of it
        String gaoxin = Files.readString(NightlyFixture.SAMPLES.resolve(GAOXIN_2017));
        Files.writeString(nightly.report("枣庄高新区2018.csv"), gaoxin.replace("2017", "2018"));

        // when
        nightly.night();

        // then both count
        assertThat(nightly.rows("select agency_code from main.leaf_report where year = 2018 order by all"))
                .containsExactly("zaozhuang", "zaozhuang_gaoxin");
    }

    @Test
    void theLastNightTellsEachCellThatItChanged() throws IOException {
        assertThat(nightly.csv("changes.csv"))
                .hasSize(5)
                .filteredOn(line -> line.startsWith("1,新报告,"))
                .hasSize(4);

        // when
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018), "C35", 555);
        nightly.cleanNight();

        // then
        assertThat(nightly.csv("changes.csv").subList(1, 2).get(0))
                .startsWith("2,同一文件有新内容,枣庄市人民政府,2018,全年,三、依申请公开情况 / （三）申请答复数,总计,441,555,114,441,555," + ZAOZHUANG_2018
                        + ",")
                .contains(",C35," + ZAOZHUANG_2018 + ",");
        assertThat(nightly.csv("changes.csv")).hasSize(2);

        // and a night without new figures changes nothing
        nightly.cleanNight("--lang", "en");
        assertThat(nightly.csv("changes.csv")).hasSize(1);
    }

    @Test
    void aFileThatNoLongerGivesAReportIsTold() throws IOException {
        // given a file whose name tells no year
        NightlyFixture other = NightlyFixture.in(scratch.resolve("other"), GAOXIN_2017);
        other.add(SUQIAN_2024, "a.xls");
        other.cleanNight();

        // when it holds the report of another year
        Files.copy(NightlyFixture.SAMPLES.resolve(SUQIAN_2023), other.report("a.xls"), REPLACE_EXISTING);
        other.night();

        // then
        assertThat(other.csv("changes.csv").stream().skip(1))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("2,文件不再提供,宿迁市人民政府,2024,全年,"))
                .anyMatch(line -> line.startsWith("2,新报告,宿迁市人民政府,2023,全年,"));
    }

    @Test
    void theFileOfTheNightBeforeIsAttachedBesideTheOther() throws IOException, SQLException {
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018), "C35", 555);
        nightly.cleanNight();

        try (Connection connection = nightly.open();
                Statement statement = connection.createStatement()) {
            statement.execute("attach '" + nightly.out().resolve("nights/000001/warehouse.duckdb")
                    + "' as yesterday (read_only)");
            assertThat(NightlyFixture.rows(connection, """
                            select today.concept, before.value, today.value
                            from main.trend as today
                            inner join yesterday.main.trend as before using (agency_code, year, concept)
                            where today.value is distinct from before.value
                            """)).containsExactly("outcomes|441.000000|555.000000");
        }
    }

    @Test
    void thePanelHasARowForEachAgencyAndYearAndNamesItsNight() throws IOException, SQLException {
        List<String> panel = nightly.csv("panel.csv");

        assertThat(panel).hasSize(5);
        assertThat(panel.get(0))
                .startsWith("agency_code,agency,level,kind,region_code,year,edition,is_leaf,requests_received,")
                .contains(",requests_received_flags,")
                .endsWith(",night,snapshot");
        assertThat(panel.get(1)).startsWith("suqian,宿迁市人民政府,").endsWith(",1,nights/000001");
        assertThat(nightly.rows("select year, requests_received, lawsuits, snapshot from read_parquet('"
                        + nightly.current().resolve("panel.parquet") + "') where agency_code = 'suqian' order by year"))
                .containsExactly("2023|3511.0|113.0|nights/000001", "2024|3525.0|77.0|nights/000001");
        assertThat(nightly.csv("codebook.csv"))
                .anyMatch(line -> line.startsWith("列,requests_received,收到申请数（本年新收）,Requests received in the year,件,"))
                .anyMatch(line -> line.startsWith("引用,nights/000001,"));
    }

    @Test
    void theWorkbookHoldsNumbersThatExcelCanAddUp() throws IOException {
        try (InputStream file = Files.newInputStream(nightly.current().resolve("trend.xlsx"));
                Workbook workbook = WorkbookFactory.create(file)) {
            Sheet sheet = workbook.getSheet("趋势");
            Row heading = sheet.getRow(0);
            Row row = sheet.getRow(1);

            assertThat(heading.getCell(4).getStringCellValue()).isEqualTo("数值");
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("宿迁市人民政府");
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(3511);
            assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("0");
            assertThat(sheet.getLastRowNum()).isEqualTo(nightly.csv("trend.csv").size() - 1);
            assertThat(workbook.getSheet("引用").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("nights/000001");
        }
    }

    @Test
    void theWarehouseExplainsItself() throws SQLException {
        assertThat(nightly.rows("select distinct name from data_dictionary where kind = 'view' and says is null"))
                .isEmpty();
        assertThat(nightly.rows("select column_zh, column_says from data_dictionary where name = 'main.trend'"
                        + " and column_name = 'growth_3_years'"))
                .containsExactly("三年年均增长率（%）|Yearly growth over three years (%)");
        assertThat(nightly.rows("select concepts from main.indicator where edition = '2021' and indicator = 'granted'"))
                .singleElement()
                .asString()
                .contains("granted")
                .contains("disclosed");
    }

    @Test
    void theCommandAnswersInEachFormat() {
        String query = "select year, value, agency from trend('宿迁市', 'requests_received')";

        assertThat(sql(query).console())
                .containsExactly(
                        "year  value  agency",
                        "----  -----  --------------",
                        "2023  3511   宿迁市人民政府",
                        "2024  3525   宿迁市人民政府");
        assertThat(sql(query, "--format", "csv").console())
                .containsExactly("year,value,agency", "2023,3511,宿迁市人民政府", "2024,3525,宿迁市人民政府");
        assertThat(sql(query, "--format", "json").console())
                .containsExactly(
                        "[",
                        "  {\"year\": 2023, \"value\": 3511, \"agency\": \"宿迁市人民政府\"},",
                        "  {\"year\": 2024, \"value\": 3525, \"agency\": \"宿迁市人民政府\"}",
                        "]");
        assertThat(sql("select 1 as a where false", "--format", "json").console())
                .containsExactly("[]");
    }

    @Test
    void theCommandCanNeitherWriteNorReachAnythingElse() throws IOException {
        Path secret = Files.writeString(scratch.resolve("secret.csv"), "a\n1\n");
        Path target = scratch.resolve("stolen.csv");

        for (String query : List.of(
                "copy (select 1) to '" + target + "'",
                "select * from read_csv('" + secret + "')",
                "attach '" + nightly.work().resolve("gongkai.duckdb") + "' as other",
                "delete from core.night",
                "create table main.mine as select 1 as a",
                "set enable_external_access = true",
                "install httpfs",
                "select * from nothing")) {
            Run run = sql(query, "--lang", "en");

            assertThat(run.exitCode()).as(query).isEqualTo(2);
            assertThat(run.text()).as(query).startsWith("The query cannot be run: ");
        }
        assertThat(target).doesNotExist();
        assertThat(NightlyFixture.run("sql", "select 1", "--night", scratch.resolve("none") + "")
                        .exitCode())
                .isEqualTo(4);
    }
}
