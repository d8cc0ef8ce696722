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
        return Mapper.write(value, type);
    }

    @Override
    public Object read(String json, Type type) {
        return Mapper.read(json, type);
    }

    /**
     * All that names a type of the library. Even a catch clause makes the virtual machine look for its exception when the class
     * is linked, so this class must be one that is not touched where the library is missing.
     */
    private static final class Mapper {
        private static final ObjectMapper MAPPER =
                JsonMapper.builder().findAndAddModules().build();

        static String write(Object value, Type type) {
            try {
                return MAPPER.writerFor(MAPPER.constructType(type)).writeValueAsString(value);
            } catch (JacksonException e) {
                throw new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "Jackson makes no JSON of a " + type.getTypeName()
                                + ". Correct the class, or convert the value.",
                        e);
            }
        }

        static Object read(String json, Type type) {
            try {
                return MAPPER.readValue(json, MAPPER.constructType(type));
            } catch (JacksonException e) {
                throw new RecordException(
                        ErrorCode.UNREADABLE_VALUE,
                        "Jackson makes no " + type.getTypeName()
                                + " of the document in the column. Correct the class or the" + " document.",
                        e);
            }
        }
    }
}
