package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A second process beside one that waits for it must not want what can be had once. */
class FreshStartTest {

    @Test
    void portsAndMemoryAreNotAskedForTwice() {
        List<String> command = List.of(
                "/usr/bin/java",
                "-Xms8g",
                "-Xmx9g",
                "-XX:+AlwaysPreTouch",
                "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                "-Dcom.sun.management.jmxremote.port=9010",
                "-javaagent:/opt/metrics 1.2/agent.jar=9404:/etc/metrics.yaml",
                "-javaagent:/opt/trace.jar=host=127.0.0.1,port=9411",
                "-javaagent:/opt/coverage-1.2.jar=file=/var/report2.txt",
                "-Dfile.encoding=UTF-8",
                "-jar",
                "gongkai.jar",
                "nightly",
                "-Xms8g");

        assertThat(FreshStart.again(command, "names"))
                .containsExactly(
                        "/usr/bin/java",
                        "-Dgongkai.started.again=names",
                        "-Xmx9g",
                        "-javaagent:/opt/coverage-1.2.jar=file=/var/report2.txt",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        "gongkai.jar",
                        "nightly",
                        "-Xms8g");
    }

    @Test
    void neitherAreThoseOfTheSurroundings() {
        assertThat(FreshStart.heldOnce("-Xms1g -Xmx2g -Xrunjdwp:server=y,address=1 -Da=-Xms1g"))
                .isEqualTo("-Xmx2g -Da=-Xms1g");
        assertThat(FreshStart.heldOnce(
                        "-Da='x -Xms1g y' '-javaagent:/opt/my agents/a.jar=9404:c.yaml' -Db=\"it's\" \"-Xms1g\""))
                .isEqualTo("-Da='x -Xms1g y' -Db=\"it's\"");
    }
}
