package io.dialectic.compliance.database;

import java.util.function.Function;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.utility.DockerImageName;

/** A database in a container of its official image. */
final class ContainerSource implements DatabaseSource {
    /** Testcontainers adds this for its own connections to PostgreSQL. */
    private static final String QUIET_DRIVER = "?loggerLevel=OFF";

    private final String name;
    private final DockerImageName standard;
    private final DockerImageName image;
    private final Function<DockerImageName, JdbcDatabaseContainer<?>> recipe;

    ContainerSource(String name, String image, Function<DockerImageName, JdbcDatabaseContainer<?>> recipe) {
        this.name = name;
        this.standard = DockerImageName.parse(image);
        this.image = Settings.find("dialectic.image." + name)
                .map(DockerImageName::parse)
                .orElse(standard);
        this.recipe = recipe;
    }

    @Override
    public String description() {
        return "container " + image;
    }

    @Override
    public boolean gives(String asked) {
        return asked.equals(name);
    }

    @Override
    public RunningDatabase start(String asked) throws Exception {
        ContainerEngine engine = ContainerEngine.find();
        JdbcDatabaseContainer<?> container =
                recipe.apply(image.asCompatibleSubstituteFor(standard.getUnversionedPart()));
        engine.require(image);
        try {
            container.start();
        } catch (RuntimeException failure) {
            container.stop();
            throw failure;
        }
        return new RunningDatabase(
                new TestDatabase.Available(
                        asked,
                        container.getJdbcUrl().replace(QUIET_DRIVER, ""),
                        container.getUsername(),
                        container.getPassword(),
                        description()),
                container::stop);
    }
}
