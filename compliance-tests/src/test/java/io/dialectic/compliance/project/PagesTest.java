package io.dialectic.compliance.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages name exists, and what they show runs. */
final class PagesTest {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern ANCHOR = Pattern.compile("\\]\\(([^)#\\s]*)#([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("io\\.dialectic(\\.[a-z]+)*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+[A-Za-z]*");
    private static final Pattern MODULE =
            Pattern.compile("(orm|dialect)-[a-z]+|compliance-tests|benchmarks|examples/[a-z]+");
    /** A placeholder for the prefix of a dialect. */
    private static final Pattern ROLE = Pattern.compile("X[A-Z][A-Za-z]*");
    /** Names of the JDK's that pages mention. */
    private static final Set<String> OF_THE_JDK = Set.of("DataSource", "Boolean");

    private static final Path ARCHITECTURE = Repository.path("docs/architecture.md");

    private static List<Path> pages() {
        return Stream.concat(
                        Stream.of(Repository.path("README.md"), Repository.path("CONTRIBUTING.md")),
                        Repository.files("docs", ".md").stream())
                .toList();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(Repository.text(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.startsWith("http"))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> dead.add(Repository.name(page) + " → " + link));
        }
        assertThat(dead)
                .as("links to files that are not there: correct them, or write the file")
                .isEmpty();
    }

    @Test
    void everyAnchorIsAHeading() {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            ANCHOR.matcher(Repository.text(page))
                    .results()
                    .filter(link -> !link.group(1).startsWith("http"))
                    .filter(link -> !anchors(link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)))
                            .contains(link.group(2)))
                    .forEach(link -> dead.add(Repository.name(page) + " → " + link.group(1) + "#" + link.group(2)));
        }
        assertThat(dead)
                .as("links to headings that are not there: correct them, or change them back")
                .isEmpty();
    }

    /** What the headings of a page are called in links: small letters, with hyphens for blanks and without other signs. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(Repository.text(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyModulePackageAndTypeThatIsNamedExists() {
        Set<String> packages = packages("");
        Set<String> types = Repository.files("", ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> gone = new ArrayList<>();
        for (Path page : pages()) {
            names(page, PACKAGE).filter(name -> !packages.contains(name)).forEach(gone::add);
            names(page, MODULE)
                    .filter(name -> !Files.exists(Repository.path(name + "/pom.xml")))
                    .forEach(gone::add);
        }
        names(ARCHITECTURE, TYPE)
                .filter(ROLE.asMatchPredicate().negate())
                .filter(Predicate.not(types::contains))
                .filter(Predicate.not(OF_THE_JDK::contains))
                .forEach(gone::add);
        assertThat(gone)
                .as("modules, packages and types that pages name and that are not there: change the page in the"
                        + " commit that moves them")
                .isEmpty();
    }

    @Test
    void everyPackageIsNamedInTheArchitecture() {
        Set<String> named = names(ARCHITECTURE, PACKAGE).collect(Collectors.toSet());
        Set<String> missing = packages("orm-api/src/main/java");
        missing.addAll(packages("orm-core/src/main/java"));
        missing.removeAll(named);
        assertThat(missing)
                .as("packages that docs/architecture.md does not name: add a row to its tables")
                .isEmpty();
    }

    private static Stream<String> names(Path page, Pattern kind) {
        return CODE.matcher(Repository.text(page))
                .results()
                .map(found -> found.group(1))
                .filter(kind.asMatchPredicate());
    }

    private static Set<String> packages(String folder) {
        return Repository.files(folder, ".java").stream()
                .map(Repository::name)
                .filter(name -> name.contains("/java/io/"))
                .map(name -> name.substring(name.indexOf("/java/") + "/java/".length(), name.lastIndexOf('/')))
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyJavaBlockIsCutFromSourceThatRuns() {
        List<String> sources = Repository.files("", ".java").stream()
                .map(Repository::text)
                .map(PagesTest::folded)
                .toList();
        List<String> strange = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult block :
                    BLOCK.matcher(Repository.text(page)).results().toList()) {
                String cut = folded(block.group(1));
                if (sources.stream().noneMatch(source -> source.contains(cut))) {
                    strange.add(Repository.name(page) + ":\n" + block.group(1));
                }
            }
        }
        assertThat(strange)
                .as("Java blocks that stand in no source file: cut them from code that runs, such as a test or the"
                        + " blog, white space aside")
                .isEmpty();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
