package io.dialectic.engine.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.spi.JsonCodec;
import java.lang.reflect.Type;

/** Documents by Jackson 2, with the modules that are on the path. */
public final class Jackson2 implements JsonCodec {
    /** Made by ServiceLoader. */
    public Jackson2() {}

    @Override
    public boolean available() {
        try {
            Class.forName("com.fasterxml.jackson.databind.ObjectMapper", false, Jackson2.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public int priority() {
        return -1;
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
        private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

        static String write(Object value, Type type) {
            try {
                return MAPPER.writerFor(MAPPER.constructType(type)).writeValueAsString(value);
            } catch (JsonProcessingException e) {
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
            } catch (JsonProcessingException e) {
                throw new RecordException(
                        ErrorCode.UNREADABLE_VALUE,
                        "Jackson makes no " + type.getTypeName()
                                + " of the document in the column. Correct the class or the" + " document.",
                        e);
            }
        }
    }
}
