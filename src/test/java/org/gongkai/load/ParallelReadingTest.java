package org.gongkai.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongkai.plan.InputFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files are read in parallel and ahead, and come out in their order. */
class ParallelReadingTest {

    private static final int MOST = 5;

    private final ExecutorService readers = Executors.newFixedThreadPool(3);
    private final List<FileToRead> given = new ArrayList<>();
    private long size;

    @AfterEach
    void endReaders() {
        readers.shutdownNow();
    }

    @Test
    void filesComeInTheirOrderWhicheverIsReadFirst() {
        CountDownLatch othersAreRead = new CountDownLatch(2);
        Function<FileToRead, FileToLoad> firstIsLast = file -> {
            if (name(file).equals("0")) {
                await(othersAreRead);
            } else {
                othersAreRead.countDown();
            }
            return read(file);
        };

        assertThat(names(reading(20, firstIsLast)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(String::valueOf).toList());
    }

    @Test
    void asManyAsMayWaitAreReadWhileNobodyTakesAny() {
        CountDownLatch most = new CountDownLatch(1 + MOST);
        ParallelReading reading = reading(20, file -> {
            most.countDown();
            return read(file);
        });
        assertThat(given).isEmpty();

        reading.next();

        await(most);
        assertThat(given).hasSize(1 + MOST);
        reading.next();
        assertThat(given).hasSize(2 + MOST);
    }

    @Test
    void fewLargeFilesWait() {
        size = 10 << 20;
        ParallelReading reading = reading(20, ParallelReadingTest::read);

        reading.next();

        assertThat(given).hasSize(1 + 2);
        assertThat(names(reading)).hasSize(19);
    }

    @Test
    void whatAReaderThrowsIsThrownInTheTurnOfItsFile() {
        ParallelReading reading = reading(3, file -> {
            if (name(file).equals("1")) {
                throw new IllegalArgumentException("broken");
            }
            return read(file);
        });

        assertThat(reading.next().input().file()).isEqualTo("0");
        assertThatThrownBy(reading::next)
                .hasMessage("1 cannot be read: java.lang.IllegalArgumentException: broken")
                .hasRootCauseMessage("broken");
        assertThat(reading.next().input().file()).isEqualTo("2");
        assertThat(reading.hasNext()).isFalse();
    }

    private ParallelReading reading(int files, Function<FileToRead, FileToLoad> reading) {
        Iterator<Integer> numbers = IntStream.range(0, files).boxed().toList().iterator();
        Iterator<FileToRead> toRead = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public FileToRead next() {
                InputFile file = new InputFile(String.valueOf(numbers.next()), "", size);
                given.add(new FileToRead(file, Optional.empty()));
                return given.get(given.size() - 1);
            }
        };
        return new ParallelReading(toRead, reading, readers, MOST);
    }

    private static List<String> names(ParallelReading reading) {
        List<String> names = new ArrayList<>();
        reading.forEachRemaining(file -> names.add(file.input().file()));
        return names;
    }

    private static String name(FileToRead file) {
        return file.input().file();
    }

    private static FileToLoad read(FileToRead file) {
        return new FileToLoad(file.input(), Optional.empty());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
