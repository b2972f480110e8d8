import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lambdas that Reactor runs. Each method takes one number. */
public class Reactive {
  // PROVED
  static int mapped(int number) {
    return Mono.just(number).map(n -> n == 0 ? 1 : 10 / n).block();
  }

  static int failsWhereItIsAskedFor(int number) {
    return Mono.just(number).map(n -> 10 / n).block(); // REFUTED: ArithmeticException
  }

  // PROVED
  static boolean nobodyAsks(int number) {
    Mono<Integer> mono = Mono.fromCallable(() -> 10 / number);
    return mono == null;
  }

  // PROVED
  static int recovers(int number) {
    return Mono.fromCallable(() -> 10 / number).onErrorReturn(0).block();
  }

  static int recoversTo(int number) {
    int found = Mono.fromCallable(() -> 10 / number).onErrorResume(e -> Mono.just(0)).block();
    return 10 / found; // REFUTED: ArithmeticException
  }

  static int empty(int number) {
    return Mono.justOrEmpty(Optional.of(number)).filter(n -> n != 5).block(); // REFUTED: NullPointerException
  }

  // PROVED
  static int instead(int number) {
    return Mono.just(number).filter(n -> n != 5).defaultIfEmpty(1).block();
  }

  static int inOrder(int number) {
    int[] seen = {0};
    Mono.just(number).doOnNext(n -> seen[0] = n).flatMap(n -> Mono.just(n + seen[0])).block();
    return 10 / (seen[0] - 3); // REFUTED: ArithmeticException
  }

  // PROVED
  static int mappedToNull(int number) {
    try {
      return Mono.just(number).map(n -> (Integer) null).block();
    } catch (NullPointerException refused) {
      return 0;
    }
  }

  // PROVED
  static void subscribed(int number) {
    Mono.just(number).map(n -> 10 / n).subscribe();
    Flux.just(number, 1).map(n -> 10 / n).subscribe(n -> {});
  }

  // UNKNOWN: how Reactor wraps
  static int checked(int number) {
    return Mono.<Integer>fromCallable(
            () -> {
              if (number == 3) {
                throw new IOException("three");
              }
              return 1;
            })
        .block();
  }

  static int everyElement(int number) {
    List<Integer> all = Flux.just(4, number, 7).map(n -> 10 / n).collectList().block(); // REFUTED: ArithmeticException
    return all.size();
  }

  // PROVED
  static int reduced(int number) {
    int sum = Flux.fromIterable(List.of(1, 2, number)).filter(n -> n < 10).reduce(0, Integer::sum).block();
    return sum == 12 ? sum : 0;
  }

  // PROVED
  static int onlyTheFirst(int number) {
    return Flux.just(1, number).map(n -> 10 / n).next().block();
  }

  static int last(int number) {
    return 10 / Flux.just(1, number).blockLast(); // REFUTED: ArithmeticException
  }

  // PROVED
  static long counted(int number) {
    return 10 / Flux.just(1, number).count().block();
  }

  static String chained(int number) {
    return Mono.fromRunnable(() -> System.identityHashCode(10 / number)).thenReturn("x").block(); // REFUTED: ArithmeticException
  }

  // UNKNOWN: NullPointerException
  static int one(int number) {
    Integer[] all = {number == 3 ? null : number};
    return Flux.fromArray(all).onErrorReturn(0).blockFirst();
  }

  // PROVED
  static int brokenIterator(int number) {
    List<Integer> all = new ArrayList<>(List.of(number, 1));
    return Flux.fromIterable(all).doOnNext(all::add).onErrorReturn(0).blockLast();
  }

  static int notNoted(int number) {
    try {
      return Mono.fromCallable(() -> 10 / number).block();
    } catch (ArithmeticException thrown) {
      return thrown.getSuppressed().length == 0 ? 10 / number : 0; // REFUTED: ArithmeticException
    }
  }

  // UNKNOWN: Mono.repeat(long), which is not modelled
  static int later(int number) {
    return Mono.just(number).repeat(2).blockFirst();
  }
}
