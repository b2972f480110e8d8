import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tasks that others run. */
public class Futures {

  // PROVED: tasks of futures
  static int chain(int number) {
    return CompletableFuture.supplyAsync(() -> number)
        .thenApply(n -> n == 0 ? 1 : n)
        .thenCompose(n -> CompletableFuture.completedFuture(10 / n))
        .join();
  }

  // PROVED
  static int failsWithoutACrash(int number) {
    return CompletableFuture.supplyAsync(() -> 10 / number).exceptionally(failed -> 0).join();
  }

  // PROVED
  static boolean nobodyAsks(int number) {
    return CompletableFuture.supplyAsync(() -> 10 / number).isCompletedExceptionally();
  }

  static int unwrapped(int number) {
    try {
      return CompletableFuture.supplyAsync(() -> 10 / number).join();
    } catch (CompletionException failed) {
      throw new IllegalStateException(failed.getCause()); // REFUTED: IllegalStateException
    }
  }

  static int causeOfCause(int number) {
    try {
      return CompletableFuture.supplyAsync(() -> 10 / number).get(5, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException failed) {
      return failed.getCause().getCause().hashCode(); // REFUTED: NullPointerException
    }
  }

  static int afterAll(int left, int right) {
    CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> left);
    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> right);
    CompletableFuture.allOf(one, other).join();
    return 10 / (one.join() - other.join()); // REFUTED: ArithmeticException
  }

  // PROVED
  static CompletableFuture<String> completedByHand(String text) {
    CompletableFuture<String> made = new CompletableFuture<>();
    CompletableFuture<Integer> later = made.thenApply(String::length);
    if (text == null) {
      made.completeExceptionally(new IllegalStateException("no text"));
    } else {
      made.complete(text);
      made.complete(null);
      later.join();
    }
    return made;
  }

  static int told(int number) {
    int[] seen = {1};
    CompletableFuture.runAsync(
            () -> {
              if (number == 7) {
                throw new IllegalStateException("seven");
              }
            })
        .handle((nothing, failed) -> seen[0] = failed == null ? 1 : 0)
        .join();
    return 1 / seen[0]; // REFUTED: ArithmeticException
  }

  // UNKNOWN: waiting for a CompletableFuture
  static String neverCompleted() {
    return new CompletableFuture<String>().join();
  }
}
