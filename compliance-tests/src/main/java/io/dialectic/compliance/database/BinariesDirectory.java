package io.dialectic.compliance.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

/**
 * Where the binaries of an embedded server are unpacked once and kept for the next run. Held by one virtual machine at a
 * time: two that unpack into the same place break each other's files. Each user of the operating system has one, as
 * nobody can run or replace what another has unpacked.
 */
final class BinariesDirectory implements Closeable {
    private final Path path;
    private final FileChannel lock;

    private BinariesDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Waits until no other virtual machine holds it. */
    @SuppressWarnings("resource") // closing the channel ends the lock
    static BinariesDirectory lock(String product) throws IOException {
        Path path = Files.createDirectories(ownDirectory().resolve(product));
        FileChannel lock = FileChannel.open(
                path.resolveSibling(product + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return new BinariesDirectory(path, lock);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Path ownDirectory() throws IOException {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "dialectic-" + user);
        try {
            Files.createDirectory(directory, ownerOnly(directory));
        } catch (FileAlreadyExistsException expected) {
            requireOwn(directory);
        }
        return directory;
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The temporary directory is open to all: somebody else could leave a server there for us to run. */
    private static void requireOwn(Path directory) throws IOException {
        Path probe = Files.createTempFile("dialectic-", "");
        UserPrincipal self = Files.getOwner(probe);
        Files.delete(probe);
        if (!Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(self)) {
            throw new IOException(directory + " belongs to another user; remove it or set java.io.tmpdir");
        }
    }
}
