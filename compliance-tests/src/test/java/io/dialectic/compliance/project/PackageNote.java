package io.dialectic.compliance.project;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the line "May use" of a {@code package-info.java} allows: packages of the same module by their names below its root,
 * and {@code java.sql}.
 *
 * @param packageName the package the line stands in
 * @param file where the line stands
 * @param all whether every package of the module is allowed
 * @param allowed the allowed packages, whole names
 */
record PackageNote(String packageName, Path file, boolean all, Set<String> allowed) {
    static final String JDBC = "java.sql";

    private static final Pattern LINE = Pattern.compile("May use: (.*?)\\.\n \\*/", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{@code ([a-z.]+)}");
    private static final Pattern REST = Pattern.compile("(, |,? and |)*");

    /** The notes of a module by package. */
    static Map<String, PackageNote> of(String module, String root) {
        Map<String, PackageNote> notes = new TreeMap<>();
        Path sources = Repository.path(module + "/src/main/java");
        for (Path file : Repository.files(module + "/src/main/java", "package-info.java")) {
            Path folder = sources.relativize(file).getParent();
            String name = folder.toString().replace('\\', '.').replace('/', '.');
            notes.put(name, read(name, file, root));
        }
        return notes;
    }

    private static PackageNote read(String packageName, Path file, String root) {
        String line = line(file);
        if (line == null) {
            throw new AssertionError(
                    Repository.name(file) + " has no line \"May use\". Add one: \"<p>May use: {@code sql},"
                            + " {@code type}.\", or \"<p>May use: nothing.\"");
        }
        Set<String> allowed = new LinkedHashSet<>();
        Matcher names = NAME.matcher(line);
        String rest = names.replaceAll(name -> {
            allowed.add(name.group(1).equals(JDBC) ? JDBC : root + "." + name.group(1));
            return "";
        });
        boolean all = rest.startsWith("every other package");
        String words = rest.replaceFirst("^every other package of (this module|the engine)", "")
                .replaceFirst("^(nothing|no other package of the engine)", "");
        if (!REST.matcher(words).matches()) {
            throw new AssertionError(
                    Repository.name(file) + " says \"May use: " + line + "\", which cannot be read. Write \"nothing\","
                            + " \"every other package of this module\", or"
                            + " packages as {@code name}, with commas or"
                            + " \"and\".");
        }
        return new PackageNote(packageName, file, all, allowed);
    }

    private static @Nullable String line(Path file) {
        Matcher matcher = LINE.matcher(Repository.text(file));
        return matcher.find() ? matcher.group(1).replaceAll("\\s*\\n \\*\\s*", " ") : null;
    }

    /** Whether classes of the package may use those of another package of the same module, or JDBC. */
    boolean allows(String other) {
        return other.equals(packageName) || all && !other.equals(JDBC) || allowed.contains(other);
    }
}
