package org.gongkai.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gongkai}: the program with its commands. */
@Command(
        name = "gongkai",
        mixinStandardHelpOptions = true,
        version = "gongkai 0.1.0",
        header = "政府信息公开统计数据仓库。 A warehouse of the statistics of government information disclosure.",
        subcommands = {
            NightlyCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            RollbackCommand.class,
            SqlCommand.class,
            CompileCommand.class,
            FormCommand.class,
            CheckCommand.class,
            GenerateCommand.class
        })
public final class GongkaiCommand implements Runnable {

    private final PrintWriter console;

    private GongkaiCommand(PrintWriter console) {
        this.console = console;
    }

    /** Runs a command line that tells everything in one place; without a command, the help is shown. */
    public static int run(PrintStream out, String... arguments) {
        return run(out, out, arguments);
    }

    /**
     * Runs a command line; without a command, the help is shown.
     *
     * @param err where it is told why a command line or a query cannot be run
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        // Chinese on the console is UTF-8, whatever encoding the JVM took from its surroundings.
        PrintWriter console = new PrintWriter(out, true, StandardCharsets.UTF_8);
        return new CommandLine(new GongkaiCommand(console))
                .setOut(console)
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(110)
                .execute(arguments);
    }

    /**
     * Ends as a process that ran the same command line in place of this one.
     *
     * @param code its exit code
     * @return the exit code
     */
    public static int asElsewhere(PrintStream out, int code, String... arguments) {
        PrintWriter console = new PrintWriter(out, true, StandardCharsets.UTF_8);
        try {
            CommandLine.ParseResult line = new CommandLine(new GongkaiCommand(console)).parseArgs(arguments);
            return line.hasSubcommand()
                            && line.subcommand().commandSpec().userObject() instanceof NightlyCommand nightly
                    ? nightly.asElsewhere(console, code).code()
                    : code;
        } catch (CommandLine.ParameterException toldElsewhere) {
            return code;
        }
    }

    @Override
    public void run() {
        new CommandLine(this).usage(console);
    }
}
