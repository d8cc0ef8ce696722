package io.dialectic.validation;

/**
 * One value that was refused.
 *
 * @param model the model's name
 * @param attribute the attribute's name
 * @param rule the rule that refused it, such as {@code notNull} or {@code length}
 * @param row the position of the row among those written together, from 0
 * @param message a clause that says what is wrong, without the value
 */
public record Violation(String model, String attribute, String rule, int row, String message) {
    /** The violation as a clause of a sentence; names the row when it is not the first. */
    public String describe() {
        return (row == 0 ? "" : "in row " + row + " ") + model + "." + attribute + " " + message;
    }
}
