package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.gongkai.job.AlreadyRunningException;
import org.gongkai.job.NightResult;
import org.gongkai.job.NightlyRun;
import org.gongkai.job.NightlySettings;
import org.gongkai.job.StructuredLog;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.operation.RunRecorder;
import org.gongkai.plan.NoInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai nightly}: runs the night that is due. */
@Command(
        name = "nightly",
        showDefaultValues = true,
        sortOptions = false,
        defaultValueProvider = JobProperties.OfNightlyJob.class,
        header = "读取报表，建仓，核对，发布。 Reads the reports, builds the warehouse, checks it, publishes.",
        description = {
            "",
            "没有变化的文件不再读取；中途被杀，重新运行即可，不丢不重。",
            "Files that did not change are not read again; after a crash, run it again: nothing is lost or doubled.",
            "选项也可写在 jobs/nightly/nightly.properties 中（不带 --）。",
            "Options may stand in jobs/nightly/nightly.properties, without their dashes.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:已发布，或没有变化 published, or nothing had changed",
            "2:命令行有误 wrong command line",
            "3:同 0，但有内容未能收录，见 rejects.csv as 0, but something could not be taken: see rejects.csv",
            "4:报表文件夹不存在或为空 the folder of reports is missing or empty",
            "5:运行失败，原有结果不变 the night failed; what was published before stands",
            "6:另一个运行正在进行 another run works on the same output folder",
            "7:配置、data 中的知识或机器有误 the settings, the knowledge in data or this machine cannot be used"
        })
final class NightlyCommand extends ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCommand.class);

    @Mixin
    private InputFolders input;

    @Mixin
    private OutputFolder out;

    @Option(
            names = "--keep-nights",
            paramLabel = "<n>",
            defaultValue = "7",
            description = "保留最近几夜的结果 how many published nights are kept")
    private int keepNights;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            defaultValue = "0",
            description =
                    "同时读取的文件数和数据库的线程数，0 为处理器个数 files read at a time and threads of the database, 0 for one a processor")
    private int threads;

    @Option(
            names = "--files-per-transaction",
            paramLabel = "<n>",
            defaultValue = "500",
            description = "每次提交的文件数，少则省内存而慢 files loaded in a transaction; fewer need less memory and take longer")
    private int filesPerTransaction;

    @Option(
            names = "--memory-limit",
            paramLabel = "<size>",
            defaultValue = "",
            description = "DuckDB 内存上限，如 2GB what DuckDB may use, such as 2GB")
    private String memoryLimit;

    @Mixin
    private PublishedOutputs outputs;

    @Option(
            names = "--date",
            paramLabel = "<yyyy-mm-dd>",
            description = {
                "这一批算作哪一天（判断是否逾期），默认为运行当天，中午以前开始的算前一天",
                "the day that the night counts for when it tells who is late; today, or the day before where it starts before noon"
            })
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--hook",
            paramLabel = "<command|url>",
            defaultValue = "",
            description = {
                "运行结束后通知：命令从标准输入得到一行 JSON，网址则以 POST 收到",
                "is told of each run: a command gets a line of JSON on standard input, an address is posted to"
            })
    private String hook;

    @Option(
            names = "--log-format",
            paramLabel = "<text|json>",
            defaultValue = "text",
            converter = LogFormatConverter.class,
            description = {
                "运行过程和日志的格式：json 为每行一个 JSON 对象（ECS）",
                "how the run and its log are told: with json each line is a JSON object (ECS)"
            })
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--dry-run",
            description = "只显示将要做什么：不读报表，不发布 tells what would be done: no report is read, nothing is published")
    private boolean dryRun;

    @Override
    ExitCode run(PrintWriter console) {
        if (logFormat == LogFormat.TEXT) {
            return toldOn(console);
        }
        StructuredLog.begin();
        try (PrintWriter lines = JsonLines.to(console)) {
            ExitCode exit = toldOn(lines);
            if (exit != ExitCode.OK && exit != ExitCode.REJECTS) {
                // What is told to people has no level; who collects lines by level must not miss this.
                LOG.error("The run ended with exit code {}", exit.code());
            }
            return exit;
        } finally {
            StructuredLog.end();
        }
    }

    private ExitCode toldOn(PrintWriter console) {
        OptionalInt elsewhere = FreshStart.ifTemporaryFolderIsUnusable(NightlySettings.temporary(out.path()));
        if (elsewhere.isPresent()) {
            return asElsewhere(console, elsewhere.getAsInt());
        }
        if (dryRun) {
            return guarded(console, why -> {}, () -> forecast(console));
        }
        RunRecorder recorder = new RunRecorder(out.path(), Clock.systemUTC());
        try {
            ExitCode exit = guarded(console, recorder::failed, () -> night(console, recorder));
            if (exit != ExitCode.RUNNING) {
                tell(console, recorder, exit);
            }
            return exit;
        } catch (Error e) {
            recorder.failed(e.toString());
            tell(console, recorder, ExitCode.FAILED);
            throw e;
        }
    }

    /**
     * Ends as the process that ran in place of this one. Where that failed without a record, as it does where it cannot
     * even be started, this one leaves it.
     */
    ExitCode asElsewhere(PrintWriter console, int code) {
        ExitCode exit = ExitCode.of(code);
        boolean failed = exit == ExitCode.FAILED || exit == ExitCode.KNOWLEDGE;
        RunRecorder recorder = new RunRecorder(out.path(), Clock.systemUTC());
        if (failed && !dryRun && !recorder.hasRecordOfThisProcess()) {
            String why = FreshStart.ended(code, language());
            console.println(why);
            recorder.failed(why);
            tell(console, recorder, exit);
        }
        return exit;
    }

    /** What is done under the eyes of {@link #guarded}. */
    private interface Work {
        ExitCode run() throws AlreadyRunningException, NoInputException, KnowledgeException, IOException, SQLException;
    }

    private ExitCode night(PrintWriter console, RunRecorder recorder)
            throws AlreadyRunningException, NoInputException, KnowledgeException, IOException, SQLException {
        NightlyRun run = new NightlyRun(settings(), new NightConsole(console, language()), clock());
        NightResult result = run.run();
        recorder.ended(result, run.stepTimes());
        ExitCode exit = new NightSummary(console, language(), out.library()).print(result);
        if (result instanceof NightResult.Failed failure) {
            out.tellOfLittleRoom(console, language(), failure.cause());
        }
        return exit;
    }

    private ExitCode forecast(PrintWriter console)
            throws AlreadyRunningException, NoInputException, KnowledgeException, IOException, SQLException {
        NightConsole progress = new NightConsole(console, language());
        progress.forecast(new NightlyRun(settings(), progress, clock()).plan());
        return ExitCode.OK;
    }

    private ExitCode guarded(PrintWriter console, Consumer<String> told, Work work) {
        try {
            return work.run();
        } catch (AlreadyRunningException e) {
            console.println(choose(
                    "另一个运行正在使用结果文件夹 " + out.path() + "，本次退出。",
                    "Another run works on " + out.path() + "; this one leaves."));
            return ExitCode.RUNNING;
        } catch (NoInputException e) {
            told.accept(e.getMessage());
            console.println(choose(
                    "没有可读的报表：" + input.reports() + " 不存在或为空。请检查 --reports，或把报表放进去。",
                    "Nothing to read: " + input.reports()
                            + " is missing or empty. Check --reports, or put reports into it."));
            return ExitCode.NO_INPUT;
        } catch (KnowledgeException | IllegalArgumentException e) {
            told.accept(e.getMessage());
            return unusable(console, e);
        } catch (IOException | SQLException | RuntimeException e) {
            told.accept(e.toString());
            ExitCode exit = failed(console, "运行失败，原有结果不变：", "The night failed; what was published before stands: ", e);
            out.tellOfLittleRoom(console, language(), e);
            return exit;
        }
    }

    private void tell(PrintWriter console, RunRecorder recorder, ExitCode exit) {
        new RunTelling(console, language(), out.path(), hook).tell(recorder.record(exit.code(), out.sql()));
    }

    private Clock clock() {
        return date.map(NightlyCommand::atNoonInBeijing).orElseGet(Clock::systemUTC);
    }

    private static Clock atNoonInBeijing(LocalDate day) {
        return Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.UTC);
    }

    private NightlySettings settings() {
        int readers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        if (filesPerTransaction < 1) {
            throw new IllegalArgumentException(choose(
                    "--files-per-transaction 至少为 1，不能是 " + filesPerTransaction,
                    "--files-per-transaction is at least 1, not " + filesPerTransaction));
        }
        return new NightlySettings(
                input.reports(),
                input.readings(),
                input.knowledge(),
                input.own(),
                out.sql(),
                out.path(),
                keepNights,
                readers,
                filesPerTransaction,
                memoryLimit,
                outputs.chosen(language(), out.sql()),
                language());
    }
}
