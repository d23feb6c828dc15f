package org.gongkai.plan;

import java.util.List;
import java.util.Set;

/**
 * What a night has to do.
 *
 * @param night number of the night
 * @param files all files, and those that are missing, in the order of work
 * @param readElsewhere how many of those to be read are taken from readings that were made elsewhere
 * @param resumed whether the night was begun before and not published
 * @param outdated what of the last night has to be made again though no file changed
 * @param stateChanged whether a file went missing or came back since the last night
 * @param becameOverdue reports whose day has passed since the last night and that nobody gave
 */
public record NightPlan(
        int night,
        List<PlannedFile> files,
        int readElsewhere,
        boolean resumed,
        Set<Outdated> outdated,
        boolean stateChanged,
        int becameOverdue) {

    public NightPlan {
        files = List.copyOf(files);
        outdated = Set.copyOf(outdated);
    }

    /** Whether there is anything to do. */
    public boolean hasWork() {
        return resumed
                || !outdated.isEmpty()
                || stateChanged
                || becameOverdue > 0
                || files.stream().anyMatch(file -> file.action().isRead());
    }

    /** How many files have that action. */
    public long count(Action action) {
        return files.stream().filter(file -> file.action() == action).count();
    }
}
