package io.dialectic.mysql;

import io.dialectic.mysql.family.CatalogText;
import java.util.ArrayList;
import java.util.List;

/**
 * The parentheses between conditions of one junction. MySQL writes them as they were written at first, and drops them when
 * it writes the table anew, whatever is altered then: {@code ((a or b) or c)} becomes {@code (a or b or c)}. Seen with 9.7.
 */
final class MySqlJunctions {
    private MySqlJunctions() {}

    /** An expression without such parentheses. */
    static String flat(String sql) {
        for (String junction : List.of(" or ", " and ")) {
            List<String> operands = operands(sql, junction);
            if (operands.size() > 1) {
                return String.join(junction, flat(operands, junction));
            }
        }
        return within(sql);
    }

    private static List<String> flat(List<String> operands, String junction) {
        List<String> flat = new ArrayList<>();
        for (String operand : operands) {
            String inside = CatalogText.withoutParentheses(operand);
            List<String> inner = operands(inside, junction);
            if (inner.size() > 1 && !inside.equals(operand)) {
                flat.addAll(flat(inner, junction));
            } else {
                flat.add(within(operand));
            }
        }
        return flat;
    }

    /** With everything that is between parentheses flat. */
    private static String within(String sql) {
        StringBuilder text = new StringBuilder(sql.length());
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '(') {
                int end = CatalogText.behindParenthesis(sql, i);
                text.append('(').append(flat(sql.substring(i + 1, end - 1))).append(')');
                i = end - 1;
            } else if (CatalogText.isQuote(c)) {
                int end = CatalogText.behindQuoted(sql, i);
                text.append(sql, i, end);
                i = end - 1;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** What stands between the words of a junction; every other operator is within parentheses of its own. */
    private static List<String> operands(String sql, String junction) {
        List<String> operands = new ArrayList<>();
        int begin = 0;
        boolean between = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '(') {
                i = CatalogText.behindParenthesis(sql, i) - 1;
            } else if (CatalogText.isQuote(c)) {
                i = CatalogText.behindQuoted(sql, i) - 1;
            } else if (sql.startsWith(" between ", i)) {
                between = true;
            } else if (sql.startsWith(junction, i)) {
                if (between && junction.equals(" and ")) {
                    between = false;
                } else {
                    operands.add(sql.substring(begin, i));
                    begin = i + junction.length();
                    i = begin - 1;
                }
            }
        }
        operands.add(sql.substring(begin));
        return operands;
    }
}
