package org.gongkai.source;

import java.util.Objects;

/** A file that was read, or one of the files in an archive that was. */
public sealed interface Member {

    /** Its path in the archive with {@code /} between its parts, empty for a file that is no archive. */
    String name();

    /**
     * A member that was read.
     *
     * @param name its path in the archive
     * @param workbook what was read
     */
    record Taken(String name, Workbook workbook) implements Member {
        public Taken {
            Objects.requireNonNull(name);
            Objects.requireNonNull(workbook);
        }
    }

    /**
     * A member that cannot be read.
     *
     * @param name its path in the archive
     * @param reason why
     */
    record Refused(String name, UnreadableFileException reason) implements Member {
        public Refused {
            Objects.requireNonNull(name);
            Objects.requireNonNull(reason);
        }
    }
}
