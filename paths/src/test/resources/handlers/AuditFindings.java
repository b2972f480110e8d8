import java.util.logging.Level;
import java.util.logging.Logger;

/** Found by holding summaries against the methods that they speak of. */
class AuditFindings {
  enum Size {
    SMALL
  }

  static final class NoText {
    @Override
    public String toString() {
      return null;
    }
  }

  // PROVED
  static void printsLine() {
    System.out.println(new NoText());
  }

  static void prints() {
    System.out.print(new NoText()); // REFUTED: NullPointerException
  }

  static void logsWithoutLevel() {
    Logger.getLogger("x").log((Level) null, "x"); // REFUTED: NullPointerException
  }

  static void asksForNoLevel() {
    Logger.getLogger("x").isLoggable(null); // REFUTED: NullPointerException
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static void classBeforeName() {
    try {
      Enum.valueOf((Class) String.class, null); // REFUTED: IllegalArgumentException
    } catch (NullPointerException e) {
      return;
    }
  }

  // PROVED
  static void nameOfEnum() {
    try {
      Enum.valueOf(Size.class, null);
    } catch (NullPointerException e) {
      return;
    }
  }

  // PROVED
  static void voidArray() {
    try {
      java.lang.reflect.Array.newInstance(void.class, 1);
    } catch (IllegalArgumentException e) {
      if (e.getMessage() != null) {
        throw new AssertionError();
      }
    }
  }
}
