package io.dialectic.compliance.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A directory for the data of one server, in memory where there is room; gone when closed.
 *
 * @param path readable by its owner only, which PostgreSQL demands
 */
record TemporaryDirectory(Path path) implements Closeable {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Containers get 64 MB of shared memory by default, and a fresh MariaDB alone takes more. */
    private static final long ROOM = 1L << 30;

    static TemporaryDirectory create(String name) throws IOException {
        String prefix = "dialectic-" + name + "-";
        return new TemporaryDirectory(
                memoryHasRoom() ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix));
    }

    private static boolean memoryHasRoom() throws IOException {
        return Files.isDirectory(MEMORY)
                && Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // A server that is just ending removes files of its own.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
