package io.dialectic.schema;

/**
 * A trigger as the database tells it.
 *
 * @param name the trigger's name
 * @param definition the statement that makes it, or as much of it as the database keeps
 */
public record TriggerDefinition(String name, String definition) {}
