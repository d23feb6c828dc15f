package org.gongkai.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Runs the program by its own jar, and jobs as {@code spark-submit} starts them: with nothing but Spark and their one jar on
 * the class path.
 */
final class Submitted {

    private static final Path PROGRAM = Path.of("target/gongkai.jar");
    private static final Path JOB = Path.of("target/spark/gongkai-spark.jar");

    private Submitted() {}

    /** Runs the program; returns its exit code. */
    static int program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-jar", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Submits a job; returns its exit code. */
    static int job(Class<?> job, List<String> settings, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-cp", sparkAlone(), "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]"));
        // What is good for a cluster costs more than it gives on a few thousand rows.
        List<String> all = new ArrayList<>(List.of(
                "spark.ui.enabled=false",
                "spark.sql.shuffle.partitions=1",
                "spark.sql.adaptive.enabled=false",
                "spark.sql.codegen.wholeStage=false",
                "spark.sql.codegen.factoryMode=NO_CODEGEN"));
        all.addAll(settings);
        for (String setting : all) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(List.of("--class", job.getName(), JOB.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** The jars of Spark, without those that the job has to bring itself. */
    private static String sparkAlone() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(jar -> !jar.matches(".*/(gongkai-spark|commons-csv|picocli|poi|xmlbeans|SparseBitSet|curvesapi"
                        + "|jsoup|aalto-xml|stax2-api)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs Java, fast to start. */
    private static int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx3g"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
