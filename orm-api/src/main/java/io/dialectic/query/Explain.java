package io.dialectic.query;

/** In which form a plan is explained. */
public enum Explain {
    /** As text, without running the query. */
    TEXT(false, false),
    /** As JSON, without running the query. */
    JSON(true, false),
    /** As text; the query is run, and the plan has its times and rows. */
    ANALYZED(false, true),
    /** As JSON; the query is run, and the plan has its times and rows. */
    ANALYZED_JSON(true, true);

    private final boolean json;
    private final boolean analyzed;

    Explain(boolean json, boolean analyzed) {
        this.json = json;
        this.analyzed = analyzed;
    }

    /** Whether the plan is JSON. */
    public boolean json() {
        return json;
    }

    /** Whether the query is run. */
    public boolean analyzed() {
        return analyzed;
    }
}
