package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aliases.csv | ,reviews,诉讼直接,未经复议直接起诉,test | reading",
                "replaced_words.csv | 甲,乙,test | reading forms",
                "agencies.csv | x,甲县,,,,, | reading",
                "agency_relations.csv | suqian,reports_to,zaozhuang,, | reading",
                "agency_forms.csv | .*处,department,,no,no | reading forms",
                "divisions.csv | 999999,甲县,county,110000,, | reading forms",
                "division_names.csv | 110101,甲县,,, | reading forms",
                "report_words.csv | scope,own,甲, | reading forms",
                "agency_names.csv | suqian,宿市,, | reading",
                "titles.csv | agency,单位:(?<agency>.+),test | reading forms",
                "known_texts.csv | x,note,续表,test | reading forms",
                "editions/2021/edition.csv | notes,x | reading forms",
                "editions/2019/identities.csv | x,of_which,granted <= results_total,non_null,0,hard,error,stated,,文,t,s "
                        + "| checking",
                "precedence.csv | suqian,2023,a.xlsx,test | choosing",
                "withdrawals.csv | suqian,2023,all,2026-01-09,张三,填错 | choosing",
                "resubmission_marks.csv | 三稿,2,test | choosing",
                "expected.csv | suqian,2019,2020-01-31 | reporting",
                "verdicts.csv | ,suqian,2024,granted,,corrected,57,58,张,2025-03-01,更正 | reporting"
            })
    void changeTouchesTheFingerprintOfItsPartOnly(String file, String line, String part)
            throws IOException, KnowledgeException {
        KnowledgeFolder knowledge = KnowledgeFolder.copyTo(folder);
        Fingerprints before = knowledge.read().fingerprints();

        knowledge.add(file, line);

        Fingerprints after = knowledge.read().fingerprints();
        assertThat(changed(before, after)).containsExactly(part.split(" "));
    }

    private static List<String> changed(Fingerprints before, Fingerprints after) {
        record Part(String name, String before, String after) {}
        return List.of(
                        new Part("reading", before.reading(), after.reading()),
                        new Part("forms", before.forms(), after.forms()),
                        new Part("checking", before.checking(), after.checking()),
                        new Part("choosing", before.choosing(), after.choosing()),
                        new Part("reporting", before.reporting(), after.reporting()))
                .stream()
                .filter(part -> !part.before().equals(part.after()))
                .map(Part::name)
                .toList();
    }

    @Test
    void folderIsNoPartOfAFingerprint() throws IOException, KnowledgeException {
        Fingerprints copied = KnowledgeFolder.copyTo(folder).read().fingerprints();

        assertThat(copied)
                .isEqualTo(new KnowledgeReader(KnowledgeFolder.PROJECT).read().fingerprints());
        assertThat(copied.reading()).matches("[0-9a-f]{64}");
    }
}
