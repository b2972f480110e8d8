import java.util.List;
import java.util.Optional;

/** What compilers for Java 21 and later make of switches over patterns. */
class PatternSwitches {
  @interface Nullable {}

  @interface NonNull {}

  sealed interface Shape permits Circle, Square, Rect {}

  record Circle(int r) implements Shape {}

  record Square(int s) implements Shape {}

  record Rect(int w, int h) implements Shape {}

  record Two(Shape a, Shape b) {}

  record Box<T>(T content) {}

  record Refuses(int n) {
    public int n() {
      return 10 / n;
    }
  }

  enum Color {
    RED,
    GREEN,
    BLUE
  }

  // PROVED
  static int allPermitted(@NonNull Shape shape) {
    return switch (shape) {
      case Circle c -> c.r();
      case Square s -> s.s();
      case Rect r -> r.w();
    };
  }

  static int zeroRadius(@NonNull Shape shape) {
    return switch (shape) {
      case Circle c -> 100 / c.r(); // REFUTED: ArithmeticException
      case Square s -> s.s();
      case Rect r -> r.w();
    };
  }

  static int nullMatchesNothing(Shape shape) {
    return switch (shape) { // REFUTED: NullPointerException
      case Circle c -> 1;
      default -> 0;
    };
  }

  // PROVED
  static int caseNull(Shape shape) {
    return switch (shape) {
      case Circle c -> 1;
      case null -> 0;
      default -> 2;
    };
  }

  // PROVED
  static int guard(@NonNull Shape shape) {
    return switch (shape) {
      case Circle(int r) when r != 0 -> 100 / r;
      case Circle(int r) when r == 0 -> 1;
      case Circle c -> throw new IllegalStateException();
      case Square s -> 2;
      case Rect r -> 3;
    };
  }

  static int guardThatMissesOne(@NonNull Shape shape) {
    return switch (shape) {
      case Circle(int r) when r > 0 -> 100 / r;
      case Circle(int r) when r < -1 -> 1;
      case Circle(int r) -> 100 / (r + 1); // REFUTED: ArithmeticException
      case Square s -> 2;
      case Rect r -> 3;
    };
  }

  static int nested(@NonNull Two two) {
    if (two.a() == null || two.b() == null) {
      return 0;
    }
    return switch (two) {
      case Two(Circle(int r), Square(int s)) -> 1;
      case Two(Circle a, Rect(int w, int h)) -> w / h; // REFUTED: ArithmeticException
      case Two(Shape a, Shape b) -> 2;
    };
  }

  // PROVED
  static int deep(@NonNull Box<Box<String>> box) {
    return switch (box) {
      case Box<Box<String>>(Box<String>(String s)) when s != null -> s.length();
      case Box<Box<String>>(var inner) -> 0;
    };
  }

  static int noPatternForNull(@NonNull Box<Box<String>> box) {
    return switch (box) { // REFUTED: MatchException
      case Box<Box<String>>(Box<String>(var s)) -> 1;
    };
  }

  static int accessorThrows(@NonNull Refuses refuses) {
    return switch (refuses) {
      case Refuses(int n) -> n; // REFUTED: MatchException
    };
  }

  // PROVED
  static int anyObject(@NonNull Object object) {
    return switch (object) {
      case Integer i when i > 5 -> 100 / i;
      case Integer i -> -i;
      case String s -> s.length();
      case int[] a when a.length > 1 -> a[1];
      default -> 0;
    };
  }

  // PROVED
  static int texts(String text) {
    return switch (text) {
      case null -> 0;
      case "a" -> 1;
      case String s when s.length() == 1 -> 100 / (s.charAt(0) - 'a');
      case String s -> s.length();
    };
  }

  // PROVED
  static int numbers(@NonNull Integer number) {
    return switch (number) {
      case 0 -> 0;
      case Integer i when i > 0 -> 100 / i;
      case Integer i -> 100 / i;
    };
  }

  // PROVED
  static int units(@NonNull Character unit) {
    return switch (unit) {
      case '0' -> 0;
      case Character c when c > '0' && c <= '9' -> 100 / (c - '0');
      default -> 1;
    };
  }

  static int constants(Color color) {
    return switch (color) {
      case RED -> 1;
      case null -> 0;
      case GREEN -> 2;
      default -> throw new IllegalStateException(); // REFUTED: IllegalStateException
    };
  }

  // PROVED
  static int constantsAndGuards(@NonNull Color color, int n) {
    return switch (color) {
      case Color c when c == Color.RED && n > 0 -> 10 / n;
      case RED -> 0;
      case GREEN -> 2;
      case BLUE -> 3;
    };
  }

  // PROVED
  static int inLoop(@NonNull List<Shape> shapes) {
    int sum = 0;
    for (Shape shape : shapes) {
      sum +=
          switch (shape) {
            case Circle(int r) when r > 5 -> 100 / r;
            case Circle c -> 1;
            case Square(int s) -> s;
            case Rect(int w, int h) -> w * h;
            case null -> 0;
          };
    }
    return sum;
  }

  // PROVED
  static int inLambda(@NonNull Optional<Shape> shape) {
    return shape
        .map(
            s ->
                switch (s) {
                  case Circle(int r) when r != 0 -> 9 / r;
                  default -> 0;
                })
        .orElse(3);
  }
}
