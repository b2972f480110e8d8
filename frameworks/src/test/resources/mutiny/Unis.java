import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Lambdas that Mutiny runs. Each method takes one number. */
public class Unis {
  // PROVED
  static int mapped(int number) {
    return Uni.createFrom().item(number).map(n -> n == 0 ? 1 : 10 / n).await().indefinitely();
  }

  static int failsWhereItIsAskedFor(int number) {
    return Uni.createFrom().item(number).map(n -> 10 / n).await().indefinitely(); // REFUTED: ArithmeticException
  }

  static int transformed(int number) {
    return Uni.createFrom().item(number).onItem().transform(n -> 10 / n).await().atMost(Duration.ofSeconds(5)); // REFUTED: ArithmeticException
  }

  // PROVED
  static boolean nobodyAsks(int number) {
    Uni<Integer> uni = Uni.createFrom().item(() -> 10 / number);
    return uni == null;
  }

  // PROVED
  static int recovers(int number) {
    return Uni.createFrom().item(() -> 10 / number).onFailure().recoverWithItem(0).await().indefinitely();
  }

  static int recoversTo(int number) {
    int found = Uni.createFrom().item(() -> 10 / number).onFailure().recoverWithItem(failure -> 0).await().indefinitely();
    return 10 / found; // REFUTED: ArithmeticException
  }

  // PROVED
  static int recoversWithAnother(int number) {
    return Uni.createFrom().item(() -> 10 / number).onFailure(ArithmeticException.class).recoverWithUni(Uni.createFrom().item(1)).await().indefinitely();
  }

  static int recoversFromOtherFailures(int number) {
    return Uni.createFrom().item(() -> 10 / number).onFailure(IllegalStateException.class).recoverWithItem(1).await().indefinitely(); // REFUTED: ArithmeticException
  }

  static int recoveryFails(int number) {
    try {
      return Uni.createFrom().item(() -> 10 / number).onFailure().recoverWithItem(failure -> 10 / number).await().indefinitely();
    } catch (CompositeException both) {
      return 10 / number; // REFUTED: ArithmeticException
    }
  }

  // PROVED
  static int mappedToNull(int number) {
    Integer found = Uni.createFrom().item(number).map(n -> (Integer) null).await().indefinitely();
    return found == null ? 0 : 1 / 0;
  }

  static int ofNothing(int number) {
    return Uni.createFrom().optional(Optional.ofNullable(number == 3 ? null : number)).await().indefinitely(); // REFUTED: NullPointerException
  }

  // PROVED
  static int insteadOfNothing(int number) {
    Integer given = number == 3 ? null : number;
    return Uni.createFrom().item(given).onItem().ifNull().continueWith(1).await().indefinitely();
  }

  static int inOrder(int number) {
    int[] seen = {0};
    Uni.createFrom().item(number).invoke(n -> seen[0] = n).flatMap(n -> Uni.createFrom().item(n + seen[0])).await().indefinitely();
    return 10 / (seen[0] - 3); // REFUTED: ArithmeticException
  }

  // PROVED
  static void subscribed(int number) {
    Uni.createFrom().item(number).map(n -> 10 / n).subscribe().with(n -> {});
    Uni.createFrom().item(number).subscribe().with(n -> System.identityHashCode(10 / n));
  }

  static int toldOfFailure(int number) {
    int[] seen = {1};
    Uni.createFrom().item(number).map(n -> 10 / n).subscribe().with(n -> {}, failure -> seen[0] = 0);
    return 10 / seen[0]; // REFUTED: ArithmeticException
  }

  static int failureCallbackThrows(int number) {
    Uni.createFrom().item(number).map(n -> 10 / n).subscribe().with(n -> {}, failure -> System.identityHashCode(10 / number)); // REFUTED: ArithmeticException
    return number;
  }

  static int checked(int number) {
    try {
      return Uni.createFrom().<Integer>failure(new IOException("three")).await().indefinitely();
    } catch (CompletionException wrapped) {
      return 10 / number; // REFUTED: ArithmeticException
    }
  }

  // PROVED
  static int transformsFailure(int number) {
    try {
      return Uni.createFrom().item(() -> 10 / number).onFailure().transform(IllegalStateException::new).await().indefinitely();
    } catch (IllegalStateException other) {
      return 0;
    }
  }

  static int chained(int number) {
    return Uni.createFrom().item(number).chain(n -> Uni.createFrom().item(() -> 10 / n)).replaceWith(1).await().indefinitely(); // REFUTED: ArithmeticException
  }

  // PROVED
  static int both(int number) {
    return Uni.createFrom().item(() -> 10 / number).onItemOrFailure().transform((n, failure) -> failure == null ? n : -1).await().indefinitely();
  }

  // UNKNOWN: waiting for what has not happened yet
  static int never(int number) {
    return number == 5 ? Uni.createFrom().<Integer>nothing().await().indefinitely() : 1;
  }
}
