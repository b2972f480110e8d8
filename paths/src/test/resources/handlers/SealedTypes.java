import java.util.List;

/** Sealed types that permit classes whose objects their own code keeps, and generic ones. */
class SealedTypes {
  @interface NonNull {}

  sealed interface Part permits Point, Nothing, Side {}

  record Point(int x) implements Part {}

  /** What Kotlin and Scala make of an object. */
  static final class Nothing implements Part {
    static final Nothing INSTANCE = new Nothing();

    private Nothing() {}
  }

  enum Side implements Part {
    LEFT,
    RIGHT
  }

  // PROVED
  static int all(@NonNull Part part) {
    if (part instanceof Point point) {
      return point.x();
    } else if (part == Nothing.INSTANCE || part == Side.LEFT || part == Side.RIGHT) {
      return 0;
    }
    throw new IllegalStateException();
  }

  static int passed(@NonNull Part part) {
    if (part == Nothing.INSTANCE) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  static int constant(@NonNull Part part) {
    if (part == Side.RIGHT) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  // PROVED
  static int onlyOne(@NonNull Nothing nothing, @NonNull Part part) {
    if (nothing != Nothing.INSTANCE || (part instanceof Nothing && part != nothing)) {
      throw new IllegalStateException();
    }
    return 0;
  }

  static final class Copied implements Part2 {
    static final Copied INSTANCE = new Copied();

    private Copied() {}

    static Copied copy() {
      return new Copied();
    }
  }

  sealed interface Part2 permits Copied {}

  static int notTheOnlyOne(@NonNull Copied copied) {
    if (copied != Copied.INSTANCE) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 0;
  }

  sealed interface Result<T> permits Good, Bad {}

  record Good<T>(T value) implements Result<T> {}

  record Bad<T>(String message) implements Result<T> {}

  // PROVED
  static int argumentOfSubclass(@NonNull Result<String> result) {
    return result instanceof Good<String> good && good.value() != null ? good.value().length() : 0;
  }

  static int zero(@NonNull Result<Integer> result) {
    return result instanceof Good<Integer> good && good.value() != null
        ? 10 / good.value() // REFUTED: ArithmeticException
        : 0;
  }

  sealed interface Tree<K, V> permits Leaf, Node {}

  record Leaf<V, K>(V value) implements Tree<K, V> {}

  record Node<A, B>(Tree<A, B> left, A key, List<B> values) implements Tree<A, B> {}

  // PROVED
  static int otherOrder(@NonNull Tree<String, Integer> tree) {
    if (tree instanceof Leaf<Integer, String> leaf && leaf.value() != null) {
      return leaf.value() + 1;
    } else if (tree instanceof Node<String, Integer> node
        && node.left() instanceof Leaf<Integer, String> left
        && left.value() != null
        && node.key() != null) {
      return left.value() + node.key().length();
    }
    return 0;
  }
}
