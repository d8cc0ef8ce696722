package io.dialectic.engine.metadata;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.spi.JsonCodec;
import io.dialectic.type.Conversion;
import io.dialectic.type.Json;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Optional;
import java.util.ServiceLoader;

/** Objects that are kept as JSON documents, by the codec that is on the path. */
final class JsonDocuments {
    private JsonDocuments() {}

    /** Looked for once. */
    private static final class Found {
        static final Optional<JsonCodec> CODEC =
                ServiceLoader.load(JsonCodec.class, JsonDocuments.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(JsonCodec::available)
                        .max(Comparator.comparingInt(JsonCodec::priority));
    }

    /** Between a class, with what its type arguments are, and documents. */
    static <A> Conversion<A, Json> conversion(String where, Class<A> type, Type generic) {
        JsonCodec codec = Found.CODEC.orElseThrow(() -> new ModelException(
                ErrorCode.UNMAPPED_TYPE,
                where + " is kept as a document, and there is nothing on the path that makes JSON of "
                        + type.getName() + ". Add Jackson (com.fasterxml.jackson.core:jackson-databind or"
                        + " tools.jackson.core:jackson-databind), or a JsonCodec of your own; or declare it as Json."));
        Type told = generic instanceof Class<?> ? type : generic;
        return new Conversion<>(
                type,
                Json.class,
                value -> Json.stored(codec.write(value, told)),
                json -> type.cast(codec.read(json.text(), told)));
    }
}
