package org.gongkai.console;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes the options that the command line leaves out from a properties file: {@code --keep-nights} is keep-nights. */
final class JobProperties implements IDefaultValueProvider {

    private static final Path FILE = Path.of("jobs", "nightly", "nightly.properties");

    @Override
    public String defaultValue(ArgSpec argument) throws IOException {
        if (!(argument instanceof OptionSpec option) || !Files.exists(FILE)) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            properties.load(reader);
        }
        return properties.getProperty(option.longestName().substring(2));
    }
}
