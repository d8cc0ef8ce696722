package io.dialectic.engine;

import io.dialectic.engine.lifecycle.Attachments;
import io.dialectic.engine.map.ShapeLayout;
import io.dialectic.engine.metadata.Assembly;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.engine.metadata.Shapes;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.ValueExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record as the shape of what is read of a model: which columns, and where its components stand among them. Made once for each
 * model, record and set of computed components.
 *
 * @param columns the columns; a {@link Computed} stands for the component that a query computes
 */
record ShapeColumns(List<Column> columns, ShapeLayout layout) {
    /** A column: an attribute, or a component by name. */
    sealed interface Column {}

    /** An attribute of the model or of one that associations lead to. */
    record Read(ValueExpression.Property property) implements Column {}

    /** What the query says the component is. */
    record Computed(String component) implements Column {}

    /** The record. */
    Class<?> shape() {
        return layout.assembly().constructor().type().returnType();
    }

    /** Whether each component is one column, in order. */
    boolean flat() {
        for (int i = 0; i < layout.places().size(); i++) {
            if (!layout.places().get(i).equals(new ShapeLayout.Place.Column(i))) {
                return false;
            }
        }
        return true;
    }

    /** The values to read, in the order of the columns. */
    List<ValueExpression> values(Map<String, ValueExpression> computed) {
        List<ValueExpression> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            values.add(column instanceof Computed one ? computed.get(one.component()) : ((Read) column).property());
        }
        return values;
    }

    /** Ties active records in results to where they were read. */
    void attach(List<?> results, Attachments attachments) {
        attach(layout, results, attachments);
    }

    private static void attach(ShapeLayout layout, List<?> results, Attachments attachments) {
        for (int i = 0; i < layout.places().size(); i++) {
            Assembly.Part part = layout.assembly().parts().get(i);
            if (layout.places().get(i) instanceof ShapeLayout.Place.Nested nested) {
                attach(nested.layout(), values(part, results), attachments);
            } else if (layout.places().get(i) instanceof ShapeLayout.Place.Entity entity
                    && entity.model().mapped().activeRecord()) {
                values(part, results).forEach(one -> attach(attachments, entity.model(), one));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <M> void attach(Attachments attachments, BoundModel<M> model, Object entity) {
        attachments.attach(model, (M) entity, null);
    }

    private static List<Object> values(Assembly.Part part, List<?> results) {
        List<Object> values = new ArrayList<>();
        for (Object result : results) {
            Object value = Shaped.value(part, (Record) result);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    static ShapeColumns of(
            Class<?> shape, BoundModel<?> model, Set<String> computed, Shapes shapes, BoundModels models) {
        Maker maker = new Maker(shapes, models);
        ShapeLayout layout = maker.layout(shape, model, List.of(), computed);
        return new ShapeColumns(List.copyOf(maker.columns), layout);
    }

    private static final class Maker {
        private final Shapes shapes;
        private final BoundModels models;
        private final List<Column> columns = new ArrayList<>();

        Maker(Shapes shapes, BoundModels models) {
            this.shapes = shapes;
            this.models = models;
        }

        private int add(Column column) {
            columns.add(column);
            return columns.size() - 1;
        }

        ShapeLayout layout(Class<?> shape, BoundModel<?> model, List<Association> path, Set<String> computed) {
            Assembly assembly = shapes.of(shape);
            List<ShapeLayout.Place> places = new ArrayList<>();
            Set<String> left = new HashSet<>(computed);
            for (Assembly.Part part : assembly.parts()) {
                places.add(
                        left.remove(part.name())
                                ? new ShapeLayout.Place.Column(add(new Computed(part.name())))
                                : place(shape, part, model, path));
            }
            if (!left.isEmpty()) {
                throw new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        shape.getSimpleName() + " has no component " + left + ". They are: "
                                + assembly.parts().stream()
                                        .map(Assembly.Part::name)
                                        .toList() + ".");
            }
            return new ShapeLayout(shape.getSimpleName(), assembly, places);
        }

        private ShapeLayout.Place place(
                Class<?> shape, Assembly.Part part, BoundModel<?> model, List<Association> path) {
            for (Attribute attribute : model.definition().attributes()) {
                if (attribute.name().equals(part.name())) {
                    checkType(shape, part, model, attribute);
                    return new ShapeLayout.Place.Column(add(new Read(new ValueExpression.Property(path, attribute))));
                }
            }
            Association association = model.definition().associations().stream()
                    .filter(one -> one.name().equals(part.name()))
                    .findFirst()
                    .orElse(null);
            if (association != null
                    && (part.type().isRecord()
                            || part.type() == association.target().type())) {
                return nested(part, association, path);
            }
            if (part.type() == model.definition().type()) {
                return entity(model, path, -1);
            }
            if (!part.type().isRecord()) {
                throw new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        shape.getSimpleName() + "." + part.name() + " is no attribute of " + model + ". They are: "
                                + model.definition().attributes() + ".");
            }
            return new ShapeLayout.Place.Nested(layout(part.type(), model, path, Set.of()), -1);
        }

        private ShapeLayout.Place nested(Assembly.Part part, Association association, List<Association> path) {
            BoundModel<?> target = models.of(association.target());
            List<Association> longer = new ArrayList<>(path);
            longer.add(association);
            int presence = add(new Read(new ValueExpression.Property(
                    List.copyOf(longer), target.definition().primaryKey().get(0))));
            return part.type() == target.definition().type()
                    ? entity(target, List.copyOf(longer), presence)
                    : new ShapeLayout.Place.Nested(
                            layout(part.type(), target, List.copyOf(longer), Set.of()), presence);
        }

        private ShapeLayout.Place entity(BoundModel<?> model, List<Association> path, int presence) {
            int first = columns.size();
            model.definition()
                    .attributes()
                    .forEach(attribute -> add(new Read(new ValueExpression.Property(path, attribute))));
            return new ShapeLayout.Place.Entity(model, first, presence);
        }

        private static void checkType(Class<?> shape, Assembly.Part part, BoundModel<?> model, Attribute attribute) {
            Class<?> held = model.type(attribute).javaType();
            if (held != AttributeTypes.boxed(part.type())) {
                throw new QueryException(
                        ErrorCode.INVALID_SHAPE,
                        shape.getSimpleName() + "." + part.name() + " is declared as "
                                + part.type().getSimpleName() + "; " + model + "." + attribute + " is "
                                + held.getSimpleName() + ". Declare the same type.");
            }
        }
    }
}
