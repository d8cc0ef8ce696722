package io.dialectic.compliance.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.RenderedSql;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SqlWriter;
import io.dialectic.sql.ddl.DdlSyntax;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may use whom. */
final class LayeringTest {
    private static final String ROOT = "io.dialectic";
    private static final String ENGINE = "io.dialectic.engine";
    private static final String FAMILY = "io.dialectic.mysql.family";

    private static final JavaClasses CLASSES = product(new ClassFileImporter().importPackages(ROOT));
    private static final Map<String, PackageNote> NOTES = new TreeMap<>();

    @BeforeAll
    static void readNotes() {
        NOTES.putAll(PackageNote.of("orm-api", ROOT));
        NOTES.putAll(PackageNote.of("orm-core", ENGINE));
    }

    /** Without tests, which may do what the product may not. */
    private static JavaClasses product(JavaClasses all) {
        Set<String> sources = Stream.concat(Stream.of("orm-api", "orm-core"), Repository.dialects().stream())
                .flatMap(module -> Repository.files(module + "/src/main/java", ".java").stream())
                .map(Repository::name)
                .map(name -> name.substring(name.indexOf("/java/") + "/java/".length()))
                .collect(Collectors.toSet());
        return all.that(DescribedPredicate.describe(
                "have a source in src/main",
                type -> sources.contains(type.getPackageName().replace('.', '/') + "/"
                        + type.getSource().flatMap(Source::getFileName).orElse(""))));
    }

    private static boolean isEngine(String packageName) {
        return packageName.equals(ENGINE) || packageName.startsWith(ENGINE + ".");
    }

    private static final DescribedPredicate<JavaClass> API = DescribedPredicate.describe(
            "are of orm-api", type -> NOTES.containsKey(type.getPackageName()) && !isEngine(type.getPackageName()));
    private static final DescribedPredicate<JavaClass> CORE =
            DescribedPredicate.describe("are of orm-core", type -> isEngine(type.getPackageName()));
    private static final DescribedPredicate<JavaClass> DIALECT = DescribedPredicate.describe(
            "are of a dialect",
            type -> Repository.dialects().stream()
                    .map(LayeringTest::packageOf)
                    .anyMatch(name -> (type.getPackageName() + ".").startsWith(name + ".")));

    private static String packageOf(String dialectModule) {
        return ROOT + "." + dialectModule.substring("dialect-".length());
    }

    @Test
    void everyModuleIsSeen() {
        assertThat(CLASSES.that(API)).hasSizeGreaterThan(100);
        assertThat(CLASSES.that(CORE)).hasSizeGreaterThan(50);
        for (String dialect : Repository.dialects()) {
            assertThat(CLASSES.stream().map(JavaClass::getPackageName)).contains(packageOf(dialect));
        }
    }

    @Test
    void aDialectUsesTheApiOnly() {
        noClasses()
                .that(DIALECT)
                .should()
                .dependOnClassesThat(CORE)
                .because("the SPI in orm-api has to be enough for any dialect. Take what is missing into"
                        + " io.dialectic.spi, .sql or .type, or leave it to the engine")
                .check(CLASSES);
    }

    @Test
    void nothingBelowNamesADialect() {
        noClasses()
                .that(API.or(CORE))
                .should()
                .dependOnClassesThat(DIALECT)
                .because("dialects are plug-ins. Ask the profile for a feature, or the syntax for a spelling")
                .check(CLASSES);
    }

    @Test
    void theApiDoesNotKnowTheEngine() {
        noClasses()
                .that(API)
                .should()
                .dependOnClassesThat(CORE)
                .because("applications and dialects see orm-api alone. Move the class that is needed into orm-api, or"
                        + " the one that needs it into orm-core")
                .check(CLASSES);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        for (String dialect : Repository.dialects()) {
            String own = packageOf(dialect) + "..";
            noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat(DIALECT.and(DescribedPredicate.describe(
                            "are of another dialect and no family",
                            type -> !(type.getPackageName() + ".").startsWith(packageOf(dialect) + ".")
                                    && !type.getPackageName().equals(FAMILY))))
                    .because("relatives share a family package and do not know each other. Move what is shared into the"
                            + " family, or repeat the one line")
                    .check(CLASSES);
        }
    }

    @Test
    void aFamilyKnowsNoneOfItsMembers() {
        noClasses()
                .that()
                .resideInAPackage(FAMILY)
                .should()
                .dependOnClassesThat(DIALECT.and(DescribedPredicate.describe(
                        "are outside the family", type -> !type.getPackageName().equals(FAMILY))))
                .because("a family serves members it has not met. Give the family a parameter instead")
                .check(CLASSES);
    }

    @Test
    void everyNoteNamesPackagesThatExist() {
        NOTES.values()
                .forEach(note -> assertThat(NOTES.keySet())
                        .as("the packages that %s names; take out those that are gone", Repository.name(note.file()))
                        .containsAll(note.allowed().stream()
                                .filter(name -> !name.equals(PackageNote.JDBC))
                                .toList()));
    }

    @Test
    void packagesUseWhatTheirNotesAllow() {
        classes().that(API.or(CORE)).should(useWhatTheNoteAllows()).check(CLASSES);
    }

    private static ArchCondition<JavaClass> useWhatTheNoteAllows() {
        return new ArchCondition<>("use what the line \"May use\" of their package-info.java allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                PackageNote note = NOTES.get(type.getPackageName());
                if (note == null) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            type.getPackageName() + " has no package-info.java. Add one with a line \"May use\""));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String other = target(dependency.getTargetClass().getBaseComponentType());
                    boolean sameModule = NOTES.containsKey(other) && isEngine(other) == isEngine(note.packageName());
                    if ((sameModule || other.equals(PackageNote.JDBC)) && !note.allows(other)) {
                        events.add(SimpleConditionEvent.violated(
                                type,
                                dependency.getDescription()
                                        + ": move one of the two, or, if no cycle comes of it, name {@code "
                                        + other.replaceFirst("^io\\.dialectic\\.(engine\\.)?", "") + "} in "
                                        + Repository.name(note.file())));
                    }
                }
            }
        };
    }

    private static String target(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("javax.sql") ? PackageNote.JDBC : name;
    }

    @Test
    void packagesFormNoCycle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return NOTES.containsKey(type.getPackageName())
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .because("each package has to be read without the ones above it. Move the class that points back up to"
                        + " its user, or what it needs down; there is no list of exemptions")
                .check(CLASSES);
    }

    @Test
    void thePlannerSeesNoConnectionAndNoText() {
        forbidden(
                "plan",
                "are of JDBC, or text of a database",
                type -> type.getPackageName().equals(PackageNote.JDBC) || isText(type),
                "Leave the text to the nodes, which write themselves, and the connection to execute");
    }

    @Test
    void theExecutorSeesNoEntityAndNoTree() {
        forbidden(
                "execute",
                "are of models, descriptions or the statement tree",
                type -> inApi(type, "model", "query", "change")
                        || type.getPackageName().equals(ROOT + ".sql") && !isText(type),
                "Hand it a BoundSql");
    }

    @Test
    void theMapperSeesNoStatement() {
        forbidden(
                "map",
                "are of the statement tree",
                type -> inApi(type, "sql", "sql.ddl"),
                "Take what it needs from the plan's shape of the rows");
    }

    @Test
    void aDialectSeesTablesNotEntities() {
        noClasses()
                .that(DIALECT)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the front door, models or descriptions",
                        type -> type.getPackageName().equals(ROOT) || inApi(type, "model", "query", "change")))
                .because("only the planner speaks of both. Give the node of io.dialectic.sql what the dialect needs to"
                        + " know")
                .check(CLASSES);
    }

    private static void forbidden(String step, String words, Predicate<JavaClass> others, String repair) {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + "." + step)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(words, others))
                .because("each step of a query knows no more than its own. " + repair)
                .check(CLASSES);
    }

    private static boolean isText(JavaClass type) {
        return type.isEquivalentTo(BoundSql.class)
                || type.isEquivalentTo(RenderedSql.class)
                || type.isEquivalentTo(SqlWriter.class);
    }

    private static boolean inApi(JavaClass type, String... packages) {
        return Set.of(packages).stream().anyMatch(name -> type.getPackageName().equals(ROOT + "." + name));
    }

    /** A dialect gets rows for its codecs, and for the server's own catalogue, which is no value of the application. */
    @Test
    void valuesGoThroughCodecsOnly() {
        classes()
                .that(API.or(CORE))
                .and()
                .resideOutsideOfPackage(ROOT + ".type")
                .or(DIALECT.and(DescribedPredicate.describe(
                        "are spellings, profiles, failures or bundles",
                        type -> type.isAssignableTo(SqlSyntax.class)
                                || type.isAssignableTo(DdlSyntax.class)
                                || type.isAssignableTo(FailureClassifier.class)
                                || type.isAssignableTo(Dialect.class)
                                || type.getSimpleName().endsWith("Profile"))))
                .should(leaveValuesToCodecs())
                .because("a column type is a pair, how to bind and how to read. Write a Codec, or name one of"
                        + " StandardCodecs")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> leaveValuesToCodecs() {
        return new ArchCondition<>("call no getters and setters of JDBC for values") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (isValueOfJdbc(access)) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isValueOfJdbc(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String call = access.getTarget().getFullName();
        String name = access.getName();
        return owner.isAssignableTo(ResultSet.class)
                        && call.matches(".*\\.(get|update)[A-Z]\\w*\\((int|java\\.lang\\.String)[,)].*")
                        && !name.equals("getMetaData")
                || owner.isAssignableTo(PreparedStatement.class) && call.matches(".*\\.set[A-Z]\\w*\\(int, .*");
    }
}
