package io.dialectic.engine;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Attribute;
import io.dialectic.query.QueryDescription;
import java.util.ArrayList;
import java.util.List;

/** Which attributes of its rows a query loads. */
final class Loading {
    private Loading() {}

    /** The query loading these and no others, beside those chosen before. */
    static QueryDescription only(QueryDescription query, List<Attribute> chosen) {
        List<Attribute> wanted = new ArrayList<>(chosen);
        if (query.attributes() != null) {
            wanted.addAll(query.attributes());
        }
        return query.attributes(wanted);
    }

    /** The query loading all it loads but these. */
    static QueryDescription without(QueryDescription query, List<Attribute> left) {
        List<Attribute> wanted =
                new ArrayList<>(query.attributes() == null ? query.model().attributes() : query.attributes());
        wanted.removeAll(left);
        return query.attributes(wanted);
    }

    /** Refuses a choice of attributes where no entities are read. */
    static void refuse(QueryDescription query, String doing) {
        if (query.attributes() != null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "only and without say what is loaded of entities of " + query.model() + ", and " + doing
                            + " reads none. Take them out.");
        }
    }
}
