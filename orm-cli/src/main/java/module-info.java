/** The command line. */
module io.dialectic.cli {
    requires static org.jspecify;
    requires io.dialectic.api;
    requires io.dialectic.core;
    requires info.picocli;

    opens io.dialectic.cli to
            info.picocli;
}
