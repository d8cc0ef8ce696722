package io.dialectic.compliance.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What things are called, and that packages say what they are for. */
final class NamesTest {
    private static final Pattern DRAWER = Pattern.compile("Abstract[A-Z].*|.*(Impl|Utils?|Helpers?|Managers?)");
    /** Text between quotes is kept, comments are not. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+')|/\\*.*?\\*/|//[^\n]*",
            Pattern.DOTALL);
    /** What every dialect is made of, so that knowing one is knowing all. */
    private static final List<String> ROLES = List.of(
            "Provider", "Dialect", "Profile", "Syntax", "DdlSyntax", "Types", "Failures", "Introspector", "Session");

    @Test
    void aClassIsNamedForWhatSetsItApart() {
        assertThat(Repository.files("", ".java").stream()
                        .filter(file -> DRAWER.matcher(simpleName(file)).matches())
                        .map(Repository::name))
                .as("classes named Impl, Abstract…, Utils, Helper or Manager: name each for what sets it apart, or"
                        + " put its methods beside their only user")
                .isEmpty();
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void noDatabaseIsNamedOutsideItsModule() {
        Set<String> words = Repository.dialects().stream()
                .map(name -> name.substring("dialect-".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        words.addAll(List.of("postgresql", "sqlserver", "sql server"));
        List<String> named = new ArrayList<>();
        for (String module : List.of("orm-api/src/main/java", "orm-core/src/main/java")) {
            for (Path file : Repository.files(module, ".java")) {
                String code = withoutComments(Repository.text(file)).toLowerCase(Locale.ROOT);
                words.stream()
                        .filter(word -> code.contains(word)
                                || simpleName(file).toLowerCase(Locale.ROOT).contains(word))
                        .forEach(word -> named.add(Repository.name(file) + ": " + word));
            }
        }
        assertThat(named)
                .as("names of databases in the code or text of orm-api and orm-core: make the difference a"
                        + " Feature, a Fact, a Limit or a spelling of the syntax, which the dialect chooses")
                .isEmpty();
    }

    private static String withoutComments(String source) {
        Matcher matcher = COMMENT_OR_TEXT.matcher(source);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? " " : found.group(1)));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> silent = new TreeSet<>();
        Set<String> speaking = new TreeSet<>();
        for (Path file : Repository.files("", ".java")) {
            if (simpleName(file).equals("module-info")) {
                continue;
            }
            String name = packageOf(Repository.name(file));
            if (simpleName(file).equals("package-info")) {
                assertThat(Repository.text(file))
                        .as("%s: open with /** what the package is for */", Repository.name(file))
                        .startsWith("/**");
                speaking.add(name);
            } else {
                silent.add(name);
            }
        }
        silent.removeAll(speaking);
        assertThat(silent)
                .as("packages without a package-info.java: add one that says what the package is for and whom it"
                        + " may use")
                .isEmpty();
    }

    /** Tests stand in the packages of what they test. */
    private static String packageOf(String file) {
        return file.substring(file.indexOf("/java/") + "/java/".length(), file.lastIndexOf('/'));
    }

    @Test
    void everyDialectHasTheSameFiles() {
        for (String dialect : Repository.dialects()) {
            Path folder =
                    Repository.path(dialect + "/src/main/java/io/dialectic/" + dialect.substring("dialect-".length()));
            String prefix = Repository.files(Repository.name(folder), "Provider.java").stream()
                    .map(file -> simpleName(file).replace("Provider", ""))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(dialect + " has no provider"));
            for (String role : ROLES) {
                assertThat(Files.exists(folder.resolve(prefix + role + ".java")))
                        .as(
                                "%s has %s%s.java: every dialect has the same files, so that knowing one is knowing"
                                        + " all",
                                dialect, prefix, role)
                        .isTrue();
            }
        }
    }

    @Test
    void nothingIsMocked() {
        assertThat(Repository.files("", "pom.xml").stream()
                        .filter(pom -> Repository.text(pom).matches("(?s).*<artifactId>[^<]*mock[^<]*</artifactId>.*"))
                        .map(Repository::name))
                .as("poms with a mocking library: take it out and test against a real database")
                .isEmpty();
    }
}
