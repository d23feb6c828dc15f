package org.gongkai.benchmark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The fastest ways to look at every byte of workbooks, without making anything of them: what reading is held against. */
final class PlainReading {

    private static final XMLInputFactory XML = new InputFactoryImpl();

    private final int threads;

    PlainReading(int threads) {
        this.threads = threads;
    }

    /** What is done with a file. */
    interface FileWork {
        long of(Path file) throws IOException, XMLStreamException;
    }

    /** Does that with each file, by several threads. */
    void each(List<Path> files, FileWork work) throws InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Long> done : readers.invokeAll(files.stream()
                    .<java.util.concurrent.Callable<Long>>map(file -> () -> work.of(file))
                    .toList())) {
                done.get();
            }
        } finally {
            readers.shutdown();
        }
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Goes through sheets and shared strings of a workbook, event by event. */
    static long xlsx(Path file) throws IOException, XMLStreamException {
        long events = 0;
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (var entry : parts.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/sheet")
                            || part.getName().equals("xl/sharedStrings.xml"))
                    .toList()) {
                try (InputStream part = parts.getInputStream(entry)) {
                    events += events(part);
                }
            }
        }
        return events;
    }

    private static long events(InputStream part) throws XMLStreamException {
        long events = 0;
        XMLStreamReader xml = XML.createXMLStreamReader(part);
        for (; xml.hasNext(); events++) {
            xml.next();
        }
        xml.close();
        return events;
    }

    /** Goes through an old workbook, record by record. */
    static long xls(Path file) throws IOException {
        long[] records = {0};
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(record -> records[0]++);
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            new HSSFEventFactory().processWorkbookEvents(request, container);
        }
        return records[0];
    }
}
