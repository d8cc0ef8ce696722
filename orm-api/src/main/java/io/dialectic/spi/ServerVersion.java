package io.dialectic.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as a server tells it: the numbers for comparison, the raw text for people. */
public final class ServerVersion implements Comparable<ServerVersion> {
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

    private final String raw;
    private final List<Integer> numbers;

    private ServerVersion(String raw, List<Integer> numbers) {
        this.raw = raw;
        this.numbers = List.copyOf(numbers);
    }

    /** Takes the first run of numbers with points, such as 8.0.33 of {@code 8.0.33-0ubuntu}; 0 if there is none. */
    public static ServerVersion parse(String raw) {
        Matcher matcher = NUMBERS.matcher(raw);
        List<Integer> numbers = new ArrayList<>();
        if (matcher.find()) {
            for (String part : matcher.group().split("\\.", -1)) {
                numbers.add(part.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(part));
            }
        }
        return new ServerVersion(raw, numbers);
    }

    /** Whether it is at least the version of these numbers; missing numbers are 0. */
    public boolean atLeast(int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            int difference = Integer.compare(number(i), wanted[i]);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return true;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Integer.compare(number(i), other.number(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return numbers.isEmpty() ? 0 : numbers.get(0);
    }

    /** The text the server told. */
    @Override
    public String toString() {
        return raw;
    }
}
