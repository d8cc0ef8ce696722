package io.dialectic.postgres;

import static io.dialectic.sql.FunctionSpelling.pattern;

import io.dialectic.function.JsonRead;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.JsonSpelling;
import io.dialectic.type.LogicalType;
import java.util.List;

/**
 * How PostgreSQL reads inside JSON: https://www.postgresql.org/docs/current/functions-json.html. A path is an array of texts, bound
 * as the text of one.
 */
final class PostgresJson implements JsonSpelling {
    static final JsonSpelling SPELLING = new PostgresJson();

    private PostgresJson() {}

    /** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO. */
    @Override
    public String path(List<Object> steps) {
        StringBuilder path = new StringBuilder("{");
        for (Object step : steps) {
            path.append(path.length() > 1 ? ",\"" : "\"");
            path.append(step.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            path.append('"');
        }
        return path.append('}').toString();
    }

    @Override
    public FunctionSpelling read(JsonRead read, LogicalType.Kind kind) {
        String document = kind == LogicalType.Kind.JSON ? "{0}" : "CAST({0} AS JSONB)";
        String value = "(" + document + " #> CAST({1} AS TEXT[]))";
        String text = "(" + document + " #>> CAST({1} AS TEXT[]))";
        String number = "WHEN 'number' THEN CAST(" + text + " AS NUMERIC) END";
        return switch (read) {
            case TEXT -> pattern(text);
            case WHOLE_NUMBER -> pattern("CAST(TRUNC(CASE JSONB_TYPEOF(" + value + ") " + number + ") AS BIGINT)");
            case NUMBER -> pattern("CAST(CASE JSONB_TYPEOF(" + value + ") " + number + " AS DOUBLE PRECISION)");
            case BOOLEAN ->
                pattern("CASE JSONB_TYPEOF(" + value + ") WHEN 'boolean' THEN CAST(" + text + " AS BOOLEAN) END");
            case DOCUMENT ->
                pattern("CASE WHEN JSONB_TYPEOF(" + value + ") IN ('object', 'array') THEN " + value + " END");
            case LENGTH ->
                pattern("CASE JSONB_TYPEOF(" + value + ") WHEN 'array' THEN JSONB_ARRAY_LENGTH(" + value + ") END");
            case PRESENT -> pattern("(" + value + " IS NOT NULL)");
        };
    }
}
