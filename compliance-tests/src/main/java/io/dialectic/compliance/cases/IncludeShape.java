package io.dialectic.compliance.cases;

import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Student;
import io.dialectic.query.IncludeStrategy;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An include, and what is found whichever statement loads it.
 *
 * @param planned the statements it takes when nothing is said,
 * @param joined when it is joined,
 * @param batched and when it is not
 * @param found what is found
 * @param reading makes the tables, and gives what reads them
 */
public record IncludeShape(
        String words,
        int planned,
        int joined,
        int batched,
        String found,
        Function<Subject, Function<IncludeStrategy, String>> reading) {
    @Override
    public String toString() {
        return words;
    }

    int statements(IncludeStrategy how) {
        return switch (how) {
            case PLANNED -> planned;
            case JOIN -> joined;
            case BATCH -> batched;
        };
    }

    static IncludeShape library(
            String words, int planned, int joined, int batched, String found, Includes<Library> reading) {
        return new IncludeShape(words, planned, joined, batched, found, t -> {
            Library library = Library.of(t);
            return how -> reading.read(library, how);
        });
    }

    static IncludeShape school(
            String words, int planned, int joined, int batched, String found, Includes<School> reading) {
        return new IncludeShape(words, planned, joined, batched, found, t -> {
            School school = School.of(t);
            return how -> reading.read(school, how);
        });
    }

    static IncludeShape forum(
            String words, int planned, int joined, int batched, String found, Includes<Forum> reading) {
        return new IncludeShape(words, planned, joined, batched, found, t -> {
            Forum forum = Forum.of(t);
            return how -> reading.read(forum, how);
        });
    }

    static IncludeShape estate(
            String words, int planned, int joined, int batched, String found, Includes<Estate> reading) {
        return new IncludeShape(words, planned, joined, batched, found, t -> {
            Estate estate = Estate.of(t);
            return how -> reading.read(estate, how);
        });
    }

    /** Reads rows with an include. */
    @FunctionalInterface
    interface Includes<W> {
        String read(W world, IncludeStrategy how);
    }

    static <C> Query<C> by(IncludeStrategy how, Query<C> child) {
        return switch (how) {
            case PLANNED -> child;
            case JOIN -> child.join();
            case BATCH -> child.batch();
        };
    }

    static <C> String all(@Nullable Collection<? extends C> rows, Function<C, String> text) {
        return Objects.requireNonNull(rows).stream().map(text).collect(Collectors.joining(" ", "[", "]"));
    }

    static <C> String sorted(@Nullable Collection<? extends C> rows, Function<C, String> text) {
        return Objects.requireNonNull(rows).stream().map(text).sorted().collect(Collectors.joining(" ", "[", "]"));
    }

    static <C> String one(@Nullable Ref<C> row, Function<C, String> text) {
        return Objects.requireNonNull(row).get().map(text).orElse("-");
    }

    static String books(Author author) {
        return author.email().charAt(0) + all(author.books(), book -> Objects.requireNonNull(book.getTitle()));
    }

    static String courses(Student student) {
        return student.name().charAt(0) + all(student.courses(), Course::title);
    }

    static String notes(Person person) {
        return person.name().charAt(0) + all(person.notes(), Note::title);
    }

    static String crops(Plot plot) {
        return plot.field().charAt(0) + "" + plot.number() + all(plot.crops(), Crop::name);
    }
}
