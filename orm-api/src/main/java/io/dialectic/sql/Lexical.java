package io.dialectic.sql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What quoted text and comments look like where SQL is written by hand, so that parameters are found outside of them only.
 * Every database has {@code 'text'}, {@code "names"}, {@code -- comments} and {@code /* comments}; a rule adds to that.
 *
 * @param rules what the database has besides
 */
public record Lexical(Set<Rule> rules) {
    /** What a database may have besides the standard. */
    public enum Rule {
        /** Block comments end as often as they began. */
        NESTED_COMMENTS,
        /** {@code #} begins a comment up to the end of the line. */
        HASH_COMMENTS,
        /** {@code --} begins a comment in front of a blank or the end only; else it is two minus signs. */
        SPACE_AFTER_DASHES,
        /** A backslash takes the next character into the text, in {@code 'text'} and {@code "text"}. */
        BACKSLASH_ESCAPES,
        /** The same in {@code E'text'} only. */
        ESCAPE_TEXTS,
        /** {@code $$text$$} and {@code $tag$text$tag$}. */
        DOLLAR_QUOTES,
        /** Names between backticks. */
        BACKTICK_NAMES,
        /** Names between brackets, a closing one doubled inside. */
        BRACKET_NAMES,
        /** {@code ?} is also an operator. */
        QUESTION_MARK_OPERATORS,
        /** {@code @name}, {@code $name} and {@code ?1} are parameters of the database's own, which would stay NULL. */
        OWN_PARAMETERS
    }

    /** The standard (ISO/IEC 9075-2, 5.2 and 5.3) and nothing besides. */
    public static final Lexical STANDARD = new Lexical(Set.of());

    /** Keeps its own copy of the rules. */
    public Lexical {
        EnumSet<Rule> copy = EnumSet.noneOf(Rule.class);
        copy.addAll(rules);
        rules = Collections.unmodifiableSet(copy);
    }

    /** The standard and these rules. */
    public static Lexical with(Rule... rules) {
        return new Lexical(Set.of(rules));
    }

    /** Whether the database has a rule. */
    public boolean has(Rule rule) {
        return rules.contains(rule);
    }
}
