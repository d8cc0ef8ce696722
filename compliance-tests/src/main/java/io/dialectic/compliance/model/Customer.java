package io.dialectic.compliance.model;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Convert;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.Embedded;
import io.dialectic.annotation.EnumText;
import io.dialectic.annotation.Enumerated;
import io.dialectic.annotation.GeneratedUuid;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import io.dialectic.type.AttributeConverter;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attributes that are converted, embedded, generated and kept as documents. */
@Table("customers")
public record Customer(
        @Id @GeneratedUuid @Nullable UUID id,
        @NotNull @Column(length = 40) String name,
        @Convert(Joined.class) @Nullable Set<String> tags,
        @Embedded @Nullable Address address,
        @Embedded(prefix = "work_") @Nullable Address office,
        @Nullable Mood mood,

        @Enumerated(Enumerated.Strategy.CHECKED) @Default("LOW") @Nullable
        Level level,

        @Column(type = Kind.JSON) @Nullable Settings settings,
        @Column(type = Kind.JSON) @Nullable List<Settings> history,
        @Nullable Json document,
        @Column(type = Kind.JSON_TEXT) @Nullable String raw,
        @Column(unsigned = true) @Nullable Short age) {
    /** An embedded value with another one inside. */
    public record Address(
            @Column(length = 60) @Nullable String street,
            @Embedded @Nullable City city) {}

    /** An embedded value. */
    public record City(
            @Column(length = 30) @Nullable String name,
            @Column(name = "post_code") @Nullable Integer code) {}

    /** Kept as a type of the database's, by texts of its own. */
    public enum Mood {
        @EnumText("sad")
        SAD,
        @EnumText("über-glücklich")
        HAPPY
    }

    /** Kept as text with a check. */
    public enum Level {
        LOW,
        HIGH
    }

    /** Kept as a document. */
    public record Settings(@Nullable String theme, List<Integer> sizes) {}

    /** Texts in order, with commas between. */
    public static final class Joined implements AttributeConverter<Set<String>, String> {
        @Override
        public String toColumn(Set<String> value) {
            return String.join(",", new TreeSet<>(value));
        }

        @Override
        public Set<String> toAttribute(String held) {
            return held.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(held.split(",")));
        }
    }
}
