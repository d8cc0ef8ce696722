package io.dialectic.spi;

/** What a database can or cannot do. The engine and the compliance suite read the same answers. */
public enum Feature {
    /** An INSERT gives back columns of the row it wrote; without it, keys come by the driver's generated keys. */
    INSERT_RETURNING("an INSERT that gives back columns"),
    /** An INSERT of several rows gives back columns of all of them. */
    INSERT_RETURNING_MULTIPLE("an INSERT of several rows that gives back columns"),
    /** A collection can be bound as one array parameter. */
    ARRAY_PARAMETERS("arrays as parameters"),
    /** NULLS FIRST and NULLS LAST. */
    NULL_ORDERING("the place of nulls in an order"),
    LOCK_FOR_UPDATE("row locks FOR UPDATE"),
    LOCK_FOR_SHARE("row locks FOR SHARE"),
    LOCK_NO_WAIT("row locks that do not wait"),
    LOCK_SKIP_LOCKED("row locks that skip locked rows"),
    SAVEPOINT("savepoints"),
    ISOLATION_READ_UNCOMMITTED("the isolation level READ UNCOMMITTED"),
    ISOLATION_READ_COMMITTED("the isolation level READ COMMITTED"),
    ISOLATION_REPEATABLE_READ("the isolation level REPEATABLE READ"),
    ISOLATION_SERIALIZABLE("the isolation level SERIALIZABLE"),
    READ_ONLY_TRANSACTION("read-only transactions"),
    /** Tables can be qualified by a schema of the database. */
    SCHEMAS("schemas"),
    /** A foreign key can be added to and dropped from a table that is there. */
    ALTER_FOREIGN_KEY("adding a foreign key to an existing table"),
    /** DDL is undone by a rollback. */
    TRANSACTIONAL_DDL("DDL that a rollback undoes"),
    /** A unique key that holds among living rows only. */
    LIVING_UNIQUE("a unique key among living rows"),
    /** Several statements in one text of the application's own. */
    STATEMENT_SEQUENCES("several statements in one text"),
    PROCEDURES("stored procedures"),
    /** A procedure gives back rows. */
    PROCEDURE_RESULTS("stored procedures that give back rows"),
    LOCK_FOR_NO_KEY_UPDATE("row locks FOR NO KEY UPDATE"),
    LOCK_FOR_KEY_SHARE("row locks FOR KEY SHARE"),
    /** Locks on the rows of some tables of a query. */
    LOCK_OF("row locks of named tables"),
    /** A time after which a wait for a lock fails. */
    LOCK_WAIT_TIME("row locks that wait for a given time"),
    INDEX_HINT_USE("hints to use no other index"),
    INDEX_HINT_FORCE("hints to use an index"),
    INDEX_HINT_IGNORE("hints to ignore an index"),
    OPTIMIZER_HINTS("hints to the optimizer"),
    EXPLAIN("explained plans"),
    EXPLAIN_JSON("plans explained as JSON"),
    /** The query is run, and its plan has times and rows. */
    EXPLAIN_ANALYZE("plans explained with what running them took"),
    /** The database asks who one is; without it, credentials are refused, since they would protect nothing. */
    ACCOUNTS("users and passwords"),
    COMMENTS("comments on tables and columns"),
    /** Storage engine, character set or collation of a table. */
    TABLE_OPTIONS("options of tables"),
    /** How a table keeps its rows, in words of the database's own. */
    ROW_FORMAT("row formats of tables"),
    /** A primary key whose constraint has a name of its own. */
    NAMED_PRIMARY_KEY("names of primary keys"),
    /** An identity column that is not the whole primary key. */
    IDENTITY_BESIDE_KEY("an identity column that is not the primary key alone"),
    IDENTITY_START("the first value of an identity column"),
    IDENTITY_INCREMENT("the increment of an identity column"),
    /** An identity column that refuses values given by an INSERT. */
    IDENTITY_ALWAYS("an identity column that refuses values of its own"),
    /** A column that is there becomes an identity column, or stops being one. */
    ALTER_IDENTITY("making an identity column of a column that is there, or the reverse"),
    /** The type of a column can be changed while a view uses it. */
    ALTER_COLUMN_UNDER_VIEW("another type of a column that a view uses"),
    GENERATED_STORED("generated columns that are stored"),
    GENERATED_VIRTUAL("generated columns that are not stored"),
    GENERATED_NOT_NULL("generated columns without NULL"),
    ON_ACTION_RESTRICT("foreign keys with RESTRICT beside NO ACTION"),
    /** Foreign keys whose actions reach a table in several ways, or the table they began in. */
    SEVERAL_CASCADES("foreign keys that act on a table in several ways"),
    ON_ACTION_SET_DEFAULT("foreign keys that set the default"),
    DEFERRABLE_FOREIGN_KEY("foreign keys that a transaction can defer"),
    DEFERRABLE_UNIQUE("unique constraints that a transaction can defer"),
    INDEX_EXPRESSION("indexes over expressions"),
    INDEX_DESCENDING("descending parts of indexes"),
    INDEX_PREFIX_LENGTH("indexes over the first characters of a column"),
    INDEX_COLLATION("collations of index parts"),
    INDEX_OPERATOR_CLASS("operator classes"),
    INDEX_METHOD("access methods of indexes"),
    INDEX_INCLUDE("indexes that keep further columns"),
    PARTIAL_INDEX("indexes over the rows of a predicate"),
    NULLS_NOT_DISTINCT("unique keys in which NULLs are equal"),
    FULLTEXT_INDEX("full-text indexes"),
    FULLTEXT_PARSER("parsers of full-text indexes"),
    SPATIAL_INDEX("spatial indexes"),
    INDEX_INVISIBLE("indexes that the optimizer does not use"),
    /** An index is made or dropped while writes to its table go on. */
    INDEX_CONCURRENTLY("making an index while writes go on"),
    MATERIALIZED_VIEW("materialized views"),
    SEQUENCES("sequences"),
    EXTENSIONS("extensions"),
    /** Databases can be made and dropped. */
    DATABASES("making databases"),
    /** A schema within a database can be made and dropped. */
    CREATE_SCHEMA("making schemas"),
    /** What depends on a dropped thing is dropped with it. */
    DROP_CASCADE("dropping what depends on something as well"),
    /** A table can be moved into another schema. */
    MOVE_TABLE("moving a table to another schema"),
    /** Enums are types of their own, made before the tables that use them. */
    ENUM_TYPES("enum types with a name of their own"),
    CASE_INSENSITIVE_TEXT("text columns that are compared without case"),
    UNSIGNED_BIGINT("unsigned integers of 64 bits"),
    MONEY("a money type"),
    OFFSET_DATE_TIME("times that keep their offset"),
    XML("an XML type"),
    ARRAYS("array columns"),
    RANGES("range columns"),
    HSTORE("columns of texts by name"),
    INET("columns of host addresses"),
    CIDR("columns of network addresses"),
    MAC_ADDRESSES("columns of hardware addresses"),
    GEOMETRY("columns of shapes on a plane"),
    GEOGRAPHY("columns of shapes on the globe"),
    VECTORS("columns of vectors"),
    TEXT_SEARCH("columns of texts made ready for search"),
    /** A default that makes a random UUID. */
    UUID_V4_DEFAULT("random UUIDs made by the database"),
    /** A default that makes a UUID of the time. */
    UUID_V7_DEFAULT("UUIDs of the time made by the database"),
    /** Tests of text by regular expressions; their syntax is the database's. */
    REGULAR_EXPRESSIONS("regular expressions"),
    /** Comparisons with ANY and ALL of a sub-query. */
    QUANTIFIED_COMPARISON("comparisons with any or all values of a query"),
    /** Standard deviation and variance. */
    STATISTICAL_AGGREGATES("standard deviation and variance"),
    /** Window frames counted in groups of equal order. */
    WINDOW_GROUPS("window frames counted in groups"),
    /** Window frames counted in the value that the window is ordered by. */
    WINDOW_RANGE_DISTANCE("window frames counted in values"),
    NTH_VALUE("the n-th value of a window"),
    /** A value of LAG and LEAD for rows that have no such neighbour. */
    NEIGHBOUR_DEFAULT("defaults of lag and lead"),
    INTERSECT_EXCEPT("INTERSECT and EXCEPT"),
    /** An update or delete whose condition reads the table that it changes. */
    CHANGE_READING_ITSELF("changes that choose rows by a query of the same table"),
    /** Whether one JSON document has all that another has. */
    JSON_CONTAINMENT("tests whether a document contains another"),
    /** Search of words in text that is not made ready for it. */
    FULL_TEXT("full text search"),
    /** A joined query that refers to the rows in front of it. */
    LATERAL_JOIN("joins with a query that is asked for each row"),
    /** Common table expressions that read themselves. */
    RECURSIVE_QUERY("queries of their own results"),
    /** Such a query that follows each row once. */
    RECURSIVE_DISTINCT("queries of their own results that end in circles"),
    /** Several values looked for together in the rows of a query. */
    ROW_VALUES("tests of several values together");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** The feature in words, as they stand in messages. */
    public String words() {
        return words;
    }
}
