package io.dialectic.error;

/** An association was read that the query did not include. The message names the include to add. */
public final class AssociationNotLoadedException extends DialecticException {
    private static final long serialVersionUID = 1L;

    /**
     * Made by the engine.
     *
     * @param model the model that was read
     * @param association the association's name on it
     */
    public AssociationNotLoadedException(String model, String association) {
        super(
                ErrorCode.ASSOCIATION_NOT_LOADED,
                "The association '" + association + "' of " + model + " was not loaded. Add .include(" + model + "::"
                        + association + ") to the query that read it.",
                null);
    }
}
