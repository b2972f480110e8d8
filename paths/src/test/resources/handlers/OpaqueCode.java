import java.util.ArrayList;
import java.util.List;
import vendor.tariffs.Tariffs;
import vendor.tariffs.Tariffs.Price;
import vendor.tariffs.Tariffs.TariffException;
import vendor.tariffs.Tariffs.Zone;

/** Calls of code that is there but taken to be unknown. */
public class OpaqueCode {
  @interface NotNull {}

  // PROVED: vendor.tariffs.Tariffs.name is assumed to end
  static int staticMethod(int number) {
    return Tariffs.name(number).length();
  }

  // UNKNOWN: may escape
  static int anyResult(int number) {
    return Tariffs.name(number).charAt(0);
  }

  // PROVED: vendor.tariffs.Tariffs.rate is assumed to end
  static int ofAParameter(@NotNull Tariffs tariffs) {
    return tariffs.rate() + tariffs.fixed();
  }

  static int whateverItAnswers(@NotNull Tariffs tariffs) {
    return 1 / tariffs.rate(); // REFUTED: ArithmeticException
  }

  // UNKNOWN: may escape
  static int whateverAFinalMethodAnswers(@NotNull Tariffs tariffs) {
    return 1 / tariffs.fixed();
  }

  // PROVED: vendor.tariffs.Tariffs.<init> is assumed to end
  static int made(int rate) {
    return new Tariffs(rate).rate() / 2;
  }

  // UNKNOWN: may escape
  static int madeAndAsked() {
    return 1 / new Tariffs(3).rate();
  }

  // PROVED
  static int declared(String text) {
    try {
      return Tariffs.parse(text).rate() / 2;
    } catch (TariffException refused) {
      return 0;
    }
  }

  // UNKNOWN: may escape
  static int declaredAndNotExpected(String text) {
    try {
      return Tariffs.parse(text).rate();
    } catch (TariffException refused) {
      return 1 / 0;
    }
  }

  // UNKNOWN: java.util.ArrayList that vendor.tariffs.Tariffs.clear gets is not followed
  static int changesWhatItGets() {
    List<Integer> all = new ArrayList<>(List.of(1));
    Tariffs.clear(all);
    return 1 / all.size();
  }

  // UNKNOWN: may escape
  static int callsBack() {
    return Tariffs.apply(number -> 1 / number);
  }

  // PROVED
  static int callsBackSafely() {
    return Tariffs.apply(number -> number == 0 ? 0 : 1 / number) / 2;
  }

  // PROVED
  static int constant() {
    return 10 / Tariffs.MOST;
  }

  // UNKNOWN: holds is not followed, as its package is opaque
  static int field() {
    return 10 / Tariffs.changing;
  }

  // PROVED
  static int enumsAreFollowed(@NotNull Zone zone) {
    return 10 / zone.factor();
  }

  // PROVED
  static int factor(@NotNull Tariffs tariffs) {
    return 10 / tariffs.zone().map(Zone::factor).orElse(1);
  }

  // PROVED
  static int recordsAreFollowed(int amount) {
    return 1 / (1 + new Price(amount & 7).amount());
  }

  static final class Counting extends Tariffs.Visitor {
    private int visits;

    @Override
    protected void visit() {
      visits++;
    }
  }

  // UNKNOWN: does to an object of a class below is not followed, as its package is opaque
  static int classBelow() {
    return 1 / new Counting().visits;
  }
}
