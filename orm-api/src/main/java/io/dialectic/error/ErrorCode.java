package io.dialectic.error;

/**
 * The stable codes of all errors. Each has a heading in {@code docs/errors.md}; a code is never given a new meaning.
 *
 * <p>DIA-1xx configuration and discovery, DIA-2xx models, DIA-3xx queries and changes, DIA-4xx validation and loading,
 * DIA-5xx transactions, DIA-6xx failures the database reported, DIA-7xx changes of the schema.
 */
public enum ErrorCode {
    UNKNOWN_URL("DIA-101"),
    NO_DIALECT("DIA-102"),
    AMBIGUOUS_DIALECT("DIA-103"),
    SERVER_TOO_OLD("DIA-104"),
    INCOMPATIBLE_DIALECT("DIA-105"),
    NO_ENGINE("DIA-106"),
    INVALID_OPTION("DIA-107"),
    DATABASE_CLOSED("DIA-108"),
    WRONG_DIALECT("DIA-109"),

    MODEL_WITHOUT_KEY("DIA-201"),
    UNMAPPED_TYPE("DIA-202"),
    MODEL_NOT_ACCESSIBLE("DIA-203"),
    INVALID_MODEL("DIA-204"),
    INVALID_ASSOCIATION("DIA-205"),
    DUPLICATE_MODEL("DIA-206"),

    NOT_A_METHOD_REFERENCE("DIA-301"),
    UNKNOWN_ATTRIBUTE("DIA-302"),
    UNKNOWN_ASSOCIATION("DIA-303"),
    CONDITION_REQUIRED("DIA-304"),
    INVALID_OPERAND("DIA-305"),
    INVALID_SHAPE("DIA-306"),
    PARAMETER_MISSING("DIA-307"),
    PARAMETER_UNUSED("DIA-308"),
    UNSUPPORTED("DIA-309"),
    INVALID_QUERY("DIA-310"),
    UNEXPECTED_ROW_COUNT("DIA-311"),
    NOTHING_TO_WRITE("DIA-312"),
    UNEXPECTED_RESULT("DIA-330"),
    INVALID_CURSOR("DIA-331"),

    VALIDATION_FAILED("DIA-401"),
    ASSOCIATION_NOT_LOADED("DIA-402"),
    RECORD_DETACHED("DIA-403"),
    RECORD_GONE("DIA-404"),
    UNREADABLE_VALUE("DIA-405"),

    TRANSACTION_ENDED("DIA-501"),
    TRANSACTION_ROLLED_BACK("DIA-502"),
    CONNECTION_WAIT_TIMEOUT("DIA-503"),
    STREAM_OPEN("DIA-530"),
    TRANSACTION_REQUIRED("DIA-531"),

    UNIQUE_VIOLATION("DIA-601"),
    FOREIGN_KEY_VIOLATION("DIA-602"),
    NOT_NULL_VIOLATION("DIA-603"),
    CHECK_VIOLATION("DIA-604"),
    DEADLOCK("DIA-605"),
    SERIALIZATION_FAILURE("DIA-606"),
    LOCK_TIMEOUT("DIA-607"),
    STATEMENT_CANCELLED("DIA-608"),
    CONNECTION_REFUSED("DIA-609"),
    CONNECTION_LOST("DIA-610"),
    ACCESS_DENIED("DIA-611"),
    INVALID_DATA("DIA-612"),
    INVALID_SQL("DIA-613"),
    DATABASE_BUSY("DIA-614"),
    UNCLASSIFIED("DIA-699"),

    INVALID_SCHEMA("DIA-701"),
    UNKNOWN_SCHEMA_OBJECT("DIA-702"),
    DATA_LOSS_NOT_ALLOWED("DIA-703"),
    DATABASE_NOT_CONFIRMED("DIA-704"),
    SCHEMA_CHANGE_IN_TRANSACTION("DIA-705"),
    SCHEMA_CHANGE_UNDONE("DIA-706");

    private final String text;

    ErrorCode(String text) {
        this.text = text;
    }

    /** The code as users see it, such as {@code DIA-302}. */
    public String text() {
        return text;
    }
}
