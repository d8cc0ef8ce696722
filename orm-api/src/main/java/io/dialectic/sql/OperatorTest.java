package io.dialectic.sql;

import io.dialectic.type.LogicalType;
import java.util.List;

/** A test of lists, ranges, documents or words, by an operator that databases spell each in their own way, if they have it. */
public record OperatorTest(Kind test, LogicalType.Kind kind, Expression left, Expression right) implements Expression {
    /** The tests. */
    public enum Kind {
        CONTAINS_ALL("@>"),
        CONTAINED_IN("<@"),
        OVERLAPS("&&"),
        ADJACENT("-|-"),
        BEFORE("<<"),
        AFTER(">>"),
        ENDS_WITHIN("&<"),
        BEGINS_WITHIN("&>"),
        HAS_WORDS("@@");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** The operator that databases with arrays and ranges have for it. */
        public String sign() {
            return sign;
        }
    }

    @Override
    public void write(SqlWriter writer) {
        writer.syntax().operatorTest(test, kind).write(writer, List.of(left, right));
    }
}
