package io.dialectic.model;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/**
 * What a method reference such as {@code User::email} refers to.
 *
 * <p>A serializable method reference writes a {@link SerializedLambda} that tells owner and method. It is caught by a
 * stream that replaces objects, which works without {@code opens} from named modules, where reflection does not. The
 * result is kept for each lambda class, of which there is one for each place in the source.
 */
public final class PropertyReference {
    private static final ClassValue<Cell> CELLS = new ClassValue<>() {
        @Override
        protected Cell computeValue(Class<?> type) {
            return new Cell();
        }
    };

    private final String owner;
    private final String accessor;
    private volatile @Nullable Resolved last;

    private PropertyReference(String owner, String accessor) {
        this.owner = owner;
        this.accessor = accessor;
    }

    /** One per lambda class; a class cannot make its reference itself, that takes the lambda. */
    private static final class Cell {
        volatile @Nullable PropertyReference reference;
    }

    private record Resolved(ModelDefinition model, Object property) {}

    /** The attribute of {@code model} that the property reads. */
    public static Attribute attribute(Serializable property, ModelDefinition model) {
        Object found = resolve(property, model);
        if (found instanceof Attribute attribute) {
            return attribute;
        }
        if (found instanceof EmbeddedValue value) {
            throw new QueryException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    "'" + value + "' of " + model.name() + " has a column for each of its parts. Name one of them: "
                            + value.attributes() + ", by attr(" + value.type().getSimpleName()
                            + "'s property, its part).");
        }
        throw new QueryException(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                "'" + found + "' of " + model.name() + " is an association. Use one of its attributes here: "
                        + names(model) + ", or include the association.");
    }

    /** The association of {@code model} that the property reads. */
    public static Association association(Serializable property, ModelDefinition model) {
        Object found = resolve(property, model);
        if (found instanceof Association association) {
            return association;
        }
        throw new QueryException(
                ErrorCode.UNKNOWN_ASSOCIATION,
                "'" + found + "' of " + model.name() + " is an attribute, not an association. "
                        + Nearest.describe(
                                found.toString(),
                                model.associations().stream()
                                        .map(Association::name)
                                        .toList(),
                                "associations"));
    }

    /** The {@link Attribute}, {@link EmbeddedValue} or {@link Association} of {@code model} that the property reads. */
    public static Object property(Serializable property, ModelDefinition model) {
        return resolve(property, model);
    }

    /** The name of the method that a method reference reads, for records that are no models. */
    public static String accessor(Serializable property) {
        if (property instanceof NamedProperty named) {
            return named.propertyName();
        }
        if (property instanceof ReferencingProperty referencing) {
            return accessor(referencing.reference());
        }
        return reference(property).accessor;
    }

    private static PropertyReference reference(Serializable property) {
        present(property);
        Cell cell = CELLS.get(property.getClass());
        PropertyReference reference = cell.reference;
        if (reference == null) {
            reference = read(property);
            cell.reference = reference;
        }
        return reference;
    }

    /** Not every caller's compiler knows that null is no property. */
    private static void present(@Nullable Serializable property) {
        if (property == null) {
            throw new QueryException(
                    ErrorCode.NOT_A_METHOD_REFERENCE,
                    "A property is null. Write a method reference such as User::email, or model.attribute(\"name\").");
        }
    }

    private static Object resolve(Serializable property, ModelDefinition model) {
        if (property instanceof PathProperty path) {
            return part(path, model);
        }
        if (property instanceof NamedProperty named) {
            return byName(named.propertyName(), model);
        }
        if (property instanceof ReferencingProperty referencing) {
            return resolve(referencing.reference(), model);
        }
        return reference(property).resolve(model);
    }

    private static Object part(PathProperty path, ModelDefinition model) {
        Object whole = resolve(path.whole(), model);
        String accessor = reference(path.part()).accessor;
        Object found = whole instanceof EmbeddedValue value ? value.property(accessor) : null;
        if (found == null) {
            throw new QueryException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    "'" + whole + "' of " + model.name() + " has no part '" + accessor + "'"
                            + (whole instanceof EmbeddedValue value
                                    ? ". There are: " + value.attributes() + "."
                                    : ", since it is no embedded value. Mark it @Embedded, or name it alone."));
        }
        return found;
    }

    private Object resolve(ModelDefinition model) {
        Resolved known = last;
        if (known != null && known.model() == model) {
            return known.property();
        }
        Object found = model.property(accessor);
        if (found == null || !ownerMatches(model)) {
            throw new QueryException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    owner + "::" + accessor + " is no attribute or association of " + model.name() + ". "
                            + Nearest.describe(accessor, model.propertyNames(), "attributes and associations"));
        }
        last = new Resolved(model, found);
        return found;
    }

    /** A generic {@code T::getId} tells a supertype as its owner, so any class on the way up is right. */
    private boolean ownerMatches(ModelDefinition model) {
        return isNamedSuperOf(model.type(), owner);
    }

    private static boolean isNamedSuperOf(@Nullable Class<?> type, String name) {
        if (type == null) {
            return false;
        }
        if (type.getName().equals(name) || isNamedSuperOf(type.getSuperclass(), name)) {
            return true;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (isNamedSuperOf(parent, name)) {
                return true;
            }
        }
        return false;
    }

    private static Object byName(String name, ModelDefinition model) {
        Object found = model.property(name);
        if (found == null) {
            throw new QueryException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    model.name() + " has no '" + name + "'. "
                            + Nearest.describe(name, model.propertyNames(), "attributes and associations"));
        }
        return found;
    }

    private static String names(ModelDefinition model) {
        return String.join(
                ", ", model.attributes().stream().map(Attribute::name).toList());
    }

    private static PropertyReference read(Serializable property) {
        SerializedLambda lambda = serializedForm(property);
        if (lambda == null || lambda.getImplMethodName().startsWith("lambda$")) {
            throw new QueryException(
                    ErrorCode.NOT_A_METHOD_REFERENCE,
                    "A property must be a method reference such as User::email or an Attr, not a lambda such as"
                            + " u -> u.email()"
                            + (lambda == null ? "" : " (in " + dotted(lambda.getCapturingClass()) + ")")
                            + ". Write the method reference, or model.attribute(\"name\").");
        }
        // The instantiated method type names the class before the "::" even for inherited methods; the
        // implementation class would name where the method is declared.
        String signature = lambda.getInstantiatedMethodType();
        String owner = dotted(signature.substring(2, signature.indexOf(';')));
        return new PropertyReference(owner, lambda.getImplMethodName());
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }

    private static @Nullable SerializedLambda serializedForm(Serializable property) {
        try (Catcher catcher = new Catcher()) {
            catcher.writeObject(property);
            return catcher.caught;
        } catch (IOException e) {
            throw new QueryException(
                    ErrorCode.NOT_A_METHOD_REFERENCE,
                    "A property could not be read: write a method reference such as User::email.",
                    e);
        }
    }

    /** Catches the form a lambda writes of itself; nothing is really written. */
    private static final class Catcher extends ObjectOutputStream {
        @Nullable
        SerializedLambda caught;

        Catcher() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            if (object instanceof SerializedLambda lambda) {
                caught = lambda;
                return null;
            }
            return object;
        }
    }
}
