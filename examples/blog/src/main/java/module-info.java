/** The blog example, as a named module: its models are public in an exported package, and nothing is opened. */
module io.dialectic.examples.blog {
    requires static org.jspecify;
    requires io.dialectic.api;

    exports io.dialectic.examples.blog;
}
