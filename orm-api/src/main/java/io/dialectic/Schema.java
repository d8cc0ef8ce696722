package io.dialectic;

import java.util.List;

/** The tables of the models of a database. */
public interface Schema {
    /** Creates the tables of these models, in the order their foreign keys need; tables that are there are left alone. */
    void create(Model<?>... models);

    /** Drops the tables of these models, in the order their foreign keys need; missing ones are passed over. */
    void drop(Model<?>... models);

    /** The statements {@link #create} would run if no table were there; nothing is run. */
    List<String> createSql(Model<?>... models);
}
