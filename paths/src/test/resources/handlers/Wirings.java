/** Types whose objects are of a class that only one can be. Each is followed with --resolve. */
public class Wirings {
  @interface NotNull {}

  @interface Component {
    String value() default "";
  }

  @interface Service {}

  @interface Configuration {}

  @interface Bean {}

  @interface Primary {}

  @interface Profile {}

  @interface Qualifier {
    String value();
  }

  @interface Remote {}

  interface Orders {
    String find(int id);

    int open();
  }

  /** The one implementation. */
  static final class MemoryOrders implements Orders {
    @Override
    public String find(int id) {
      return id < 0 ? null : "order " + id;
    }

    @Override
    public int open() {
      return 3;
    }
  }

  // PROVED: orders is an object of class Wirings$MemoryOrders, the one implementation of Wirings$Orders here
  static int follows(@NotNull Orders orders) {
    return 10 / orders.open();
  }

  static int followsIntoNull(@NotNull Orders orders, int id) {
    return orders.find(id).length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int followsSafely(@NotNull Orders orders, int id) {
    return id < 0 ? 0 : orders.find(id).length();
  }

  static int mayBeNull(Orders orders) {
    return orders.open(); // REFUTED: NullPointerException
  }

  abstract static class Clock {
    abstract int hours();

    int minutes() {
      return 60 * hours();
    }
  }

  static final class WallClock extends Clock {
    @Override
    int hours() {
      return 12;
    }
  }

  // PROVED: clock is an object of class Wirings$WallClock
  static int ofAnAbstractClass(@NotNull Clock clock) {
    return 10 / clock.minutes();
  }

  interface Rate {
    int percent();
  }

  static final class Flat implements Rate {
    @Override
    public int percent() {
      return 5;
    }
  }

  static Rate other() {
    return () -> 0;
  }

  // PROVED: Wirings$Rate.percent is assumed to end
  static int aLambdaIsAnotherOne(@NotNull Rate rate) {
    return rate.percent();
  }

  static int aLambdaMayReturnAnything(@NotNull Rate rate) {
    return 1 / rate.percent(); // REFUTED: ArithmeticException
  }

  @Remote
  interface Proxied {
    int answer();
  }

  static final class Local implements Proxied {
    @Override
    public int answer() {
      return 1;
    }
  }

  static int madeAtRunTime(@NotNull Proxied proxied) {
    return 1 / proxied.answer(); // REFUTED: ArithmeticException
  }

  interface Broker {
    int fee();
  }

  interface ForeignBroker extends Broker {}

  static final class HomeBroker implements Broker {
    @Override
    public int fee() {
      return 1;
    }
  }

  static int aTypeBelowIsOpen(@NotNull Broker broker) {
    return 1 / broker.fee(); // REFUTED: ArithmeticException
  }

  interface Store {
    int capacity();
  }

  @Component
  @Primary
  static final class LargeStore implements Store {
    @Override
    public int capacity() {
      return 100;
    }
  }

  @Component("none")
  static final class NoStore implements Store {
    @Override
    public int capacity() {
      return 0;
    }
  }

  @Service
  static final class Depot {
    private final Store store;
    private final Store empty;

    Depot(Store store, @Qualifier("none") Store empty) {
      this.store = store;
      this.empty = empty;
    }
  }

  // PROVED: depot.store is an object of class Wirings$LargeStore, which a container puts there
  static int primary(@NotNull Depot depot) {
    return 100 / depot.store.capacity();
  }

  static int named(@NotNull Depot depot) {
    return 100 / depot.empty.capacity(); // REFUTED: ArithmeticException
  }

  static int outsideOfTheContainer(@NotNull Store store) {
    return 100 / store.capacity(); // REFUTED: ArithmeticException
  }

  interface Mail {
    int sent();
  }

  @Component
  @Profile
  static final class Smtp implements Mail {
    @Override
    public int sent() {
      return 1;
    }
  }

  static final class NoMail implements Mail {
    @Override
    public int sent() {
      return 0;
    }
  }

  @Service
  static final class Post {
    private final Mail mail;

    Post(Mail mail) {
      this.mail = mail;
    }
  }

  static int onCondition(@NotNull Post post) {
    return 1 / post.mail.sent(); // REFUTED: ArithmeticException
  }

  interface Limit {
    int most();
  }

  static final class Generous implements Limit {
    @Override
    public int most() {
      return 1000;
    }
  }

  static final class Strict implements Limit {
    @Override
    public int most() {
      return 0;
    }
  }

  static class Plain implements Limit {
    @Override
    public int most() {
      return 0;
    }
  }

  @Configuration
  static final class Beans {
    @Bean
    Limit limit() {
      return new Generous();
    }
  }

  @Service
  static final class Account {
    private final Limit limit;

    Account(Limit limit) {
      this.limit = limit;
    }
  }

  // PROVED: account.limit is an object of class Wirings$Generous, which a container puts there
  static int madeByAMethod(@NotNull Account account) {
    return 1 / account.limit.most();
  }

  interface Tax {
    int rate();
  }

  static final class HighTax implements Tax {
    @Override
    public int rate() {
      return 1;
    }
  }

  static final class LowTax implements Tax {
    @Override
    public int rate() {
      return 1;
    }
  }

  @Configuration
  static final class TaxBeans {
    @Bean
    Tax tax(boolean low) {
      return low ? new LowTax() : new HighTax();
    }
  }

  @Service
  static final class Office {
    private final Tax tax;

    Office(Tax tax) {
      this.tax = tax;
    }
  }

  static int madeInSeveralWays(@NotNull Office office) {
    return 1 / office.tax.rate(); // REFUTED: ArithmeticException
  }
}
