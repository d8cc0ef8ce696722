package io.dialectic.engine.async;

import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The threads that asynchronous calls block on: virtual ones where the JDK has them and the driver frees their carrier, else
 * as many platform threads as the pool has connections. Either way no more calls run at once than there are connections.
 */
public final class Workers implements AutoCloseable {
    private final Semaphore connections;
    private final boolean platform;
    private final int size;
    private final UnaryOperator<Runnable> carried;
    private volatile @Nullable ExecutorService executor;
    private volatile boolean closed;

    /**
     * Workers for a pool of {@code size} connections.
     *
     * @param holdsCarrier asks for platform threads
     * @param carried takes from the calling thread what work needs of it on another
     */
    public Workers(int size, boolean holdsCarrier, UnaryOperator<Runnable> carried) {
        this.carried = carried;
        this.size = size;
        this.platform = holdsCarrier;
        this.connections = new Semaphore(size);
    }

    /** Does blocking work on a worker; the future completes with what it gives or throws. */
    public <T> CompletableFuture<T> run(Supplier<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (closed) {
            return CompletableFuture.failedFuture(new ConfigurationException(
                    ErrorCode.DATABASE_CLOSED, "The database was closed. Open it again, or close it later."));
        }
        executor().execute(carried.apply(() -> {
            try {
                connections.acquire();
                try {
                    future.complete(work.get());
                } finally {
                    connections.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                future.completeExceptionally(e);
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        }));
        return future;
    }

    private ExecutorService executor() {
        ExecutorService known = executor;
        if (known == null) {
            synchronized (this) {
                known = executor;
                if (known == null) {
                    known = open();
                    executor = known;
                }
            }
        }
        return known;
    }

    private ExecutorService open() {
        ExecutorService virtual = platform ? null : virtualThreads();
        if (virtual != null) {
            return virtual;
        }
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "dialectic-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** JDK 21's executor, found at run time since this is compiled for 17. */
    private static @Nullable ExecutorService virtualThreads() {
        try {
            MethodHandle make = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) make.invoke();
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        } catch (Throwable e) {
            throw new IllegalStateException("virtual threads could not be used", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        ExecutorService known = executor;
        if (known != null) {
            known.shutdown();
        }
    }
}
