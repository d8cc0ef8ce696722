package io.dialectic.mysql.family;

/** What the members' catalogues tell in different words. */
public interface CatalogWording {
    /** A scalar SELECT expression: the collation that this session gives to four-byte text by default. */
    String defaultCollation();

    /**
     * A query for the check constraints of the schema that is its parameter: the table, the constraint's name, its predicate,
     * and whether it belongs to the column of its name.
     */
    String checks();

    /** A query for the spatial columns of the schema that is its parameter: the table, the column, the reference system. */
    String spatialReferences();

    /** How a spatial column's type names its reference system, with a leading space. */
    String spatialReference(int number);

    /** A SELECT expression over the statistics: the expression of an index part, NULL for a column. */
    String indexExpression();

    /** A SELECT expression over the statistics: whether the optimizer may use the index. */
    String indexVisible();

    /** An expression as the catalogue keeps it, as SQL that says the same. */
    String expression(String kept);

    /**
     * A column's default as SQL.
     *
     * @param kept the text in the catalogue
     * @param expression whether the catalogue marks it as an expression
     * @param bare whether literals of the column's type are written without quotes
     * @return {@code NULL} for none
     */
    String defaultValue(String kept, boolean expression, boolean bare);

    /** Whether a key among living rows has a generated column of its own; else its last part is an expression. */
    boolean livingByColumn();
}
