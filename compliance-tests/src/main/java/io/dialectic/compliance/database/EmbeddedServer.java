package io.dialectic.compliance.database;

import java.nio.file.Path;

/** A server run from binaries of an artifact, as a process beside the tests. */
interface EmbeddedServer {
    /** Where the binaries come from. */
    String description();

    /**
     * Starts the server, and returns when it answers.
     *
     * @param directory empty, for its data; removed after the server has ended
     * @param binaries where to unpack; may hold what an earlier run has unpacked
     */
    RunningDatabase start(String name, Path directory, Path binaries) throws Exception;
}
