package io.dialectic.spi;

import java.util.EnumMap;
import java.util.Map;

/** What is true of one server with one driver: features, facts and limits. */
public final class Profile {
    private final Map<Feature, Support> features;
    private final Behaviour behaviour;
    private final Limits limits;

    private Profile(Map<Feature, Support> features, Behaviour behaviour, Limits limits) {
        this.features = new EnumMap<>(features);
        this.behaviour = behaviour;
        this.limits = limits;
    }

    /** A builder with every feature native, cautious limits and no facts. Switch off what is missing, with the reason. */
    public static Builder builder() {
        Builder builder = new Builder();
        for (Feature feature : Feature.values()) {
            builder.features.put(feature, Support.NATIVE);
        }
        return builder;
    }

    /** Whether a feature is there. */
    public Support of(Feature feature) {
        return features.getOrDefault(feature, Support.UNDECLARED);
    }

    /** Whether a feature can be used. */
    public boolean has(Feature feature) {
        return of(feature).usable();
    }

    /** The facts. */
    public Behaviour behaviour() {
        return behaviour;
    }

    /** The limits. */
    public Limits limits() {
        return limits;
    }

    /** A builder that starts with this profile. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.features.putAll(features);
        builder.behaviour = behaviour;
        builder.limits = limits;
        return builder;
    }

    /** Builds a profile. */
    public static final class Builder {
        private final Map<Feature, Support> features = new EnumMap<>(Feature.class);
        private Behaviour behaviour = Behaviour.of();
        private Limits limits = Limits.cautious();

        private Builder() {}

        /** The database has none of these. */
        public Builder none(Feature... missing) {
            for (Feature feature : missing) {
                features.put(feature, Support.NONE);
            }
            return this;
        }

        /** These work, put together from other things. */
        public Builder emulated(Feature... put) {
            for (Feature feature : put) {
                features.put(feature, Support.EMULATED);
            }
            return this;
        }

        /** The database has these. */
        public Builder nativeSupport(Feature... present) {
            for (Feature feature : present) {
                features.put(feature, Support.NATIVE);
            }
            return this;
        }

        /** These facts hold. */
        public Builder facts(Fact... facts) {
            for (Fact fact : facts) {
                behaviour = behaviour.with(fact);
            }
            return this;
        }

        /** One limit. */
        public Builder limit(Limits.Limit limit, int value) {
            limits = limits.with(limit, value);
            return this;
        }

        /** The profile. */
        public Profile build() {
            return new Profile(features, behaviour, limits);
        }
    }
}
