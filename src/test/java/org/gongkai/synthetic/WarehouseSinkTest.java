package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.check.IdentityCheck;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class WarehouseSinkTest {

    private static final int AGENCIES = 60;

    @TempDir
    private Path folder;

    private static StreamSettings settings() {
        return new StreamSettings(
                        List.of(MadeUp.edition("2019"), MadeUp.edition("2021")),
                        AGENCIES,
                        2019,
                        2022,
                        8,
                        Map.of(),
                        0.1,
                        0.2)
                .withSlips(0.3);
    }

    @Test
    void figuresAreThoseOfTheStreamAndWhatIsWrongWithThemIsFound() throws SQLException, IOException {
        ReportStream stream = MadeUp.stream(settings());
        try (Warehouse warehouse = EmptyWarehouse.in(folder)) {
            long figures = new WarehouseSink(warehouse, MadeUp.KNOWLEDGE, MadeUp.AGENCIES).write(stream);
            new IdentityCheck(warehouse).run(1);
            JdbcClient jdbc = JdbcClient.create(warehouse.dataSource());

            assertThat(jdbc.sql("select count(*) from main.figure")
                            .query(Long.class)
                            .single())
                    .isEqualTo(figures);
            assertThat(stored(jdbc)).isEqualTo(made(stream));
            assertThat(jdbc.sql("select agency || '/' || year || '/' || code || '/' || instance"
                                    + " from core.check_outcome join core.identity using (identity_id)"
                                    + " join core.report using (report_id)"
                                    + " join (select agency_id, code as agency from core.dim_agency) using (agency_id)"
                                    + " where outcome = 'fails' order by 1")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .containsExactlyElementsOf(failures(stream));
        }
    }

    private static Map<String, BigDecimal> stored(JdbcClient jdbc) {
        Map<String, BigDecimal> stored = new HashMap<>();
        jdbc.sql("select agency_code || '/' || year || '/' || indicator || '[' || breakdown || ']' as key, value"
                        + " from main.figure where status = 'reported'")
                .query((row, number) -> stored.put(
                        row.getString("key"), row.getBigDecimal("value").stripTrailingZeros()))
                .list();
        return stored;
    }

    private static String key(SyntheticReport report) {
        return report.agency().agency().code() + "/" + report.year();
    }

    private static Map<String, BigDecimal> made(ReportStream stream) {
        Map<String, BigDecimal> made = new HashMap<>();
        stream.reports()
                .forEach(report -> report.figures()
                        .forEach((cell, value) -> made.put(key(report) + "/" + cell, value.stripTrailingZeros())));
        return made;
    }

    private static TreeSet<String> failures(ReportStream stream) {
        TreeSet<String> failures = new TreeSet<>();
        Map<String, Map<FigureKey, BigDecimal>> byReport = new HashMap<>();
        stream.reports().forEach(report -> byReport.put(key(report), report.figures()));
        stream.reports().forEach(report -> {
            String before = report.agency().agency().code() + "/" + (report.year() - 1);
            MadeUp.failures(report.edition(), report.figures(), Optional.ofNullable(byReport.get(before)))
                    .forEach(failure -> failures.add(key(report) + "/" + failure));
        });
        return failures;
    }
}
