package io.dialectic.engine.metadata;

import io.dialectic.ActiveRecord;
import io.dialectic.Prop;
import io.dialectic.RecordBinding;
import io.dialectic.Row;
import io.dialectic.Values;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether reading an attribute that was not loaded is an error. Of an active record that is up to its accessors, so each is called
 * once, on a record of which nothing was loaded.
 */
public final class Guards {
    private final ModelLookups lookups;
    private final Set<Attribute> guarded = ConcurrentHashMap.newKeySet();

    /** Guards of classes that are reached by these lookups. */
    public Guards(ModelLookups lookups) {
        this.lookups = lookups;
    }

    /** Refuses to leave an attribute out whose absence nobody would notice. */
    public <M> void check(MappedModel<M> model, M empty, Attribute attribute) {
        ModelDefinition definition = model.definition();
        if (definition.type() == Row.class || guarded.contains(attribute)) {
            return;
        }
        if (!(empty instanceof ActiveRecord<?> record)) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "A " + definition + " has all its attributes and cannot be loaded without '" + attribute
                            + "'. Read the attributes you want as a record of their own, by select(Shape.class).");
        }
        bind(record);
        String property = attribute.name().contains(".")
                ? attribute.name().substring(0, attribute.name().indexOf('.'))
                : attribute.name();
        List<Method> accessors = accessors(definition.type(), property);
        if (accessors.isEmpty() || !accessors.stream().allMatch(accessor -> refuses(accessor, empty))) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "A " + definition + " without '" + attribute
                            + "' would give null for it, and nobody could tell. Let"
                            + " its accessor say: return loaded(" + definition + "::"
                            + (accessors.isEmpty() ? property : accessors.get(0).getName()) + ", " + property
                            + "); or read the attributes you want as a record, by select(Shape.class).");
        }
        guarded.add(attribute);
    }

    private static List<Method> accessors(Class<?> type, String property) {
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        List<Method> found = new ArrayList<>();
        for (String name : List.of("get" + capital, "is" + capital, property)) {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private boolean refuses(Method accessor, Object empty) {
        try {
            MethodHandle handle = lookups.to(empty.getClass()).unreflect(accessor);
            Object read = handle.invoke(empty);
            return read == NotLoaded.VALUE;
        } catch (RecordException e) {
            return e.code() == ErrorCode.ATTRIBUTE_NOT_LOADED;
        } catch (Throwable e) {
            return false;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void bind(ActiveRecord record) {
        record.bind(new NothingLoaded());
    }

    /** The binding of a record of which nothing was loaded. */
    private static final class NothingLoaded<M> implements RecordBinding<M> {
        @Override
        public boolean knows(Prop<M, ?> attribute, @Nullable Object value) {
            return false;
        }

        @Override
        public boolean isLoaded(M activeRecord, Prop<M, ?> attribute) {
            return false;
        }

        @Override
        public RecordException notLoaded(Prop<M, ?> attribute) {
            return NotLoaded.error("a record", "it");
        }

        @Override
        public void save(M activeRecord) {
            throw nothing();
        }

        @Override
        public void update(M activeRecord, UnaryOperator<Values<M>> values) {
            throw nothing();
        }

        @Override
        public boolean destroy(M activeRecord, boolean force) {
            throw nothing();
        }

        @Override
        public void restore(M activeRecord) {
            throw nothing();
        }

        @Override
        public void reload(M activeRecord) {
            throw nothing();
        }

        @Override
        public Set<String> changed(M activeRecord) {
            return Set.of();
        }

        @Override
        public @Nullable Object previous(Prop<M, ?> attribute) {
            return null;
        }

        @Override
        public boolean isNewRecord() {
            return false;
        }

        private static IllegalStateException nothing() {
            return new IllegalStateException("an accessor reads a value and does nothing else");
        }
    }
}
