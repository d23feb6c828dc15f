package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.AgencyRelation;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyDirectoryTest {

    private static final AgencyDirectory DIRECTORY = new AgencyDirectory(Directories.knowledge());

    @ParameterizedTest
    @CsvSource({
        "枣庄市人民政府, zaozhuang",
        "山东省枣庄市人民政府, zaozhuang",
        "枣庄市, zaozhuang",
        "枣庄市政府, zaozhuang",
        "枣庄高新区管委会, zaozhuang_gaoxin",
        "山东省, 370000",
        "山东省人民政府, 370000",
        "枣庄市市中区人民政府, 370402",
        "山东省枣庄市市中区人民政府, 370402",
        "山东省市中区人民政府 枣庄, ''",
        "枣庄市中区, 370402",
        "微山县, 370826",
        "微山县政府, 370826",
        "北京市通州区人民政府, 110112",
        "南通市通州区人民政府, 320612",
        "上海市浦东新区人民政府, 310115",
        "仙桃市人民政府, 429004",
        "湖北省仙桃市人民政府, 429004",
        "文登市人民政府, 371003",
        "襄樊市人民政府, 420600"
    })
    void aGovernmentIsFoundByAnyOfItsNames(String name, String code) {
        String found = DIRECTORY
                .resolve(name)
                .agency()
                .filter(agency -> !agency.provisional())
                .map(Agency::code)
                .orElse("");

        assertThat(found).isEqualTo(code);
    }

    @Test
    void everyDivisionHasOneGovernment() {
        Set<String> regions = new HashSet<>();

        assertThat(DIRECTORY.agencies().stream().filter(agency -> agency.kind().equals(Agency.GOVERNMENT)))
                .hasSizeGreaterThan(3200)
                .allSatisfy(agency -> assertThat(regions.add(agency.region())).isTrue());
        assertThat(DIRECTORY.byCode("370400")).isEmpty();
    }

    @Test
    void aGovernmentStandsBelowThatOfTheDivisionAbove() {
        assertThat(DIRECTORY.byCode("370402").orElseThrow().parent()).contains("zaozhuang");
        assertThat(DIRECTORY.byCode("zaozhuang").orElseThrow().parent()).contains("370000");
        assertThat(DIRECTORY.byCode("110112").orElseThrow().parent()).contains("110000");
        assertThat(DIRECTORY.byCode("shanghai_office").orElseThrow().parent()).contains("310000");
    }

    @ParameterizedTest
    @CsvSource({"市中区人民政府, 4", "市中区, 4", "鼓楼区, 4", "朝阳区人民政府, 2"})
    void aNameThatSeveralBearIsNotGuessed(String name, int bearers) {
        Resolution resolution = DIRECTORY.resolve(name, OptionalInt.of(2023), Set.of());

        assertThat(resolution.agency()).isEmpty();
        assertThat(resolution.candidates())
                .hasSize(bearers)
                .extracting(Agency::name)
                .allMatch(told -> told.length() > 6);
    }

    @ParameterizedTest
    @CsvSource({
        "枣庄市市中区民政局, 枣庄市市中区民政局, 370402, county, department, 370402",
        "山东省枣庄市市中区民政局, 枣庄市市中区民政局, 370402, county, department, 370402",
        "武汉市生态环境局, 武汉市生态环境局, 420100, prefecture, department, 420100",
        "微山县两城镇人民政府, 济宁市微山县两城镇人民政府, 370826, township, government, 370826",
        "威海市文登区信访局, 威海市文登区信访局, 371003, county, department, 371003",
        "文登区信访局, 威海市文登区信访局, 371003, county, department, 371003",
        "北京市通州区信访办公室, 北京市通州区信访办公室, 110112, county, department, 110112",
        "孝感市人民政府办公室, 孝感市人民政府办公室, 420900, prefecture, department, 420900",
        "山东省民政厅, 山东省民政厅, 370000, province, department, 370000",
        "济宁经济技术开发区管委会, 济宁经济技术开发区管委会, 370800, county, development_zone, 370800",
        "枣庄高新区生态环境分局, 枣庄高新区生态环境分局, zaozhuang_gaoxin, county, department, 370400",
        "枣庄高新区管委会财政局, 枣庄高新区财政局, zaozhuang_gaoxin, county, department, 370400"
    })
    void theNameOfAnUnlistedAgencyTellsItsPlace(
            String name, String code, String parent, String level, String kind, String region) {
        Agency agency = DIRECTORY.resolve(name).agency().orElseThrow();

        assertThat(agency.provisional()).isTrue();
        assertThat(agency.name()).isEqualTo(name);
        assertThat(agency.code()).isEqualTo(code);
        assertThat(agency.level()).isEqualTo(level);
        assertThat(agency.kind()).isEqualTo(kind);
        assertThat(agency.region()).isEqualTo(region);
        assertThat(agency.relations()).containsExactly(AgencyRelation.told(AgencyRelation.Kind.PARENT, parent, true));
    }

    @Test
    void aParentThatMayBeSeveralIsTold() {
        Resolution resolution = DIRECTORY.resolve("市中区民政局");

        assertThat(resolution.agency().orElseThrow().parent()).isEmpty();
        assertThat(DIRECTORY.notices(resolution.agency().orElseThrow(), "a.xlsx"))
                .extracting(trouble -> trouble.code() + " " + trouble.expected())
                .last()
                .asString()
                .startsWith("AGENCY_PARENT_UNKNOWN")
                .contains("枣庄市市中区人民政府", "乐山市市中区人民政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"枣庄高新区", "枣庄市", "枣庄市市中区民政局", "高新技术投资建设中心", "行政审批服务局", "两城镇人民政府", "微山县两城镇", "新桥街道办事处"})
    void aHeaderThatIsABodyNamesIt(String header) {
        assertThat(DIRECTORY.agencyNamed(header)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统计指标",
                "单位",
                "统计数",
                "总计",
                "其他",
                "自然人",
                "商业企业",
                "科研机构",
                "社会公益组织",
                "法律服务机构",
                "乡镇政府",
                "（三）乡镇政府（街道办事处）",
                "（二）县（市、区）政府及其部门",
                "（一）市政府及其部门",
                "行政机关",
                "政府网站",
                "市中区",
                "2.政府网站公开政府信息数",
                "本年新收",
                "法人或其他组织",
                "政府公报",
                "结果维持",
                "规章",
                "行政许可",
                "本机关不掌握相关政府信息",
                "1.图书馆",
                "档案馆"
            })
    void labelsOfTheFormNameNoBody(String label) {
        assertThat(DIRECTORY.agencyNamed(label)).isEmpty();
    }

    @Test
    void aRenamedBodyIsOneAgency(@TempDir Path folder) throws IOException, KnowledgeException {
        // given
        copyKnowledge(folder);
        add(folder, "agencies.csv", "wuhan_ecology,武汉市生态环境局,,prefecture,department,420100,");
        add(folder, "agency_names.csv", "wuhan_ecology,武汉市环境保护局,,2019-02-28");
        add(folder, "agencies.csv", "wuhan_land,武汉市国土资源和规划局,,prefecture,department,420100,");
        add(folder, "agencies.csv", "wuhan_resources,武汉市自然资源和城乡建设局,,prefecture,department,420100,");
        add(folder, "agency_relations.csv", "wuhan_land,successor,wuhan_resources,2019-03-01,");

        // when
        AgencyDirectory directory = new AgencyDirectory(new KnowledgeReader(folder).read());

        // then
        assertThat(directory.resolve("武汉市环境保护局").agency())
                .isEqualTo(directory.resolve("武汉市生态环境局").agency())
                .map(Agency::code)
                .contains("wuhan_ecology");
        assertThat(directory.byCode("wuhan_land").orElseThrow().relations())
                .extracting(AgencyRelation::kind, AgencyRelation::target)
                .containsExactly(Tuple.tuple(AgencyRelation.Kind.SUCCESSOR, "wuhan_resources"));
    }

    @Test
    void aNameInTheDataMeansTheAgencyThatItMeansInAFile() {
        assertThat(DIRECTORY.codeOf("微山县人民政府")).isEqualTo("370826");
        assertThat(DIRECTORY.codeOf("微山县两城镇人民政府")).isEqualTo("济宁市微山县两城镇人民政府");
        assertThat(DIRECTORY.codeOf("zaozhuang")).isEqualTo("zaozhuang");
        assertThat(DIRECTORY.codeOf("市中区")).isEqualTo("市中区");
    }

    private static void copyKnowledge(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.startsWith("data/reports"))
                    .toList()) {
                Path target = folder.resolve(Path.of("data").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void add(Path folder, String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.APPEND);
    }
}
