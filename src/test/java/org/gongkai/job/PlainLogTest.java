package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The log as text holds no number of a person, and nothing in it passes for a line that is not. */
class PlainLogTest {

    private static final String PHONE = "13812345678";
    private static final Exception FAILURE = new IllegalStateException(
            "张三 " + PHONE, new IOException("330106199001011234\n12:00:00 ERROR Night - forged\r\u001b[31m"));

    /** An application without anything. */
    static class Nothing {}

    @Test
    void neitherMessagesNorTracesTellOfPersonsOrForgeLinesWhereSpringRuns() {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .initializers(PlainLog::install)
                .run()) {
            assertThat(application.isActive()).isTrue();

            List<String> lines = logged();

            assertThat(lines.get(0)).matches("\\d\\d:\\d\\d:\\d\\d ERROR test - call \\*\\*\\*\\?12:00:00 INFO forged");
            assertThat(lines).hasSizeGreaterThan(5);
            assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("\t"));
            assertThat(String.join("\n", lines))
                    .contains("张三 ***", "Caused by: java.io.IOException: ***", "forged")
                    .doesNotContain(PHONE, "330106199001011234", "\u001b", "\r");
        }
    }

    private static List<String> logged() {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PrintStream console = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            System.setOut(console);
            LoggerFactory.getLogger("test").error("call {}\n12:00:00 INFO forged", PHONE, FAILURE);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
