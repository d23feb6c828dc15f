package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.gongkai.operation.RunHook;
import org.gongkai.operation.RunLog;
import org.gongkai.operation.RunRecord;
import org.gongkai.reporting.Language;

/** Leaves the record of a run, and tells whoever wants to know. The run is over, so nothing of this can fail it. */
final class RunTelling {

    private static final Duration PATIENCE_WITH_HOOK = Duration.ofSeconds(60);

    private final PrintWriter console;
    private final Language language;
    private final Path out;
    private final String hook;

    /**
     * For runs on that output folder.
     *
     * @param hook a command or an address; empty for nobody
     */
    RunTelling(PrintWriter console, Language language, Path out, String hook) {
        this.console = console;
        this.language = language;
        this.out = out;
        this.hook = hook;
    }

    void tell(RunRecord record) {
        try {
            new RunLog(out).add(record);
        } catch (IOException | RuntimeException e) {
            console.println(language.choose("运行记录未能写下：", "The run could not be recorded: ")
                    + ConsoleLine.harmless(e.toString()));
        }
        if (hook.isEmpty()) {
            return;
        }
        try {
            new RunHook(hook, PATIENCE_WITH_HOOK).tell(record);
        } catch (IOException | RuntimeException e) {
            console.println(language.choose("未能通知（--hook）：", "Nobody could be told (--hook): ")
                    + ConsoleLine.harmless(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
