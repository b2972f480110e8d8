/** What a caller may pass: more than the declared types say at first sight. */
public class Inputs {
  interface Shape {}

  static final class Square implements Shape {}

  static class Plain {
    int size;
  }

  record Point(int x, int y) {}

  // UNKNOWN: takes every object of that type is not known
  static int storeIntoObjects(Object[] array) {
    if (array != null && array.length > 0) {
      array[0] = Integer.valueOf(1);
    }
    return 1;
  }

  // UNKNOWN: takes every object of that type is not known
  static int storeIntoNumbers(Number[] array) {
    if (array != null && array.length > 0) {
      array[0] = 1.5;
    }
    return 1;
  }

  // PROVED
  static int storeNull(Object[] array) {
    if (array != null && array.length > 0) {
      array[0] = null;
    }
    return 1;
  }

  // PROVED
  static int storeIntoStrings(String[] array) {
    if (array != null && array.length > 0) {
      array[0] = "a";
    }
    return 1;
  }

  // PROVED
  static int storeIntoPoints(Point[] array, int[] numbers) {
    if (array != null && array.length > 0 && numbers != null && numbers.length > 0) {
      array[0] = new Point(1, 2);
      numbers[0] = 1;
    }
    return 1;
  }

  // UNKNOWN: takes every object of that type is not known
  static int storeIntoClone(Object[] array) {
    if (array != null && array.length > 0) {
      array.clone()[0] = "a";
    }
    return 1;
  }

  // UNKNOWN: takes every object of that type is not known
  static int storeIntoCopy(Object[] array) {
    if (array != null && array.length > 0) {
      java.util.Arrays.copyOf(array, array.length)[0] = "a";
    }
    return 1;
  }

  // PROVED
  static int storeIntoOwn(Object[] array) {
    Object[] own = new Object[3];
    own[0] = "a";
    own[1] = 1;
    return array == null ? 0 : array.length;
  }

  // UNKNOWN: may not fit the other array
  static int copyInto(Object[] array) {
    if (array != null && array.length > 0) {
      System.arraycopy(new Object[] {1}, 0, array, 0, 1);
    }
    return 1;
  }

  // UNKNOWN: cannot be decided
  static int narrowerArray(Object[] array) {
    if (array instanceof String[]) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // UNKNOWN: getClass() says cannot be followed
  static int classOfArray(Object[] array) {
    if (array != null && array.getClass() != Object[].class) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // UNKNOWN: getClass() says cannot be followed
  static int classOfShape(Shape shape) {
    if (shape != null && shape.getClass() == Square.class) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // PROVED
  static int classOfSquare(Square square) {
    return square == null || square.getClass() == Square.class ? 1 : 1 / 0;
  }

  // PROVED
  static int hashOfShape(Shape shape) {
    return shape == null ? 0 : shape.hashCode();
  }

  // PROVED
  static int hashOfPlain(Plain plain) {
    return plain == null ? 0 : plain.hashCode();
  }

  enum Nothing {}

  // UNKNOWN: Inputs$Nothing has no constants
  static int ofNothing(Nothing nothing) {
    return nothing == null ? 0 : nothing.ordinal();
  }
}
