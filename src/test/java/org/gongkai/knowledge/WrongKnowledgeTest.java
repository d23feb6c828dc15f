package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One wrong line in a copy of the project's knowledge. */
class WrongKnowledgeTest {

    private static final String IDENTITY = "x,sum,%s,%s,%s,hard,error,stated,%s,文,text,source";

    @TempDir
    private Path folder;

    private KnowledgeFolder knowledge;

    @BeforeEach
    void copy() throws IOException {
        knowledge = KnowledgeFolder.copyTo(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breakdowns.csv | natural,applicant | ,applicant | column code is empty",
                "known_texts.csv | page_number,note | page_number,remark | column kind is 'remark', not one of",
                "titles.csv | agency,(填报 | agency,((填报 | column pattern is no pattern",
                "titles.csv | agency,(填报 | agencies,(填报 | column kind is 'agencies'",
                "aliases.csv | ,合计,总计 | ,合计, | column label is empty",
                "agency_relations.csv | parent,zaozhuang | parent,zaozhung | there is no agency zaozhung",
                "agency_relations.csv | parent,zaozhuang | members_complete,zaozhuang | its target is zaozhuang_gaoxin",
                "agencies.csv | government,321300 | government,321399 | there is no division 321399",
                "agencies.csv | government,321300, | government,321300,91370000X | column credit_code is no",
                "divisions.csv | 110101,东城区,county,110000 | 110101,东城区,county,119900 | there is no division 119900",
                "division_names.csv | 110118,密云县 | 110199,密云县 | there is no division 110199",
                "report_words.csv | period,half2,下半年 | age,half2,下半年 | column kind is 'age'",
                "agencies.csv | shanghai_office,上海 | suqian,上海 | agency suqian is there twice",
                "agency_names.csv | suqian,宿迁市, | suqin,宿迁市, | there is no agency suqin",
                "agency_names.csv | 宿迁市政府,, | 宿迁市政府,2011-3, | column valid_from is no date",
                "resubmission_marks.csv | 新版,2 | 新版,二 | column rank is no whole number: 二",
                "expected.csv | suqian,2023 | suqian,二三 | column year is no whole number: 二三",
                "concepts.csv | unable,无法提供 | refused,无法提供 | concept refused is there twice",
                "concepts.csv | stock,requests_to_handle | stock,requests_to_do | there is no concept requests_to_do",
                "concepts.csv | 件,stock,reviews, | 件,stock,reviews_upheld, | concept reviews_upheld is a share itself",
                "concepts.csv | outcomes,公开率 | ,公开率 | column share_of is empty, so there is no share to name",
                "concepts.csv | 公开率,Disclosure rate | 公开率, | a share has a name in both languages or in none",
                "concordance.csv | unable,2021,unable_not_held + | unable,2021,unable_nothing + | no indicator unable_nothing",
                "concordance.csv | refused,2021,refused_state | refused,2022,refused_state | there is no edition 2022",
                "concordance.csv | unable,2019 | unabled,2019 | there is no concept unabled",
                "concordance.csv | refused,2021 | refused,2019 | concept refused of edition 2019 is there twice",
                "concordance.csv | partly_granted,2021,partly_granted,exact | partly_granted,2021,partly_granted,same | 'same'",
                "concordance.csv | lawsuits,2014,lawsuits,exact | lawsuits,2014,lawsuits,near | needs a note in both languages",
                "concordance.csv | lawsuits,2014,lawsuits,exact | lawsuits,2014,lawsuits +,exact | expected an indicator's code",
                "concordance.csv | lawsuits,2014,lawsuits,exact | lawsuits,2014,lawsuits + 1,exact | expected figures only",
                "concordance.csv | lawsuits,2014,lawsuits,exact | lawsuits,2014,lawsuits + lawsuits,exact | added up twice",
                "concordance.csv | lawsuits,2014,lawsuits,exact | lawsuits,2014,lawsuits@-1,exact | figures of one report",
                "concordance.csv | lawsuits,2014,lawsuits,exact | lawsuits,2014,lawsuits[natural],exact | no breakdown natural",
                "concordance.csv | lawsuits,2014,lawsuits,exact | lawsuits,2014,,exact | column expression is empty",
                "concordance.csv | funds,2014,funds,new | funds,2014,request_fees + meetings * 1,new | expected the end",
                "concordance.csv | meetings,2014,meetings,new | meetings,2014,funds,new | counted in 万元, concept meetings in 次",
                "editions/2019/edition.csv | code,2019 | code,2020 | the code is not the folder's name 2019",
                "editions/2019/edition.csv | first_year,2019 | first_year,今 | first_year is no year: 今",
                "editions/2019/edition.csv | first_year,2019 | first_year,20190 | first_year is no year: 20190",
                "editions/2019/tables.csv | ,grid,applicant | ,grid,applicants | breakdowns.csv has no set applicants",
                "editions/2019/tables.csv | ,grid,applicant | ,matrix,applicant | column layout is 'matrix'",
                "editions/2021/indicators.csv | rules_made, | rules_valid, | indicator rules_valid is there twice",
                "editions/2021/indicators.csv | 件,own,0,no | 件,owner,0,no | column role is 'owner'",
                "editions/2021/indicators.csv | 件,own,0,no | 件,own,,no | column scale is empty",
                "editions/2021/indicators.csv | 件,own,0,no | 件,own,7,no | column scale is 7, not from 0 to 6",
                "editions/2021/indicators.csv | 件,own,0,no | 件,own,0,never | column may_be_negative is 'never'",
                "editions/2021/indicators.csv | 件,own,0,no | ,own,0,no | indicator rules_made has no unit",
                "editions/2021/indicators.csv | ,行政复议 / 结果维持, | ,, | indicator reviews_upheld has no label",
                "editions/2021/indicators.csv | 行政复议 / 结果纠正 | 行政复议 / 结果维持 | path 行政复议 / 结果维持 is there twice"
            })
    void wrongLineIsNamed(String file, String before, String after, String message) throws IOException {
        long line = knowledge.change(file, before, after);

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(folder.resolve(file).toString())
                .hasMessageContaining(message)
                .hasMessageMatching(wholeFile(message) ? "(?s).*" : "(?s).*, line " + lineOf(message, line) + ": .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "suqian,2023,all,2026-1-9,甲,乙 | column date is no date",
                "suqian,2023,all,,甲,乙 | column date is empty",
                "suqian,2023,,2026-01-09,甲,乙 | column file is empty",
                "suqian,2023,all,2026-01-09,,乙 | column who is empty",
                "suqian,2023,all,2026-01-09,甲, | column reason is empty"
            })
    void aWithdrawalThatSaysTooLittleIsNamed(String line, String message) throws IOException {
        knowledge.add("withdrawals.csv", line);

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageEndingWith("withdrawals.csv, line 2: " + message
                        + (message.endsWith("date") ? " of the form 2024-01-31: 2026-1-9" : ""));
    }

    /** What is told of a file, not of a line. */
    private static boolean wholeFile(String message) {
        return message.contains("folder's name") || message.contains("no year");
    }

    /** Of two lines that are there twice the second one is wrong. */
    private static String lineOf(String message, long changed) {
        return message.contains("is there twice") || message.contains("of edition")
                ? "[0-9]+"
                : String.valueOf(changed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "granted = | non_null | 0 | '' | expected an indicator's code or [breakdown] at position 10",
                "granted = grantd | non_null | 0 | '' | there is no indicator grantd with a cell in this edition",
                "granted = refused | non_null | 0 | '' | there is no indicator refused with a cell in this edition",
                "granted[natrual] = granted | non_null | 0 | '' | there is no breakdown natrual",
                "rules_made[natural] = rules_made | non_null | 0 | '' | indicator rules_made has no breakdowns",
                "granted = members(granted) | non_null | 0 | '' | a roll_up is written x = members(x)",
                "granted = results_total | never | 0 | '' | column blank_mode is 'never'",
                "granted = results_total | non_null | none | '' | column tolerance is no number: none",
                "granted = results_total | non_null | 0.0000001 | '' | column tolerance is a number with more than 12 digits",
                "granted = results_total | non_null | 1e12 | '' | column tolerance is a number with more than 12 digits",
                "granted = results_total | non_null | -5 | '' | column tolerance is below zero: -5",
                "granted = 0.1234567 * results_total | non_null | 0 | '' | numbers with 12 digits before the point and 6 behind",
                "granted <= 1000000000000 | non_null | 0 | '' | numbers with 12 digits before the point and 6 behind",
                "granted = results_total | non_null | 0 | footnote | known_texts.csv has no text footnote"
            })
    void wrongIdentityIsNamed(String statement, String blankMode, String tolerance, String text, String message)
            throws IOException {
        long line = knowledge.add(
                "editions/2021/identities.csv", IDENTITY.formatted(statement, blankMode, tolerance, text));

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(folder.resolve("editions/2021/identities.csv") + ", line " + line + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void indicatorOfAnUnlistedTableIsNamed() throws IOException {
        knowledge.change("editions/2019/tables.csv", "reviews,四", "review,四");

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(folder.resolve("editions/2019/indicators.csv")
                        + ": indicator reviews_upheld stands in table reviews, which tables.csv does not list");
    }

    @Test
    void identityThatIsThereTwiceIsNamed() throws IOException {
        String again = "requests_balance,sum,granted = granted,non_null,0,hard,error,stated,,文,text,source";
        long line = knowledge.add("editions/2021/identities.csv", again);

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("identities.csv, line " + line + ": identity requests_balance is there twice");
    }

    @Test
    void nameOfTwoAgenciesIsWrong() throws IOException {
        knowledge.add("agency_names.csv", "suqian,枣庄市,,");

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("agencies.csv, line 4: agency zaozhuang is called 枣庄市 too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"breakdowns.csv", "values.csv", "editions/2021/tables.csv", "editions/2021/edition.csv"})
    void missingFileIsNamed(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(folder.resolve(file) + " is missing");
    }

    @Test
    void folderWithoutEditionsIsNoKnowledge(@TempDir Path other) {
        assertThatThrownBy(() -> new KnowledgeReader(other).read()).isInstanceOf(KnowledgeException.class);
    }

    @Test
    void missingColumnIsNamed() throws IOException {
        knowledge.change("aliases.csv", "edition,table,alias,label", "edition,table,other,label");

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(folder.resolve("aliases.csv") + ", line 2: there is no column alias");
    }

    @Test
    void fileThatASpreadsheetSavedInItsOwnCharsetIsRefused() throws IOException {
        Path file = folder.resolve("aliases.csv");
        Files.write(file, Files.readString(file).getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith(file + ", line 2: the file is not in UTF-8: save it as CSV UTF-8");
    }

    @Test
    void openQuoteIsNoCsv() throws IOException {
        knowledge.add("aliases.csv", "2021,requests,\"逾期,1.属于国家秘密,x");

        assertThatThrownBy(() -> knowledge.read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("aliases.csv is no CSV file");
    }
}
