package io.dialectic.cli;

import io.dialectic.Database;
import io.dialectic.SqlQuery;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a query and prints its rows, tabulators between the columns. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Runs a query and prints its rows, tabulators between the columns.")
final class QueryCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Access access;

    @Parameters(paramLabel = "SQL", description = "The query; parameters are written :name.")
    @SuppressWarnings("NullAway.Init")
    private String sql;

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "NAME=TEXT",
            description = "A parameter's value, bound as text.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Database db = access.open()) {
            SqlQuery query = db.sql(sql);
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                query = query.bind(parameter.getKey(), parameter.getValue());
            }
            List<Map<String, @Nullable Object>> rows = query.maps();
            if (!rows.isEmpty()) {
                out.println(String.join("\t", rows.get(0).keySet()));
            }
            for (Map<String, @Nullable Object> row : rows) {
                out.println(row.values().stream().map(String::valueOf).collect(Collectors.joining("\t")));
            }
        }
    }
}
