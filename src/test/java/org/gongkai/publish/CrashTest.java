package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.publish.SampleNights.UNCHANGED;
import static org.gongkai.publish.SampleNights.WAREHOUSE;
import static org.gongkai.publish.SampleNights.copy;
import static org.gongkai.publish.SampleNights.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights 1 to 3 are published, two are kept, and night 4 is cut off at one point after another. */
class CrashTest {

    @TempDir
    private Path scratch;

    /** What stands on the disk, in the order in which a night comes about. */
    enum CrashPoint {
        WHILE_THE_NIGHT_IS_BUILT {
            @Override
            void leave(Path root, Path finished) throws IOException {
                Path building = Files.createDirectories(folder(root, ".building-000004"));
                Files.writeString(building.resolve(WAREHOUSE), "the fig");
                Files.writeString(building.resolve("warehouse.duckdb.wal"), "rows");
                Files.writeString(building.resolve("trend.csv.part"), "year,");
            }
        },
        WHILE_A_FILE_IS_LINKED {
            @Override
            void leave(Path root, Path finished) throws IOException {
                Path building = folder(root, ".building-000004");
                copy(finished, building);
                Files.delete(building.resolve(Manifest.FILE_NAME));
                Path published = folder(root, "000003").resolve(UNCHANGED);
                Files.createLink(building.resolve(UNCHANGED + ".shared"), published);
            }
        },
        BEFORE_THE_FOLDER_IS_RENAMED {
            @Override
            void leave(Path root, Path finished) throws IOException {
                copy(finished, folder(root, ".building-000004"));
            }
        },
        WHILE_AN_EARLIER_TRY_IS_REPLACED {
            @Override
            void leave(Path root, Path finished) throws IOException {
                copy(finished, folder(root, ".building-000004"));
                Path discarded = Files.createDirectories(folder(root, ".discarded-000004"));
                Files.writeString(discarded.resolve(WAREHOUSE), "an earlier try");
            }
        },
        BEFORE_THE_LINK_IS_MADE {
            @Override
            void leave(Path root, Path finished) throws IOException {
                copy(finished, folder(root, "000004"));
                Files.writeString(folder(root, "000004").resolve("more.csv"), "an earlier try");
            }
        },
        BEFORE_THE_LINK_IS_RENAMED {
            @Override
            void leave(Path root, Path finished) throws IOException {
                copy(finished, folder(root, "000004"));
                Files.createSymbolicLink(root.resolve(".current-new"), Path.of("nights/000004"));
            }
        },
        BEFORE_OLD_NIGHTS_ARE_DISCARDED {
            @Override
            void leave(Path root, Path finished) throws IOException {
                copy(finished, folder(root, "000004"));
                Files.delete(root.resolve("current"));
                Files.createSymbolicLink(root.resolve("current"), Path.of("nights/000004"));
            }
        },
        WHILE_AN_OLD_NIGHT_IS_DISCARDED {
            @Override
            void leave(Path root, Path finished) throws IOException {
                BEFORE_OLD_NIGHTS_ARE_DISCARDED.leave(root, finished);
                Files.move(folder(root, "000002"), folder(root, ".discarded-000002"));
                Files.delete(folder(root, ".discarded-000002").resolve(WAREHOUSE));
            }
        };

        abstract void leave(Path root, Path finished) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aNightIsCompleteUnderTheLinkAndTheNextRunHealsTheRest(CrashPoint point) throws IOException {
        // given what an undisturbed series of nights leaves
        Path undisturbed = scratch.resolve("undisturbed");
        SampleNights.publish(undisturbed, 1, 2, 3, 4);
        Path finished = scratch.resolve("finished");
        copy(folder(undisturbed, "000004"), finished);
        SampleNights.publish(undisturbed, 5);

        // when night 4 is cut off
        Path crashed = scratch.resolve("crashed");
        SampleNights.publish(crashed, 1, 2, 3);
        point.leave(crashed, finished);

        // then readers have a complete night
        int seen = SampleNights.in(crashed).current().orElseThrow();
        assertThat(seen).isBetween(3, 4);
        Path current = crashed.resolve("current");
        assertThat(Manifest.read(current).facts()).containsEntry("night", Integer.toString(seen));
        assertThat(Manifest.read(current).verify(current)).isEmpty();

        // and the next runs come to the same end as if nothing had happened
        if (seen == 3) {
            SampleNights.publish(crashed, 4);
        }
        assertThat(SampleNights.in(crashed).current()).isEqualTo(OptionalInt.of(4));
        SampleNights.publish(crashed, 5);
        assertThat(SampleNights.tree(crashed)).isEqualTo(SampleNights.tree(undisturbed));
    }
}
