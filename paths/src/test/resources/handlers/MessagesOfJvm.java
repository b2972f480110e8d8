import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the JVM writes into the exceptions that it raises, and what nobody writes. */
class MessagesOfJvm {
  record Answer(String text, int[] numbers, Integer count) {}

  // PROVED
  static Map<String, String> nullReceiver(Answer answer) {
    try {
      return Map.of("text", answer.text().trim());
    } catch (RuntimeException e) {
      return Map.of("error", e.getMessage());
    }
  }

  // PROVED
  static Map<String, String> nullInLambda(List<String> texts) {
    try {
      List<String> trimmed = texts.stream().map(t -> t.trim()).collect(Collectors.toList());
      return Map.of("texts", trimmed.toString());
    } catch (NullPointerException e) {
      return Map.of("error", e.getMessage());
    }
  }

  // A method reference has no code of its own that could be named.
  static Map<String, String> nullInMethodReference(String text) {
    try {
      List<String> trimmed =
          Arrays.asList(text).stream().map(String::trim).collect(Collectors.toList());
      return Map.of("texts", trimmed.toString());
    } catch (NullPointerException e) {
      return Map.of("error", e.getMessage()); // REFUTED: NullPointerException
    }
  }

  // PROVED
  static int readsArray(Answer answer, int index) {
    try {
      return answer.numbers()[index];
    } catch (RuntimeException e) {
      return e.getMessage().length();
    }
  }

  // PROVED
  static int unboxes(Answer answer) {
    try {
      return answer.count();
    } catch (NullPointerException e) {
      return e.getMessage().length();
    }
  }

  // PROVED
  static int divides(int a, int b) {
    try {
      return a / b;
    } catch (ArithmeticException e) {
      return e.getMessage().length();
    }
  }

  // PROVED
  static int casts(boolean number) {
    Object object = number ? (Object) 1 : "1";
    try {
      return ((String) object).length();
    } catch (ClassCastException e) {
      return e.getMessage().length();
    }
  }

  // PROVED
  static int allocates(int length) {
    try {
      return new int[Math.min(length, 3)].length;
    } catch (NegativeArraySizeException e) {
      return e.getMessage().length();
    }
  }

  // PROVED
  static int stores(boolean number) {
    Object[] array = new String[1];
    try {
      array[0] = number ? (Object) 1 : "1";
      return 0;
    } catch (ArrayStoreException e) {
      return e.getMessage().length();
    }
  }

  static int required(String text) {
    try {
      return Objects.requireNonNull(text).length();
    } catch (NullPointerException e) {
      return e.getMessage().length(); // REFUTED: NullPointerException
    }
  }

  static int ofLibrary(String text) {
    try {
      return List.of(text).size();
    } catch (NullPointerException e) {
      return e.getMessage().length(); // REFUTED: NullPointerException
    }
  }

  static int madeByHand(String text) {
    try {
      if (text == null) {
        throw new NullPointerException();
      }
      return text.length();
    } catch (NullPointerException e) {
      return e.getMessage().length(); // REFUTED: NullPointerException
    }
  }

  static int copies(int[] from) {
    try {
      System.arraycopy(from, 0, new int[1], 0, 1);
      return 0;
    } catch (NullPointerException e) {
      return e.getMessage().length(); // REFUTED: NullPointerException
    } catch (IndexOutOfBoundsException e) {
      return 0;
    }
  }

  static String wrapped(String text) {
    try {
      return text.trim();
    } catch (NullPointerException e) {
      return new IllegalStateException(e.getCause()).getMessage().trim(); // REFUTED: NullPointerException
    }
  }
}
