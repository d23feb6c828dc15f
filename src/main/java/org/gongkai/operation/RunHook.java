package org.gongkai.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Somebody who is told of each run: a command of the system's shell, which gets the record on its standard input, or an
 * address on the web, to which it is posted. What they do has no influence on the run.
 */
public final class RunHook {

    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);
    private static final int GOOD = 2;

    private final String hook;
    private final Duration patience;

    /**
     * A hook.
     *
     * @param hook an address that begins with {@code http://} or {@code https://}, else a command
     * @param patience how long it may take
     */
    public RunHook(String hook, Duration patience) {
        this.hook = hook;
        this.patience = patience;
    }

    /**
     * Tells of a run and waits for the end.
     *
     * @throws IOException if it cannot be told, does not end in time, or ends with an error
     */
    public void tell(RunRecord record) throws IOException, InterruptedException {
        String json = record.toJson() + "\n";
        if (WEB.matcher(hook).matches()) {
            post(json);
        } else {
            run(json);
        }
    }

    private void post(String json) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(hook))
                    .timeout(patience)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
        } catch (IllegalArgumentException noAddress) {
            throw new IOException(noAddress.getMessage(), noAddress);
        }
        CompletableFuture<HttpResponse<Void>> sent = HttpClient.newBuilder()
                .connectTimeout(patience)
                .build()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding());
        HttpResponse<Void> answer;
        try {
            // The time limit of a request ends with the head of its answer, which may go on for ever.
            answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (TimeoutException tooLong) {
            sent.cancel(true);
            throw new IOException("not done after " + patience.toSeconds() + " s", tooLong);
        }
        if (answer.statusCode() / 100 != GOOD) {
            throw new IOException("HTTP " + answer.statusCode());
        }
    }

    private void run(String json) throws IOException, InterruptedException {
        // What it writes is not what the run tells, which programs may read.
        Process process = new ProcessBuilder("/bin/sh", "-c", "exec 1>&2\n" + hook)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // A command need not read what it is told; its exit code tells whether all is well.
        }
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("not done after " + patience.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue());
        }
    }
}
