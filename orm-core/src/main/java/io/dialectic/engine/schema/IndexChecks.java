package io.dialectic.engine.schema;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.spi.Feature;

/** Refuses the options of an index that a database does not have. */
final class IndexChecks {
    /** Refuses a feature that is wanted and not there. */
    @FunctionalInterface
    interface Requirement {
        void of(boolean wanted, Feature feature, String instead);
    }

    private final Requirement require;

    IndexChecks(Requirement require) {
        this.require = require;
    }

    void check(IndexDefinition index) {
        for (IndexPart part : index.parts()) {
            require.of(!part.isColumn(), Feature.INDEX_EXPRESSION, "Index a generated column.");
            require.of(part.descending(), Feature.INDEX_DESCENDING, "Leave desc out; an index can be read backwards.");
            require.of(part.length() > 0, Feature.INDEX_PREFIX_LENGTH, "Index the whole column, or an expression.");
            require.of(!part.collation().isEmpty(), Feature.INDEX_COLLATION, "Give the column the collation.");
            require.of(!part.operatorClass().isEmpty(), Feature.INDEX_OPERATOR_CLASS, "Leave the operator class out.");
        }
        require.of(!index.method().isEmpty(), Feature.INDEX_METHOD, "Leave the method out.");
        require.of(!index.included().isEmpty(), Feature.INDEX_INCLUDE, "Add the columns to the key.");
        require.of(!index.where().isEmpty(), Feature.PARTIAL_INDEX, "Index all rows.");
        require.of(index.nullsNotDistinct(), Feature.NULLS_NOT_DISTINCT, "Make the columns NOT NULL.");
        require.of(index.amongTheLiving(), Feature.LIVING_UNIQUE, "Make the key hold for all rows.");
        require.of(
                index.kind() == IndexDefinition.Kind.FULLTEXT,
                Feature.FULLTEXT_INDEX,
                "Use the database's own kind of index by its method.");
        require.of(!index.parser().isEmpty(), Feature.FULLTEXT_PARSER, "Leave the parser out.");
        require.of(
                index.kind() == IndexDefinition.Kind.SPATIAL,
                Feature.SPATIAL_INDEX,
                "Use the database's own kind of index by its method.");
        require.of(!index.visible(), Feature.INDEX_INVISIBLE, "Drop the index.");
        if (index.unique() && index.kind() != IndexDefinition.Kind.ORDINARY) {
            throw new SchemaException(
                    ErrorCode.INVALID_SCHEMA,
                    "The index " + index.name() + " cannot be unique and " + index.kind() + ". Make two indexes.");
        }
    }
}
