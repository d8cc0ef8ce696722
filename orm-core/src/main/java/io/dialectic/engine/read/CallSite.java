package io.dialectic.engine.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line of the application that a call comes from. */
final class CallSite {
    private static final StackWalker STACK = StackWalker.getInstance();

    private CallSite() {}

    /** The innermost frame that is neither ours nor the JDK's, as stack traces print it, or null if there is none. */
    static @Nullable String find() {
        Optional<StackWalker.StackFrame> frame = STACK.walk(frames ->
                frames.filter(one -> isOfTheApplication(one.getClassName())).findFirst());
        return frame.map(one -> one.toStackTraceElement().toString()).orElse(null);
    }

    private static boolean isOfTheApplication(String className) {
        if (className.startsWith("io.dialectic.")) {
            String rest = className.substring("io.dialectic.".length());
            // Classes of the package itself, and the engine; applications may live in packages beside them.
            return rest.indexOf('.') >= 0 && !rest.startsWith("engine.");
        }
        return !className.startsWith("java.") && !className.startsWith("jdk.") && !className.startsWith("sun.");
    }
}
