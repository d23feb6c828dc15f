package org.gongkai.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** A run as metrics in the text format of Prometheus, for the textfile collector of its node exporter. */
final class RunMetrics {

    private RunMetrics() {}

    static String of(RunRecord record) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try {
            gauge(registry, "gongkai.run.exit.code", "Exit code of the last run", record.exitCode());
            gauge(
                    registry,
                    "gongkai.run.end.timestamp.seconds",
                    "When the last run ended, in seconds since 1970",
                    record.endedAt().getEpochSecond());
            gauge(
                    registry,
                    "gongkai.run.duration.seconds",
                    "How long the last run took",
                    RunRecord.seconds(record.duration()));
            record.steps()
                    .forEach((step, duration) -> gauge(
                            registry,
                            "gongkai.run.step.duration.seconds",
                            "How long each step of the last run took",
                            RunRecord.seconds(duration),
                            Tag.of("step", step)));
            gauge(registry, "gongkai.night", "The night that readers see", record.night());
            record.counts()
                    .forEach((name, count) -> gauge(
                            registry,
                            "gongkai.night.count",
                            "The night that readers see in numbers",
                            count,
                            Tag.of("of", name)));
            return registry.scrape();
        } finally {
            registry.close();
        }
    }

    private static void gauge(MeterRegistry registry, String name, String description, double value, Tag... tags) {
        Gauge.builder(name, () -> value)
                .description(description)
                .tags(Tags.of(List.of(tags)))
                .strongReference(true)
                .register(registry);
    }
}
