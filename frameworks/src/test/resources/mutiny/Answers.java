import io.smallrye.mutiny.Uni;

/** What services answer with a {@code Uni} of their own. Each method takes one. */
public class Answers {
  @interface Nonnull {}

  interface Service {
    Uni<Integer> number();

    Uni<String> text();

    Uni<Void> nothing();
  }

  /** For real. */
  static Service service(int number) {
    return new Service() {
      @Override
      public Uni<Integer> number() {
        return Uni.createFrom().item(() -> number);
      }

      @Override
      public Uni<String> text() {
        return Uni.createFrom().item("" + number);
      }

      @Override
      public Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
      }
    };
  }

  static int divides(@Nonnull Service service) {
    return service.number().map(n -> 10 / n).await().indefinitely(); // REFUTED: ArithmeticException
  }

  // PROVED: service.number() is assumed to emit at once
  static int dividesSafely(@Nonnull Service service) {
    return service.number().map(n -> n == 0 ? 1 : 10 / n).await().indefinitely();
  }

  // PROVED: service.text().value is not null, as no annotation says that it may be
  static int length(@Nonnull Service service) {
    return service.text().onItem().transform(String::length).await().indefinitely();
  }

  static int parses(@Nonnull Service service) {
    return service.text().map(text -> Integer.parseInt(text)).await().indefinitely(); // REFUTED: NumberFormatException
  }

  // PROVED
  static int parsesSafely(@Nonnull Service service) {
    return service.text().map(Integer::parseInt).onFailure().recoverWithItem(0).await().indefinitely();
  }

  static Object nothing(@Nonnull Service service) {
    return service.nothing().map(nothing -> nothing.toString()).await().indefinitely(); // REFUTED: NullPointerException
  }

  static int subscribed(@Nonnull Service service) {
    int[] seen = {1};
    service.number().subscribe().with(n -> seen[0] = n);
    return 10 / seen[0]; // REFUTED: ArithmeticException
  }
}
