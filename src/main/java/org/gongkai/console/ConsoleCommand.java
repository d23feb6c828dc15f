package org.gongkai.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.job.FullDiskException;
import org.gongkai.reading.UnusableReadingsException;
import org.gongkai.reporting.Language;
import org.gongkai.trouble.Quote;
import org.gongkai.warehouse.UnusableMachineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have in common: their language, their help, and how they end. */
abstract class ConsoleCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommand.class);

    /** Behind the options of the command itself. */
    private static final int LAST = 100;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--lang",
            order = LAST,
            paramLabel = "<zh|en>",
            defaultValue = "zh",
            converter = LanguageConverter.class,
            description = "结果与提示的语言 language of results and messages")
    private Language language;

    @Option(
            names = {"-h", "--help"},
            order = LAST,
            usageHelp = true,
            description = "显示本说明 show this help")
    private boolean help;

    /** Does the work; what goes wrong with it is told on the console. */
    abstract ExitCode run(PrintWriter console);

    @Override
    public final Integer call() {
        PrintWriter console = command.commandLine().getOut();
        ExitCode exit = run(console);
        console.flush();
        return exit.code();
    }

    /** Where it is told what is wrong, if the console is for results alone. */
    PrintWriter errors() {
        return command.commandLine().getErr();
    }

    Language language() {
        return language;
    }

    String choose(String zh, String en) {
        return language.choose(zh, en);
    }

    /** Tells that what was asked for is wrong; nothing was written. */
    ExitCode wrong(PrintWriter console, String why) {
        console.println(ConsoleLine.harmless(why));
        return ExitCode.USAGE;
    }

    /** A workbook under another name is a file that no double click opens. */
    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    ExitCode noWorkbook(PrintWriter console, Path file) {
        return wrong(
                console, choose("结果文件名须以 .xlsx 结尾：", "The name of the file to write must end with .xlsx: ") + file);
    }

    /** Tells that options or knowledge are wrong; nothing was written. */
    ExitCode unusable(PrintWriter console, Exception why) {
        String told = why instanceof UnusableReadingsException readings
                ? choose(readings.zh(), readings.getMessage())
                : String.valueOf(why.getMessage());
        console.println(choose("配置或知识有误：", "The settings or the knowledge cannot be used: ")
                + ConsoleLine.harmless(Quote.masked(told)));
        return ExitCode.KNOWLEDGE;
    }

    /** Tells that the program cannot work on this machine as it is. */
    ExitCode unusable(PrintWriter console, UnusableMachineException why) {
        console.println(choose("在这台机器上无法运行：", "It cannot be run on this machine: ")
                + ConsoleLine.harmless(choose(why.zh(), why.getMessage())));
        return ExitCode.KNOWLEDGE;
    }

    /** Tells that something failed that nobody foresaw. */
    ExitCode failed(PrintWriter console, String zh, String en, Exception why) {
        if (why instanceof UnusableMachineException machine) {
            return unusable(console, machine);
        }
        if (why instanceof FullDiskException full) {
            console.println(ConsoleLine.harmless(choose(full.zh(), full.getMessage())));
            return ExitCode.FAILED;
        }
        LOG.error("The command {} failed", command.name(), why);
        console.println(choose(zh, en) + ConsoleLine.harmless(ConsoleLine.told(why)));
        return ExitCode.FAILED;
    }
}
