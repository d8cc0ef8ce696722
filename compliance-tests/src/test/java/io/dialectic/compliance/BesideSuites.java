package io.dialectic.compliance;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Lets the other tests of this module take turns with the cases that are {@link Alone}. Found by its services file. */
public final class BesideSuites implements InvocationInterceptor {
    /** The tag of tests that only wait for a process of their own, in which nothing is changed. */
    public static final String OWN_PROCESS = "own-process";

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        inTurn(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        inTurn(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        // A suite takes the turns of its cases itself.
        if (ComplianceSuite.class.isAssignableFrom(factory(context))) {
            invocation.proceed();
        } else {
            inTurn(invocation, context);
        }
    }

    /** The class that made a dynamic test, which has none itself. */
    private static Class<?> factory(ExtensionContext context) {
        return context.getTestClass()
                .orElseGet(() -> factory(context.getParent().orElseThrow()));
    }

    private static void inTurn(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (context.getTags().contains(OWN_PROCESS)) {
            invocation.proceed();
            return;
        }
        Turns turns = new Turns();
        turns.take(false);
        try {
            invocation.proceed();
        } finally {
            turns.give();
        }
    }
}
