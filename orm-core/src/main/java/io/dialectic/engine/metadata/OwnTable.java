package io.dialectic.engine.metadata;

import io.dialectic.Row;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ForeignKey;
import io.dialectic.model.Key;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table between two models that has no model of the application's: the keys of both ends, which are its primary key.
 *
 * @param association the association that asks for it, for messages
 */
public record OwnTable(String association, TableName name, End one, End other) {
    /**
     * An end.
     *
     * @param key the attributes that are referred to
     * @param names what the attributes of the table are called that refer to them
     */
    public record End(ModelDefinition model, List<Attribute> key, List<String> names) {
        /** The association to the end is called after the attribute, without the name of the key. */
        private String association() {
            String first = names.get(0);
            String end = key.get(0).name();
            int cut = first.length() - end.length();
            return cut > 0 && first.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT))
                    ? first.substring(0, cut)
                    : first + "Row";
        }
    }

    /** The table as a model; the same, whichever of the ends asked for it. */
    public MappedModel<Row> model() {
        List<End> ends = Stream.of(one, other)
                .sorted(Comparator.comparing(end -> end.names().get(0)))
                .toList();
        List<Attribute> attributes = new ArrayList<>();
        List<Association> associations = new ArrayList<>();
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (End end : ends) {
            List<Attribute> references = new ArrayList<>();
            for (int i = 0; i < end.key().size(); i++) {
                Attribute reference = reference(
                        attributes.size(), end.names().get(i), end.key().get(i));
                references.add(reference);
                attributes.add(reference);
            }
            Association.Link link =
                    new Association.Link(end.model(), references, end.key(), null, List.of(), List.of());
            Association association = new Association(
                    associations.size(), end.association(), Association.Kind.BELONGS_TO, false, () -> link);
            associations.add(association);
            foreignKeys.add(new ForeignKey(association, Action.CASCADE));
        }
        // The primary key begins with the first end, and both are looked for.
        Key second = new Key("", associations.get(1).sourceKey(), false);
        if (attributes.stream().map(Attribute::name).distinct().count() < attributes.size()) {
            throw new ModelException(
                    ErrorCode.INVALID_ASSOCIATION,
                    "The association " + association + " calls attributes of both ends alike: " + attributes
                            + ". Name them by value and other.");
        }
        ModelDefinition definition = new ModelDefinition(
                name.toString(), Row.class, name, attributes, associations, foreignKeys, List.of(second), Map.of());
        return new MappedModel<>(
                definition, new RowAccess(() -> definition), TableBuilder.assembly(definition), false, false, null);
    }

    private static Attribute reference(int ordinal, String name, Attribute key) {
        return new Attribute(
                ordinal,
                name,
                Names.snake(name),
                key.type(),
                AttributeTypes.boxed(key.javaType()),
                false,
                true,
                false,
                null,
                Attribute.Role.PLAIN,
                key.conversion());
    }
}
