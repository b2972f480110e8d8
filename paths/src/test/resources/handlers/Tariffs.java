package vendor.tariffs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Code of others, whose package is opaque. */
public class Tariffs {
  public static final int MOST = 7;
  public static Integer changing = 5;

  private final int rate;

  public Tariffs(int rate) {
    this.rate = rate;
  }

  public int rate() {
    return rate;
  }

  public final int fixed() {
    return 1;
  }

  public static String name(int number) {
    return "tariff " + number;
  }

  public static void clear(List<Integer> all) {
    all.clear();
  }

  public static Tariffs parse(String text) throws TariffException {
    return new Tariffs(text.length());
  }

  public static int apply(Function<Integer, Integer> change) {
    return change.apply(3);
  }

  public Optional<Zone> zone() {
    return Optional.of(Zone.NEAR);
  }

  public enum Zone {
    NEAR,
    FAR;

    public int factor() {
      return this == NEAR ? 1 : 2;
    }
  }

  public record Price(int amount) {
    public Price {
      if (amount < 0) {
        throw new IllegalArgumentException();
      }
    }
  }

  public static class TariffException extends Exception {
    public TariffException(String message) {
      super(message);
    }
  }

  public abstract static class Visitor {
    protected Visitor() {
      visit();
    }

    protected abstract void visit();
  }
}
