package io.dialectic.compliance.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB and MySQL refuse to run as root unless told to. */
final class RootUser {
    private RootUser() {}

    /** Of a file this process has made: whether the process runs as root. */
    static boolean owns(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(file, "unix:uid").equals(0);
    }
}
