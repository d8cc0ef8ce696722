package io.dialectic.compliance.model;

import io.dialectic.ActiveRecord;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Embedded;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An active record whose values can be changed in place. */
@Table("drafts")
public class Draft extends ActiveRecord<Draft> {
    @Id
    @Generated
    private @Nullable Long id;

    @Column(length = 20)
    private byte @Nullable [] bytes;

    @Column(type = Kind.JSON)
    private @Nullable List<String> notes;

    @Embedded
    private @Nullable Size size;

    /** An embedded value that is no record. */
    public static class Size {
        private int width;
        private @Nullable Integer height;

        /** Made by the engine. */
        public Size() {}

        /** A size. */
        public Size(int width, @Nullable Integer height) {
            this.width = width;
            this.height = height;
        }

        /** The width. */
        public int getWidth() {
            return width;
        }

        /** The height. */
        public @Nullable Integer getHeight() {
            return height;
        }

        /** Sets the width. */
        public void setWidth(int width) {
            this.width = width;
        }
    }

    /** Made by the engine. */
    public Draft() {}

    /** A draft. */
    public Draft(byte[] bytes, List<String> notes, Size size) {
        this.bytes = bytes;
        this.notes = new ArrayList<>(notes);
        this.size = size;
    }

    /** The key. */
    public @Nullable Long getId() {
        return id;
    }

    /** The bytes themselves, not a copy. */
    public byte @Nullable [] getBytes() {
        return bytes;
    }

    /** The notes themselves, not a copy. */
    public @Nullable List<String> getNotes() {
        return notes;
    }

    /** The size. */
    public @Nullable Size getSize() {
        return size;
    }
}
