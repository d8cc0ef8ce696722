package io.dialectic.query;

/**
 * A query whose rows stand beside those of another.
 *
 * @param query its conditions say when two rows belong together
 * @param inner whether rows without a partner are left out; else they have nulls beside them
 * @param each whether it is asked anew for each row, which it may refer to in every place
 */
public record Beside(QueryDescription query, boolean inner, boolean each) {}
