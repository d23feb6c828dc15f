package org.gongkai.job;

import java.nio.file.Path;

/** How a run ended. */
public sealed interface NightResult {

    /**
     * A new night is published.
     *
     * @param night its number
     * @param folder its folder
     */
    record Published(int night, Path folder) implements NightResult {}

    /**
     * Nothing had changed, so the last night stands.
     *
     * @param night its number
     * @param folder its folder
     */
    record NothingToDo(int night, Path folder) implements NightResult {}

    /**
     * The night failed; what was published before stands.
     *
     * @param cause why
     */
    record Failed(Throwable cause) implements NightResult {}
}
