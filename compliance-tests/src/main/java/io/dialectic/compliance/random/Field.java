package io.dialectic.compliance.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An attribute that all three models have, and how random values of it are made: few different ones, so that rows are often
 * equal, and letters of one case only, which every collation sorts alike.
 */
enum Field {
    ID(Long.class) {
        @Override
        Object value(RandomGenerator random) {
            return random.nextLong(1, 40);
        }
    },
    NAME(String.class) {
        @Override
        Object value(RandomGenerator random) {
            String letters = "abc";
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(0, 4); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            return text.toString();
        }
    },
    POINTS(Integer.class) {
        @Override
        Object value(RandomGenerator random) {
            return random.nextInt(-3, 8);
        }
    },
    BUDGET(Long.class) {
        @Override
        Object value(RandomGenerator random) {
            return 9_007_199_254_740_990L + random.nextLong(6);
        }
    },
    FEE(BigDecimal.class) {
        @Override
        Object value(RandomGenerator random) {
            return BigDecimal.valueOf(random.nextLong(-200, 400), 2);
        }
    },
    ACTIVE(Boolean.class) {
        @Override
        Object value(RandomGenerator random) {
            return random.nextBoolean();
        }
    },
    FOUNDED(LocalDate.class) {
        @Override
        Object value(RandomGenerator random) {
            return LocalDate.of(2024, 2, 25).plusDays(random.nextInt(8));
        }
    };

    /** The fields that may be null. */
    static final List<Field> NULLABLE = List.of(NAME, POINTS, BUDGET, FEE, ACTIVE, FOUNDED);

    private final Class<?> type;

    Field(Class<?> type) {
        this.type = type;
    }

    /** A random value, never null. */
    abstract Object value(RandomGenerator random);

    Class<?> type() {
        return type;
    }

    /** The name of the attribute. */
    String attribute() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether its values have an order that all databases agree about. */
    boolean ordered() {
        return this != ACTIVE;
    }
}
