package io.dialectic.engine.discover;

import io.dialectic.spi.Dialect;
import io.dialectic.spi.FailureClassifier;
import io.dialectic.spi.Introspector;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.SessionRules;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.spi.TypeContributor;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import io.dialectic.type.ResultColumn;
import io.dialectic.type.StandardCodecs;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Adds the types of the contributors on the path to a dialect. */
public final class ContributedTypes {
    private ContributedTypes() {}

    /** The dialect with the types of those contributors that serve its server; the dialect itself if there are none. */
    public static Dialect extend(Dialect dialect) {
        List<TypeContributor> serving =
                ServiceLoader.load(TypeContributor.class, ContributedTypes.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(contributor -> contributor.serves(dialect.server()))
                        .toList();
        return serving.isEmpty() ? dialect : new Extended(dialect, new Catalog(serving, dialect.types()));
    }

    private record Catalog(List<TypeContributor> contributors, TypeCatalog own) implements TypeCatalog {
        @Override
        public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType) {
            for (TypeContributor contributor : contributors) {
                Optional<ColumnType<J>> contributed = contributor.columnType(type, javaType, own);
                if (contributed.isPresent()) {
                    return contributed;
                }
            }
            return own.columnType(type, javaType);
        }

        @Override
        public Optional<String> uuid(int version) {
            return own.uuid(version);
        }

        @Override
        public Optional<ColumnType<Collection<?>>> arrayOf(ColumnType<?> element) {
            return own.arrayOf(element);
        }

        @Override
        public StandardCodecs.Reader<?> reading(ResultColumn column) {
            return own.reading(column);
        }

        @Override
        public int untypedNull() {
            return own.untypedNull();
        }
    }

    private record Extended(Dialect dialect, TypeCatalog types) implements Dialect {
        @Override
        public ServerIdentity server() {
            return dialect.server();
        }

        @Override
        public Profile profile() {
            return dialect.profile();
        }

        @Override
        public SqlSyntax syntax() {
            return dialect.syntax();
        }

        @Override
        public DdlSyntax ddl() {
            return dialect.ddl();
        }

        @Override
        public FailureClassifier failures() {
            return dialect.failures();
        }

        @Override
        public SessionRules session() {
            return dialect.session();
        }

        @Override
        public Introspector introspector() {
            return dialect.introspector();
        }
    }
}
