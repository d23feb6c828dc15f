package org.gongkai.form;

import java.nio.file.Path;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.HostileFiles;
import org.gongkai.trouble.TroubleCode;

/** The way of a file from bytes to figures, as {@link org.gongkai.source.FuzzTargets}: its cells add up, or it is told. */
public final class FuzzTargets {

    private static final FormReader READER = reader();

    private FuzzTargets() {}

    private static FormReader reader() {
        try {
            return new FormReader(new KnowledgeReader(Path.of("data")).read(), HostileFiles.LIMITS);
        } catch (KnowledgeException ofTheProject) {
            throw new IllegalStateException(ofTheProject);
        }
    }

    /** Forms as text. */
    public static final class Csv {
        private Csv() {}

        /** A whole file. */
        public static void fuzzerTestOneInput(byte[] bytes) {
            READER.read(bytes, "枣庄市人民政府2018.csv").troubles().stream()
                    .filter(trouble -> trouble.code() == TroubleCode.FILE_BREAKS_READER)
                    .forEach(fault -> {
                        throw new IllegalStateException(fault.toString());
                    });
        }
    }
}
