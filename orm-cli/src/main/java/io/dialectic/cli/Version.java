package io.dialectic.cli;

import io.dialectic.spi.SpiLevel;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Dialectic.class.getPackage().getImplementationVersion();
        return new String[] {
            "dialectic " + (version == null ? "(not packaged)" : version) + ", SPI "
                    + SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR)
        };
    }
}
