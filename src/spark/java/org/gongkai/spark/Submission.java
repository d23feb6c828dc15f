package org.gongkai.spark;

import java.util.concurrent.Callable;
import org.gongkai.knowledge.KnowledgeException;
import picocli.CommandLine;

/** How a job that {@code spark-submit} runs ends: with the exit codes of the program, where it has such an end. */
final class Submission {

    /** There is nothing to read. */
    static final int NO_INPUT = 4;

    /** Settings or knowledge are of no use. */
    private static final int UNUSABLE = 7;

    private Submission() {}

    /** Runs a job, and ends the process if that ends with another code than 0. */
    static void run(Callable<Integer> job, String... arguments) {
        int exitCode = new CommandLine(job)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Submission::tell)
                .execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** What the user can mend is told in a line; of what Spark throws, all is wanted. */
    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof UnusableException || failure instanceof KnowledgeException) {
            command.getErr().println(failure.getMessage());
            return UNUSABLE;
        }
        throw failure;
    }
}
