package io.dialectic.engine.discover;

import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.spi.DialectId;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.SpiLevel;
import io.dialectic.spi.SupportWindow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the dialect of a database: by name, or by claim, probe and refinement. Never guesses: none or several is an error
 * that lists them.
 */
public final class DialectDiscovery {
    private static final Logger LOG = LoggerFactory.getLogger(DialectDiscovery.class);
    /** So many providers that cannot be loaded end the search: the path itself is broken then. */
    private static final int MOST_BROKEN = 100;

    private final List<DialectProvider> providers;

    /** Chooses among the given providers. */
    public DialectDiscovery(List<DialectProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** Chooses among the providers on the class or module path; one that cannot be loaded is reported and passed over. */
    public static DialectDiscovery onThePath() {
        List<DialectProvider> found = new ArrayList<>();
        Iterator<DialectProvider> candidates = ServiceLoader.load(
                        DialectProvider.class, DialectDiscovery.class.getClassLoader())
                .iterator();
        for (int broken = 0; broken < MOST_BROKEN; ) {
            // Looking for the next one may fail like making it.
            try {
                if (!candidates.hasNext()) {
                    break;
                }
                found.add(candidates.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                LOG.warn("A dialect could not be loaded and is passed over: {}", e.toString());
                broken++;
            }
        }
        return new DialectDiscovery(found);
    }

    /** The dialect of that name. */
    public DialectProvider named(DialectId id) {
        return providers.stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .map(this::checkedLevel)
                .orElseThrow(() -> new ConfigurationException(
                        ErrorCode.NO_DIALECT,
                        "No dialect " + id + " is on the path. " + installed() + " Add the artifact of " + id + "."));
    }

    /** The dialects that claim a URL, at least one; those claimed for certain leave out the others. */
    public List<DialectProvider> claiming(String url) {
        if (providers.isEmpty()) {
            throw new ConfigurationException(
                    ErrorCode.NO_DIALECT,
                    "No dialect is on the path. Add the artifact " + KnownArtifacts.forUrl(url) + ".");
        }
        List<DialectProvider> certain = withClaim(url, DialectProvider.Claim.CERTAIN);
        List<DialectProvider> claiming = certain.isEmpty() ? withClaim(url, DialectProvider.Claim.POSSIBLE) : certain;
        if (claiming.isEmpty()) {
            if (KnownArtifacts.knows(url)) {
                throw new ConfigurationException(
                        ErrorCode.NO_DIALECT,
                        "The dialect of '" + scheme(url) + "' is not on the path. " + installed() + " Add the artifact "
                                + KnownArtifacts.forUrl(url) + ".");
            }
            throw new ConfigurationException(
                    ErrorCode.UNKNOWN_URL,
                    "No dialect knows the URL scheme '" + scheme(url) + "'. " + installed()
                            + " Correct the URL (it is a JDBC URL, such as jdbc:vendor://host/database), or add the"
                            + " artifact of its dialect.");
        }
        claiming.forEach(this::checkedLevel);
        return claiming;
    }

    private List<DialectProvider> withClaim(String url, DialectProvider.Claim claim) {
        return providers.stream()
                .filter(provider -> provider.claimUrl(url) == claim)
                .toList();
    }

    /** A dialect and the server it found. */
    public record Found(DialectProvider provider, ServerIdentity server) {}

    /** The one dialect among the candidates that recognises the server at the other end. */
    public Found probe(List<DialectProvider> candidates, Connection connection) throws SQLException {
        List<Found> found = new ArrayList<>();
        for (DialectProvider candidate : candidates) {
            Optional<ServerIdentity> server = candidate.probe(connection);
            server.ifPresent(identity -> found.add(new Found(candidate, identity)));
        }
        Set<DialectId> refined = new HashSet<>();
        found.forEach(one -> refined.addAll(one.provider().refines()));
        found.removeIf(one -> refined.contains(one.provider().id()));
        if (found.size() == 1) {
            LOG.debug(
                    "{} speaks to {}",
                    found.get(0).provider().id(),
                    found.get(0).server());
            return found.get(0);
        }
        String product = product(connection);
        if (found.isEmpty()) {
            throw new ConfigurationException(
                    ErrorCode.NO_DIALECT,
                    "The server is " + product + ", which none of the dialects that claim the URL knows: "
                            + names(candidates) + ". Add the artifact of its dialect.");
        }
        throw new ConfigurationException(
                ErrorCode.AMBIGUOUS_DIALECT,
                "Several dialects claim the server " + product + ": "
                        + names(found.stream().map(Found::provider).toList())
                        + ". Choose one by options.dialect(\"vendor:name\"), or take the others off the path.");
    }

    /** The server at the other end, as the dialect that the application named recognises it. */
    public Found probeNamed(DialectProvider named, Connection connection) throws SQLException {
        Optional<ServerIdentity> server = named.probe(connection);
        if (server.isEmpty()) {
            throw new ConfigurationException(
                    ErrorCode.WRONG_DIALECT,
                    "The server is " + product(connection) + ", which the dialect " + named.id()
                            + " does not know. " + installed()
                            + " Name another by options.dialect(\"vendor:name\"), or leave it out to find it by the"
                            + " URL.");
        }
        return new Found(named, server.get());
    }

    private static String product(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseProductVersion();
    }

    /** Refuses a server that is too old, unless told otherwise; warns of one newer than tested. */
    public static void checkWindow(DialectProvider provider, ServerIdentity server, boolean allowUnsupported) {
        SupportWindow window = provider.supportWindow();
        if (server.version().compareTo(window.minimum()) < 0) {
            if (!allowUnsupported) {
                throw new ConfigurationException(
                        ErrorCode.SERVER_TOO_OLD,
                        "The server is " + server + "; the dialect " + provider.id() + " needs at least "
                                + window.minimum()
                                + ". Upgrade the server, or try your luck by options.allowUnsupportedServer(true).");
            }
            LOG.warn("{} is older than {}, the oldest {} is made for", server, window.minimum(), provider.id());
        } else if (newerThan(server, window)) {
            LOG.warn("{} is newer than {}, the newest {} was tested with", server, window.testedUpTo(), provider.id());
        }
    }

    /** 18.6 is not newer than 18: only as many numbers are compared as the window gives. */
    private static boolean newerThan(ServerIdentity server, SupportWindow window) {
        String[] tested = window.testedUpTo().toString().split("\\.", -1);
        int[] next = new int[tested.length];
        for (int i = 0; i < tested.length; i++) {
            next[i] = Integer.parseInt(tested[i]);
        }
        next[tested.length - 1]++;
        return server.version().atLeast(next);
    }

    private DialectProvider checkedLevel(DialectProvider provider) {
        SpiLevel level = provider.compiledAgainst();
        if (level.major() != SpiLevel.MAJOR) {
            throw new ConfigurationException(
                    ErrorCode.INCOMPATIBLE_DIALECT,
                    "The dialect " + provider.id() + " ("
                            + provider.getClass().getName() + ") was made for level " + level
                            + " of the SPI; this engine has level " + SpiLevel.MAJOR + "." + SpiLevel.MINOR
                            + ". Take a release of the dialect made for level " + SpiLevel.MAJOR + ".");
        }
        return provider;
    }

    private String installed() {
        return providers.isEmpty() ? "None is there at all." : "There are: " + names(providers) + ".";
    }

    private static String names(List<DialectProvider> some) {
        return String.join(
                ", ", some.stream().map(provider -> provider.id().toString()).toList());
    }

    private static String scheme(String url) {
        int second = url.startsWith("jdbc:") ? url.indexOf(':', 5) : url.indexOf(':');
        return second < 0 ? url : url.substring(0, second + 1);
    }
}
