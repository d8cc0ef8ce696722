package io.dialectic.engine.metadata;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** Makes the access to a model's instances of its assembly. */
final class EntityAccesses {
    private EntityAccesses() {}

    @SuppressWarnings("unchecked")
    static <M> EntityAccess<M> of(String model, Assembly assembly, int attributes) {
        MethodHandle[] getters = new MethodHandle[attributes];
        for (Assembly.Part part : assembly.parts()) {
            if (!part.association()) {
                getter(part, part.getter().asType(MethodType.methodType(Object.class, Object.class)), getters);
            }
        }
        return (EntityAccess<M>) HiddenClasses.instance(
                MethodHandles.lookup(),
                EntityAccessTemplate.class,
                List.of(instantiate(assembly), values(getters), getters, new AssignableParts(model, assembly)));
    }

    private static void getter(Assembly.Part part, MethodHandle taken, MethodHandle[] getters) {
        Assembly embedded = part.embedded();
        if (embedded == null) {
            getters[part.ordinal()] = taken;
            return;
        }
        for (Assembly.Part inner : embedded.parts()) {
            getter(inner, EmbeddedValues.path(taken, inner.getter()), getters);
        }
    }

    /** From an array with one argument for each part to the instance. */
    private static MethodHandle instantiate(Assembly assembly) {
        MethodHandle whole = assembly.constructor();
        int count = assembly.parts().size();
        if (assembly.set()) {
            Class<?> type = whole.type().returnType();
            MethodHandle chain = MethodHandles.identity(type);
            for (int i = 0; i < count; i++) {
                chain = MethodHandles.dropArguments(
                        chain, 1 + i, assembly.parts().get(i).type());
            }
            for (int i = count - 1; i >= 0; i--) {
                // (instance, value i) -> void, among (instance, all values)
                MethodHandle setter = assembly.parts().get(i).setter();
                MethodHandle placed = setter.asType(MethodType.methodType(
                        void.class, type, assembly.parts().get(i).type()));
                int[] order = {0, 1 + i};
                placed = MethodHandles.permuteArguments(placed, chain.type().changeReturnType(void.class), order);
                chain = MethodHandles.foldArguments(chain, placed);
            }
            whole = MethodHandles.foldArguments(chain, whole);
        }
        return whole.asType(whole.type().generic())
                .asSpreader(Object[].class, count)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /** From an instance to an array of its attributes' values. */
    private static MethodHandle values(MethodHandle[] getters) {
        MethodHandle collect = MethodHandles.identity(Object[].class).asCollector(Object[].class, getters.length);
        MethodHandle taken = MethodHandles.filterArguments(collect, 0, getters);
        return MethodHandles.permuteArguments(
                taken, MethodType.methodType(Object[].class, Object.class), new int[getters.length]);
    }
}
