package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.UnusableMachineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai sql}: asks the published warehouse, for those without a DuckDB client. */
@Command(
        name = "sql",
        showDefaultValues = true,
        sortOptions = false,
        header = "用 SQL 查询已发布的数据仓库。 Asks the published warehouse in SQL.",
        description = {
            "",
            "只读，不能访问文件和网络。如：",
            "It can only read, and reaches no file and no network. For instance:",
            "  gongkai sql \"from trend('宿迁市', 'requests_received')\"",
            "  gongkai sql \"from 趋势('宿迁市', '收到申请数（本年新收）')\" --format csv",
            "  gongkai sql \"from data_dictionary\" --format csv",
            "结果在标准输出，错误和提示在标准错误输出。 Results go to standard output, errors and hints to standard error.",
            ""
        },
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:已输出结果 the result is written",
            "2:命令行或 SQL 有误 wrong command line or SQL",
            "4:没有已发布的数据仓库 there is no published warehouse",
            "7:这台机器上无法运行 DuckDB DuckDB cannot be run on this machine"
        })
final class SqlCommand extends ConsoleCommand {

    @Parameters(paramLabel = "<sql>", description = "一条 SQL one statement")
    private String statement;

    @Option(
            names = "--night",
            paramLabel = "<folder>",
            defaultValue = "target/warehouse/current",
            description = "一批结果所在文件夹 folder of a published night")
    private Path night;

    @Option(
            names = "--format",
            paramLabel = "<table|csv|json>",
            defaultValue = "table",
            converter = ResultFormatConverter.class,
            description = "输出格式 how the result is written")
    private ResultFormat format;

    @Option(
            names = "--memory-limit",
            paramLabel = "<size>",
            defaultValue = "2GB",
            description = "DuckDB 内存上限 what DuckDB may use")
    private String memoryLimit;

    @Override
    ExitCode run(PrintWriter console) {
        Path warehouse = night.resolve(PublishedWarehouse.FILE_NAME);
        if (!Files.isRegularFile(warehouse)) {
            errors().println(choose(
                    "没有已发布的数据仓库：" + warehouse + "。先运行 gongkai nightly，或用 --night 指定。",
                    "There is no published warehouse " + warehouse + ". Run gongkai nightly first, or name --night."));
            return ExitCode.NO_INPUT;
        }
        if (SqlText.holdsSeveral(statement)) {
            return wrong(errors(), choose("每次只能运行一条语句。", "One statement at a time, please."));
        }
        try (PublishedWarehouse published = PublishedWarehouse.open(warehouse, memoryLimit)) {
            warnOfNewerProgram(published);
            ResultPrinter printer = new ResultPrinter(console);
            boolean[] cut = {false};
            if (!published.run(statement, result -> cut[0] = printer.print(result, format))) {
                return wrong(errors(), choose("该语句没有结果。", "The statement gives no result."));
            }
            if (cut[0]) {
                errors().println(choose(
                        "（只显示前 1000 行，其余请用 --format csv）",
                        "(the first 1000 rows are shown; --format csv gives them all)"));
            }
            return ExitCode.OK;
        } catch (UnusableMachineException e) {
            return unusable(errors(), e);
        } catch (SQLException | IOException | RuntimeException e) {
            console.flush();
            String why = Optional.ofNullable(e.getMessage()).orElse(e.toString());
            return wrong(errors(), choose("查询未能执行：", "The query cannot be run: ") + why);
        }
    }

    /** Views and functions are those of the file and fit its tables, so the query is run all the same. */
    private void warnOfNewerProgram(PublishedWarehouse published) {
        Path sql = ProgramFolder.find(Path.of("sql"));
        if (Files.isDirectory(sql) && published.isNewer(new SqlLibrary(sql))) {
            errors().println(
                            choose(
                                    "（这一批由更新的程序写成，视图和函数以该文件中的为准，可能与本程序的说明不同）",
                                    "(a newer program wrote this night: its views and functions hold, and may not be as this one tells)"));
        }
    }
}
