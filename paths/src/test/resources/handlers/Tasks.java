import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tasks that executors and threads run. */
public class Tasks {
  @interface NotNull {}

  private static final ExecutorService POOL = Executors.newFixedThreadPool(4);

  // PROVED: tasks of futures, executors and threads are assumed to run
  static int sum(int left, int right) throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      Future<Integer> one = pool.submit(() -> left);
      Future<Integer> other = pool.submit(() -> right);
      return one.get() + other.get();
    } finally {
      pool.shutdown();
    }
  }

  static int failureIsTheCause(int number) throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(() -> 10 / number).get(1, TimeUnit.SECONDS); // REFUTED: ArithmeticException
    } catch (ExecutionException failed) {
      throw (RuntimeException) failed.getCause();
    } catch (TimeoutException late) {
      return 0;
    } finally {
      pool.shutdown();
    }
  }

  static final class Failure extends Exception {}

  // PROVED
  static int causeOfTheTask(int number) throws InterruptedException {
    Future<Integer> future =
        POOL.submit(
            () -> {
              if (number == 0) {
                throw new Failure();
              }
              return 10 / number;
            });
    try {
      return future.get();
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof Failure ? 0 : 1 / 0;
    }
  }

  // PROVED
  static int nobodyAsks(int number) {
    POOL.submit(() -> 10 / number);
    POOL.execute(() -> System.identityHashCode(10 / number));
    return 1;
  }

  static int whatTheTaskWrote(int number) throws Exception {
    int[] seen = {1};
    POOL.submit(() -> seen[0] = number).get();
    return 10 / seen[0]; // REFUTED: ArithmeticException
  }

  static int all(List<Integer> numbers, int limit) throws Exception {
    List<Callable<Integer>> tasks = List.of(() -> limit, () -> limit - 1);
    int product = 1;
    for (Future<Integer> each : POOL.invokeAll(tasks)) {
      product *= each.get();
    }
    return 10 / product; // REFUTED: ArithmeticException
  }

  // UNKNOWN: which of several tasks ends first
  static int any(int number) throws Exception {
    return POOL.invokeAny(List.of(() -> number, () -> 1));
  }

  // PROVED: is an executor of the JDK that takes every task
  static int injected(@NotNull ExecutorService executor, int number) throws Exception {
    return executor.submit(() -> number == 0 ? 1 : 10 / number).get();
  }

  static int injectedAndFailing(@NotNull ExecutorService executor, int number)
      throws InterruptedException {
    try {
      return executor.submit(() -> 10 / number).get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed); // REFUTED: IllegalStateException
    }
  }

  // PROVED
  static int whatIsExecutedFailsElsewhere(@NotNull Executor executor, int number) {
    executor.execute(() -> System.identityHashCode(10 / number));
    return 1;
  }

  // UNKNOWN: cannot be decided
  static int ofWhichClass(@NotNull ExecutorService executor) {
    return executor instanceof ThreadPoolExecutor ? 1 / 0 : 0;
  }

  static int scheduled(@NotNull ScheduledExecutorService executor, int number) throws Exception {
    int later = executor.schedule(() -> number, 1, TimeUnit.MILLISECONDS).get();
    return 10 / later; // REFUTED: ArithmeticException
  }

  // UNKNOWN: a task that runs again and again
  static void repeated(@NotNull ScheduledExecutorService executor) {
    executor.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS);
  }

  static int threads(int number) {
    return Executors.newFixedThreadPool(number).isShutdown() ? 1 : 0; // REFUTED: IllegalArgumentException
  }

  // UNKNOWN: a task for an executor that is shut down
  static void tooLate() {
    ExecutorService pool = Executors.newCachedThreadPool();
    pool.shutdown();
    pool.submit(() -> 1);
  }

  // PROVED
  static int cancelled() throws Exception {
    FutureTask<Integer> task = new FutureTask<>(() -> 1 / 0);
    task.cancel(true);
    task.run();
    return task.isDone() && task.isCancelled() ? 1 : 1 / 0;
  }

  // UNKNOWN: whether a task has run when it is cancelled
  static int cancelledLater(@NotNull ScheduledExecutorService executor) throws Exception {
    Future<Integer> task = executor.schedule(() -> 1, 1, TimeUnit.HOURS);
    task.cancel(true);
    return task.get();
  }

  // PROVED
  static int started(int number) throws InterruptedException {
    Thread thread = new Thread(() -> System.identityHashCode(10 / number));
    thread.start();
    thread.join();
    return 1;
  }

  static int joined(int number) throws InterruptedException {
    int[] seen = {1};
    Thread thread = new Thread(() -> seen[0] = number, "worker");
    thread.setDaemon(true);
    thread.start();
    thread.join();
    return 10 / seen[0]; // REFUTED: ArithmeticException
  }

  static void startedTwice() {
    Thread thread = new Thread(() -> {});
    thread.start();
    thread.start(); // REFUTED: IllegalThreadStateException
  }

  static final class Worker extends Thread {
    private final int number;
    int result;

    Worker(int number) {
      super("worker");
      this.number = number;
    }

    @Override
    public void run() {
      result = 10 / number;
    }
  }

  static int subclass(int number) throws InterruptedException {
    Worker worker = new Worker(number);
    worker.start();
    worker.join();
    return 10 / worker.result; // REFUTED: ArithmeticException
  }

  // PROVED
  static void pause() throws InterruptedException {
    Thread.sleep(1);
    TimeUnit.MILLISECONDS.sleep(1);
  }

  static void pauseOf(long millis) throws InterruptedException {
    Thread.sleep(millis); // REFUTED: IllegalArgumentException
  }

  // PROVED
  static int ofAFactory(int number) throws Exception {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            2,
            task -> {
              Thread made = new Thread(task);
              made.setDaemon(true);
              return made;
            });
    return pool.submit(() -> number).get();
  }

  static int ofAFactoryThatEnds(int number) throws Exception {
    int[] made = new int[1];
    ExecutorService pool =
        Executors.newFixedThreadPool(
            2,
            task -> {
              made[0]++;
              if (made[0] > 1) {
                throw new IllegalStateException(); // REFUTED: IllegalStateException
              }
              return new Thread(task);
            });
    return pool.submit(() -> number).get() + pool.submit(() -> number).get();
  }

  // UNKNOWN
  static void notScheduled() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    ((ScheduledExecutorService) pool).shutdown();
  }

  // UNKNOWN
  static int cancelledFuture(int number) {
    CompletableFuture<Integer> future = CompletableFuture.supplyAsync(() -> number);
    future.cancel(true);
    return future.join();
  }

  // UNKNOWN
  static int ofOwnExecutor(int number) {
    Executor refusing =
        task -> {
          throw new RejectedExecutionException();
        };
    return CompletableFuture.supplyAsync(() -> number, refusing).join();
  }
}
