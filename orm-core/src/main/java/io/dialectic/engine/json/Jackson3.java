package io.dialectic.engine.json;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.spi.JsonCodec;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Documents by Jackson 3, with the modules that are on the path. */
public final class Jackson3 implements JsonCodec {
    /** Made by ServiceLoader. */
    public Jackson3() {}

    /** Loaded only where the library is there. */
    private static final class Mapper {
        static final ObjectMapper MAPPER =
                JsonMapper.builder().findAndAddModules().build();
    }

    @Override
    public boolean available() {
        try {
            Class.forName("tools.jackson.databind.ObjectMapper", false, Jackson3.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public String write(Object value, Type type) {
        try {
            return Mapper.MAPPER.writerFor(Mapper.MAPPER.constructType(type)).writeValueAsString(value);
        } catch (JacksonException e) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "Jackson makes no JSON of a " + type.getTypeName() + ". Correct the class, or convert the value.",
                    e);
        }
    }

    @Override
    public Object read(String json, Type type) {
        try {
            return Mapper.MAPPER.readValue(json, Mapper.MAPPER.constructType(type));
        } catch (JacksonException e) {
            throw new RecordException(
                    ErrorCode.UNREADABLE_VALUE,
                    "Jackson makes no " + type.getTypeName()
                            + " of the document in the column. Correct the class or the" + " document.",
                    e);
        }
    }
}
