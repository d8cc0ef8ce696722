package io.dialectic.type;

import io.dialectic.type.GeoJson.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes in well-known binary (OGC 06-103r4, 8.2), which databases take and give, some with the number of the spatial
 * reference in front or inside.
 */
public final class WellKnownBinary {
    /** Set in the shape's number where the number of the spatial reference follows (PostGIS's extended form). */
    private static final int WITH_REFERENCE = 0x20000000;

    private static final int SHAPE = 0xff;

    private WellKnownBinary() {}

    /** The shape, little end first. */
    public static byte[] write(GeoJson shape) {
        ByteBuffer bytes = ByteBuffer.allocate(length(shape)).order(ByteOrder.LITTLE_ENDIAN);
        write(shape, bytes);
        return bytes.array();
    }

    /** The shape with the number of its spatial reference inside; without one if that is 0. */
    public static byte[] write(GeoJson shape, int reference) {
        byte[] plain = write(shape);
        if (reference == 0) {
            return plain;
        }
        ByteBuffer bytes = ByteBuffer.allocate(plain.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(plain[0])
                .putInt((shape.shape().ordinal() + 1) | WITH_REFERENCE)
                .putInt(reference);
        return bytes.put(plain, 1 + Integer.BYTES, plain.length - 1 - Integer.BYTES)
                .array();
    }

    /** The shape of bytes from an offset on; of either order, with or without a spatial reference inside. */
    public static GeoJson read(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.position(offset);
        return read(buffer);
    }

    private static int length(GeoJson shape) {
        return 1
                + Integer.BYTES
                + (shape.shape() == Shape.POINT ? 2 * Double.BYTES : length(shape.shape(), shape.parts()));
    }

    private static int length(Shape shape, List<Object> parts) {
        int length = Integer.BYTES;
        for (Object part : parts) {
            length += switch (shape) {
                case LINE_STRING -> 2 * Double.BYTES;
                case POLYGON -> Integer.BYTES + ((List<?>) part).size() * 2 * Double.BYTES;
                default -> length(inner(shape, part));
            };
        }
        return length;
    }

    private static void write(GeoJson shape, ByteBuffer bytes) {
        bytes.put((byte) 1).putInt(shape.shape().ordinal() + 1);
        if (shape.shape() == Shape.POINT) {
            position(shape.position(), bytes);
            return;
        }
        bytes.putInt(shape.parts().size());
        for (Object part : shape.parts()) {
            switch (shape.shape()) {
                case LINE_STRING -> position((double[]) part, bytes);
                case POLYGON -> {
                    List<?> ring = (List<?>) part;
                    bytes.putInt(ring.size());
                    ring.forEach(one -> position((double[]) one, bytes));
                }
                default -> write(inner(shape.shape(), part), bytes);
            }
        }
    }

    private static void position(double[] position, ByteBuffer bytes) {
        bytes.putDouble(position[0]).putDouble(position[1]);
    }

    /** A part of a shape of many as a shape of its own. */
    private static GeoJson inner(Shape many, Object part) {
        return switch (many) {
            case MULTI_POINT -> new GeoJson(Shape.POINT, part);
            case MULTI_LINE_STRING -> new GeoJson(Shape.LINE_STRING, part);
            case MULTI_POLYGON -> new GeoJson(Shape.POLYGON, part);
            default -> (GeoJson) part;
        };
    }

    private static GeoJson read(ByteBuffer bytes) {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int number = bytes.getInt();
        if ((number & WITH_REFERENCE) != 0) {
            bytes.getInt();
        }
        int index = (number & SHAPE) - 1;
        if (index < 0 || index >= Shape.values().length || (number & ~SHAPE & ~WITH_REFERENCE) != 0) {
            throw new IllegalArgumentException("the shape number " + number + " is not known");
        }
        Shape shape = Shape.values()[index];
        if (shape == Shape.POINT) {
            return new GeoJson(shape, position(bytes));
        }
        List<Object> parts = new ArrayList<>();
        for (int count = bytes.getInt(); count > 0; count--) {
            parts.add(
                    switch (shape) {
                        case LINE_STRING -> position(bytes);
                        case POLYGON -> ring(bytes);
                        case GEOMETRY_COLLECTION -> read(bytes);
                        case MULTI_POINT -> read(bytes).position();
                        default -> List.copyOf(read(bytes).parts());
                    });
        }
        return new GeoJson(shape, List.copyOf(parts));
    }

    private static List<Object> ring(ByteBuffer bytes) {
        List<Object> ring = new ArrayList<>();
        for (int count = bytes.getInt(); count > 0; count--) {
            ring.add(position(bytes));
        }
        return List.copyOf(ring);
    }

    private static double[] position(ByteBuffer bytes) {
        return new double[] {bytes.getDouble(), bytes.getDouble()};
    }
}
