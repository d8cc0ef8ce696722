package io.dialectic.annotation;

import io.dialectic.type.AttributeConverter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The attribute is kept as what a converter makes of it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Convert {
    /** The converter; it has a constructor without parameters, and tells its types where it implements the interface. */
    Class<? extends AttributeConverter<?, ?>> value();
}
