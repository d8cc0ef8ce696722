package io.dialectic.engine.metadata;

import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Attribute;
import io.dialectic.model.Key;
import io.dialectic.model.ModelDefinition;
import java.util.HashSet;
import java.util.List;

/**
 * Checks that the attributes an association names can refer to each other; its errors name both sides.
 *
 * @param association the association, for messages, such as {@code User.posts to Post}
 */
record KeyFit(String association) {
    /** The attributes of a model that may be referred to: a unique key of those names, by default the primary key. */
    List<Attribute> referred(ModelDefinition held, List<String> names) {
        if (names.isEmpty()) {
            return held.primaryKey();
        }
        List<Attribute> key = named(held, names);
        boolean unique = new HashSet<>(key).equals(new HashSet<>(held.primaryKey()));
        for (Key one : held.keys()) {
            unique |= one.unique() && new HashSet<>(one.attributes()).equals(new HashSet<>(key));
        }
        if (!unique) {
            throw invalid("refers to " + held + "." + key
                    + ", which is no unique key, so it would not tell one row. Declare it unique, or refer to the"
                    + " primary key.");
        }
        return key;
    }

    /** The attributes of a model that refer to a key: as many, of the same types. */
    List<Attribute> referring(ModelDefinition holder, List<String> names, ModelDefinition held, List<Attribute> key) {
        List<Attribute> references = named(holder, names);
        if (references.size() != key.size()) {
            throw invalid("names " + references.size() + " attributes of " + holder + ", and the key of " + held
                    + " has " + key.size() + ": " + key + ".");
        }
        for (int i = 0; i < key.size(); i++) {
            Class<?> one = AttributeTypes.boxed(references.get(i).javaType());
            Class<?> other = AttributeTypes.boxed(key.get(i).javaType());
            if (one != other) {
                throw invalid("compares " + holder + "." + references.get(i) + " (" + one.getSimpleName() + ") with "
                        + held + "." + key.get(i) + " (" + other.getSimpleName() + "). Give them the same type.");
            }
        }
        return references;
    }

    private List<Attribute> named(ModelDefinition model, List<String> names) {
        try {
            return names.stream().map(model::attribute).toList();
        } catch (DialecticException e) {
            throw invalid("names " + names + ". " + e.getMessage());
        }
    }

    private ModelException invalid(String message) {
        return new ModelException(ErrorCode.INVALID_ASSOCIATION, "The association " + association + " " + message);
    }
}
