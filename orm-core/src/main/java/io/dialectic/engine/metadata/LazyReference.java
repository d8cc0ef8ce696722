package io.dialectic.engine.metadata;

import io.dialectic.Ref;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A to-one association that is loaded when it is first used. */
final class LazyReference implements Ref.Source<Object> {
    private final LazyLink link;

    LazyReference(LazyLink link) {
        this.link = link;
    }

    @Override
    public boolean isLoaded() {
        return link.isLoaded();
    }

    @Override
    public Optional<Object> load() {
        Object loaded = link.load();
        return loaded == Links.NONE ? Optional.empty() : Optional.of(loaded);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LazyReference reference && reference.link.equals(link);
    }

    @Override
    public int hashCode() {
        return link.hashCode();
    }
}
