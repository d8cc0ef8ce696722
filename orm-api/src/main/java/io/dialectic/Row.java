package io.dialectic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance of a model that was defined at run time. A value: it never changes. */
public interface Row {
    /** The value of an attribute; an unknown name is an error that lists what there is, and so is one that was not loaded. */
    @Nullable
    Object get(String attribute);

    /** The value of an attribute. */
    default <V> @Nullable V get(Prop<Row, V> attribute) {
        return attribute.get(this);
    }

    /** The rows of an included to-many association. */
    List<Row> many(String association);

    /** The row of an included to-one association, or null if there is none. */
    @Nullable
    Row one(String association);

    /** The instance at the end of an included to-one association that leads to a model of a class, or null if there is none. */
    <E> @Nullable E one(String association, Class<E> type);

    /** All attributes that were loaded and their values, in the order of the model. */
    Map<String, @Nullable Object> asMap();
}
