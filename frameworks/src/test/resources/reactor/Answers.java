import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What services answer with publishers of their own. Each method takes one. */
public class Answers {
  @interface Nonnull {}

  record Ticket(int score, @Nonnull String name) {}

  interface Service {
    Mono<Integer> number();

    Mono<Ticket> ticket();

    Flux<Integer> numbers();

    Mono<Void> nothing();
  }

  /** For real. */
  static Service service(int number) {
    return new Service() {
      @Override
      public Mono<Integer> number() {
        return number % 2 == 0 ? Mono.just(number) : Mono.fromSupplier(() -> null);
      }

      @Override
      public Mono<Ticket> ticket() {
        return Mono.just(new Ticket(number, "x")).filter(t -> t.score() % 3 != 0);
      }

      @Override
      public Flux<Integer> numbers() {
        return number < 0 ? Flux.empty() : Flux.just(number, 0, 3);
      }

      @Override
      public Mono<Void> nothing() {
        return Mono.empty();
      }
    };
  }

  static int divides(@Nonnull Service service) {
    return service.number().map(n -> 10 / n).defaultIfEmpty(1).block(); // REFUTED: ArithmeticException
  }

  // PROVED: service.number() is assumed to emit at once
  static int dividesSafely(@Nonnull Service service) {
    return service.number().filter(n -> n != 0).map(n -> 10 / n).defaultIfEmpty(1).block();
  }

  static int empty(@Nonnull Service service) {
    return service.number().map(n -> 1).block(); // REFUTED: NullPointerException
  }

  // PROVED
  static int orNull(@Nonnull Service service) {
    Integer found = service.number().map(n -> 1).block();
    return found == null ? 0 : 10 / found;
  }

  // PROVED
  static String name(@Nonnull Service service) {
    return service.ticket().map(t -> t.name().trim()).defaultIfEmpty("").block();
  }

  static int score(@Nonnull Service service) {
    return service.ticket().map(t -> 10 / t.score()).onErrorReturn(0).map(n -> 10 / n).defaultIfEmpty(1).block(); // REFUTED: ArithmeticException
  }

  static int everyElement(@Nonnull Service service) {
    List<Integer> all = service.numbers().map(n -> 10 / n).collectList().block(); // REFUTED: ArithmeticException
    return all.size();
  }

  // PROVED
  static int everyElementSafely(@Nonnull Service service) {
    return service.numbers().map(n -> n == 0 ? 0 : 10 / n).collectList().block().size();
  }

  static int first(@Nonnull Service service) {
    return service.numbers().blockFirst(); // REFUTED: NullPointerException
  }

  // PROVED
  static void subscribes(@Nonnull Service service) {
    service.numbers().subscribe(n -> System.identityHashCode(10 / n));
  }

  static Object nothing(@Nonnull Service service) {
    return service.nothing().block().toString(); // REFUTED: NullPointerException
  }

  static int ofCaller(@Nonnull Mono<Integer> mono) {
    return 10 / mono.defaultIfEmpty(1).block(); // REFUTED: ArithmeticException
  }
}
