package org.gongkai.console;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes the options that the command line leaves out from the properties file of the job, {@code
 * jobs/nightly/nightly.properties}: {@code --keep-nights} is keep-nights.
 */
class JobProperties implements IDefaultValueProvider {

    private static final Path JOBS = Path.of("jobs");

    /** The job whose options count for a command. */
    String job(ArgSpec argument) {
        return argument.command().name();
    }

    /** For the commands that look at what the nightly job has published: its folders are theirs. */
    static final class OfNightlyJob extends JobProperties {
        @Override
        String job(ArgSpec argument) {
            return "nightly";
        }
    }

    @Override
    public String defaultValue(ArgSpec argument) throws IOException {
        String job = job(argument);
        Path file = ProgramFolder.find(JOBS.resolve(job).resolve(job + ".properties"));
        if (!(argument instanceof OptionSpec option) || !Files.exists(file)) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.getProperty(option.longestName().substring(2));
    }
}
