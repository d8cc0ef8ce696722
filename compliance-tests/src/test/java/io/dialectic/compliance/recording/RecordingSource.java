package io.dialectic.compliance.recording;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to no database. Every statement is kept and succeeds; a query finds as many rows as was said, of made-up values,
 * an insert that gives columns back gives as many rows as it has, and of tables those are there that were created and not
 * dropped.
 */
public final class RecordingSource {
    private static final String TEXT = "00000000-0000-0000-0000-000000000001";
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
    private static final OffsetDateTime OFFSET_TIME = TIME.atOffset(ZoneOffset.UTC);

    private static final Map<Class<?>, Object> MADE_UP = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(byte.class, (byte) 1),
            Map.entry(short.class, (short) 1),
            Map.entry(float.class, 1f),
            Map.entry(double.class, 1d),
            Map.entry(String.class, TEXT),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(LocalDate.class, TIME.toLocalDate()),
            Map.entry(LocalTime.class, TIME.toLocalTime()),
            Map.entry(LocalDateTime.class, TIME),
            Map.entry(OffsetDateTime.class, OFFSET_TIME),
            Map.entry(Timestamp.class, Timestamp.from(Instant.EPOCH)));

    private static final Pattern TABLE =
            Pattern.compile("(CREATE|DROP) TABLE (?:IF EXISTS )?(?:\\[.*]\\.)?\\[([^]]+)](?: .*)?");

    private static final Pattern CALL = Pattern.compile("\\{call (.*)\\((.*)\\)}", Pattern.DOTALL);

    /** Enough for every case that ends; what goes on as long as there are rows comes to its end here. */
    private static final int QUERIES_WITH_ROWS = 200;

    private final Set<String> statements = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<String> tables = new ConcurrentSkipListSet<>();
    private final int found;
    private final int queriesWithRows;
    private final String text;
    private final ThreadLocal<AtomicInteger> queries = ThreadLocal.withInitial(AtomicInteger::new);

    /** Queries find {@code found} rows; after very many on one thread, none. */
    public RecordingSource(int found) {
        this(found, QUERIES_WITH_ROWS, TEXT);
    }

    /** All queries find {@code found} rows, with {@code text} wherever there is text. */
    public RecordingSource(int found, String text) {
        this(found, Integer.MAX_VALUE, text);
    }

    private RecordingSource(int found, int queriesWithRows, String text) {
        this.found = found;
        this.queriesWithRows = queriesWithRows;
        this.text = text;
    }

    /** The texts of all statements so far, each where it was first sent. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    public DataSource source() {
        return made(
                DataSource.class,
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? made(Connection.class, this::connection)
                        : answer(proxy, method, arguments));
    }

    private @Nullable Object connection(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "prepareStatement" -> statement(String.valueOf(first(arguments)));
            case "prepareCall" -> statement(sent(String.valueOf(first(arguments))));
            case "createStatement" -> statement("");
            case "isClosed" -> false;
            default -> answer(proxy, method, arguments);
        };
    }

    /** A call as the driver sends it, which makes EXEC of JDBC's escape. */
    private static String sent(String call) {
        Matcher escape = CALL.matcher(call);
        return escape.matches() ? "EXEC " + escape.group(1) + " " + escape.group(2) : call;
    }

    private void keep(String sql) {
        statements.add(sql);
        Matcher table = TABLE.matcher(sql);
        if (table.matches()) {
            if (table.group(1).equals("CREATE")) {
                tables.add(table.group(2));
            } else {
                tables.remove(table.group(2));
            }
        }
    }

    /** A call, which serves as any statement: with a text of its own where it is executed. It has one result. */
    private CallableStatement statement(String prepared) {
        if (!prepared.isEmpty()) {
            keep(prepared);
        }
        AtomicInteger batch = new AtomicInteger();
        return made(CallableStatement.class, (proxy, method, arguments) -> {
            String text = first(arguments) instanceof String own ? own : prepared;
            if (method.getName().startsWith("execute") && !text.isEmpty()) {
                keep(text);
            }
            return switch (method.getName()) {
                case "addBatch" -> batch.incrementAndGet();
                case "executeBatch" -> ones(batch.getAndSet(0));
                case "executeQuery", "getResultSet" -> found(text);
                case "getMoreResults" -> false;
                case "getUpdateCount" -> -1;
                case "getLargeUpdateCount" -> -1L;
                case "getGeneratedKeys" -> rows(List.of(TEXT));
                default -> answer(proxy, method, arguments);
            };
        });
    }

    private ResultSet found(String query) {
        if (query.contains("INFORMATION_SCHEMA.TABLES")) {
            return rows(List.copyOf(tables));
        }
        if (query.contains(" OUTPUT ")) {
            return rows(Collections.nCopies(rowsOf(query), TEXT));
        }
        boolean some = queries.get().incrementAndGet() <= queriesWithRows;
        return rows(Collections.nCopies(some ? found : 0, text));
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int rowsOf(String insert) {
        String values = insert.substring(Math.max(0, insert.indexOf("VALUES ")));
        return values.split("\\), \\(", -1).length;
    }

    private static ResultSet rows(List<String> texts) {
        AtomicInteger row = new AtomicInteger();
        return made(ResultSet.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "next" -> row.incrementAndGet() <= texts.size();
            case "wasNull" -> false;
            case "getString" -> texts.get(row.get() - 1);
            case "getLong" -> (long) row.get();
            case "getInt" -> row.get();
            case "getObject" -> object(arguments, row.get());
            default -> answer(proxy, method, arguments);
        });
    }

    private static @Nullable Object object(Object @Nullable [] arguments, int row) {
        if (arguments == null || arguments.length < 2 || !(arguments[1] instanceof Class<?> type)) {
            return (long) row;
        }
        return type == Long.class ? (Object) (long) row : type == Integer.class ? (Object) row : MADE_UP.get(type);
    }

    private static @Nullable Object first(Object @Nullable [] arguments) {
        return arguments == null ? null : arguments[0];
    }

    /** Something of the declared type. */
    private static @Nullable Object answer(Object proxy, Method method, Object @Nullable [] arguments) {
        Class<?> type = method.getReturnType();
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == first(arguments);
            case "toString" -> "nothing real";
            case "unwrap" -> proxy;
            default -> {
                if (type == int.class) {
                    yield 1;
                }
                if (type == long.class) {
                    yield 1L;
                }
                yield type.isInterface() ? made(type, RecordingSource::answer) : MADE_UP.get(type);
            }
        };
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(RecordingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
