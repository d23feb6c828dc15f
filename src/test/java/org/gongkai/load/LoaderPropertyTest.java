package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gongkai.Seeds;
import org.gongkai.knowledge.Choice;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever files come, change and come again: what the rule promises holds after every chunk. */
class LoaderPropertyTest {

    private static final int NIGHTS = 12;
    private static final List<String> FILES = List.of("a.csv", "b.csv", "c.csv", "d.csv");
    private static final List<ReportKey> KEYS = List.of(
            new ReportKey("suqian", 2020, "year"),
            new ReportKey("suqian", 2021, "year"),
            new ReportKey("宿迁市沭阳县民政局", 2020, "year"));

    @TempDir
    private Path folder;

    private ClaimedFiles files;
    private LoadedWarehouse warehouse;
    private Random random;

    /** What each file says now. */
    private final Map<String, Map<ReportKey, String>> said = new TreeMap<>();

    private final Map<ReportKey, String> preferred = new HashMap<>();

    private final Set<String> statesOfTheLost = new TreeSet<>();

    /** A state of the warehouse: value and state of every claim, in the order of versions. */
    private List<String> claims() {
        return warehouse.texts("""
                with claimed as (
                    select report_id, string_agg(distinct value::integer, ',') as numbers
                    from (select * from core.fact_indicator union all select * from core.fact_indicator_history)
                    group by report_id
                )
                select concat_ws(' ', agency.code, report.year, report.version, report.state, claimed.numbers)
                from core.report as report
                join core.dim_agency as agency on report.agency_id = agency.agency_id
                join claimed on report.report_id = claimed.report_id
                order by agency.code, report.year, report.version
                """);
    }

    private Set<String> valuesOfState(ReportKey key, String state) {
        String start = key.agencyCode() + " " + key.year() + " ";
        return claims().stream()
                .filter(claim -> claim.startsWith(start) && claim.contains(" " + state + " "))
                .map(claim -> claim.substring(claim.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private FileToLoad randomFile(String path) {
        Map<ReportKey, String> numbers = new HashMap<>();
        for (ReportKey key : KEYS) {
            if (random.nextInt(4) > 0) {
                numbers.put(key, String.valueOf(random.nextInt(3)));
            }
        }
        said.put(path, numbers);
        return files.file(path, random.nextInt(3), numbers);
    }

    private List<FileToLoad> randomChunk() {
        List<FileToLoad> chunk = new ArrayList<>();
        for (String path : FILES) {
            if (random.nextInt(3) == 0) {
                chunk.add(randomFile(path));
            }
        }
        return chunk;
    }

    private List<Choice> randomPrecedence() {
        preferred.clear();
        for (ReportKey key : KEYS) {
            if (random.nextInt(3) == 0) {
                preferred.put(key, FILES.get(random.nextInt(FILES.size())));
            }
        }
        return preferred.keySet().stream()
                .sorted(Comparator.comparing(ReportKey::toString))
                .map(key -> LoadedWarehouse.precedence(key.agencyCode(), key.year(), preferred.get(key)))
                .toList();
    }

    private void checkTheRule(String night) {
        assertThat(warehouse.faults()).as(night).isEmpty();
        for (ReportKey key : KEYS) {
            Set<String> supported = said.values().stream()
                    .filter(numbers -> numbers.containsKey(key))
                    .map(numbers -> numbers.get(key))
                    .collect(Collectors.toSet());
            Set<String> current = valuesOfState(key, "current");
            Set<String> conflict = valuesOfState(key, "conflict");
            Set<String> superseded = valuesOfState(key, "superseded");

            assertThat(current)
                    .as("%s, %s: one holds if any is claimed", night, key)
                    .hasSize(supported.isEmpty() ? 0 : 1);
            assertThat(supported)
                    .as("%s, %s: what holds is claimed", night, key)
                    .containsAll(current);
            assertThat(supported)
                    .as("%s, %s: what is in conflict is claimed", night, key)
                    .containsAll(conflict);
            Set<String> lost =
                    supported.stream().filter(value -> !current.contains(value)).collect(Collectors.toSet());
            lost.forEach(value -> {
                boolean inConflict = conflict.contains(value);
                assertThat(inConflict || superseded.contains(value))
                        .as("%s, %s: %s lost and is kept", night, key, value)
                        .isTrue();
                statesOfTheLost.add(inConflict ? "conflict" : "superseded");
            });
            Optional.ofNullable(preferred.get(key))
                    .map(said::get)
                    .map(numbers -> numbers.get(key))
                    .ifPresent(value -> assertThat(current)
                            .as("%s, %s: the precedence wins", night, key)
                            .containsExactly(value));
        }
    }

    static LongStream seeds() {
        return Seeds.usually(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatTheRulePromisesHoldsAfterEveryChunk(long seed) throws Exception {
        random = new Random(seed);
        Knowledge knowledge = SmallKnowledge.in(folder.resolve("data"))
                .edition(ClaimedFiles.EDITION, List.of("a", "b"), List.of("x"), List.of())
                .read();
        files = new ClaimedFiles(knowledge);
        try (LoadedWarehouse opened = LoadedWarehouse.open(folder, knowledge)) {
            warehouse = opened;
            List<Choice> precedence = List.of();
            for (int night = 1; night <= NIGHTS; night++) {
                String about = "seed " + seed + ", night " + night;
                if (random.nextInt(4) == 0) {
                    precedence = randomPrecedence();
                }
                Loader loader = warehouse.loader(night, precedence);
                warehouse.decideAgain(loader);
                for (int chunks = random.nextInt(3); chunks >= 0; chunks--) {
                    warehouse.load(loader, randomChunk());
                    checkTheRule(about);
                }
                replay(night, precedence, about);
            }
            assertThat(statesOfTheLost)
                    .as("seed %d tries both ways to lose", seed)
                    .containsExactly("conflict", "superseded");
        }
    }

    /** The same files again, as after a change of the reader, and by a loader that knows the warehouse only. */
    private void replay(int night, List<Choice> precedence, String about) {
        List<String> before = claims();
        Loader loader = warehouse.loader(night, precedence);
        warehouse.decideAgain(loader);

        warehouse.load(
                loader,
                said.entrySet().stream()
                        .map(file -> files.file(file.getKey(), file.getValue()))
                        .toList());

        assertThat(claims()).as("%s, replayed", about).isEqualTo(before);
        assertThat(warehouse.faults()).as("%s, replayed", about).isEmpty();
        assertThat(warehouse.texts("select distinct split_part(cell, 'B', 2) from main.figure order by 1"))
                .as("%s: cells are those of the content that was read last", about)
                .isSubsetOf("1", "2");
    }
}
