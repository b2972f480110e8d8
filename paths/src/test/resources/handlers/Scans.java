import java.util.InputMismatchException;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.StringTokenizer;

/** Texts that are read piece by piece. */
class Scans {
  private static String text(String text) {
    return text == null ? "" : text;
  }

  static int number(String text) {
    return new Scanner(text(text)).nextInt(); // REFUTED: InputMismatchException
  }

  // PROVED
  static int caught(String text) {
    try (Scanner scanner = new Scanner(text(text))) {
      return scanner.nextInt();
    } catch (NoSuchElementException none) {
      return none.hashCode() == 0 ? 1 : 0;
    }
  }

  static int halfCaught(String text) {
    try {
      return new Scanner(text(text)).nextInt(); // REFUTED: NoSuchElementException
    } catch (InputMismatchException none) {
      return 0;
    }
  }

  static int seven(String text) {
    Scanner scanner = new Scanner(text(text));
    return scanner.hasNextInt() ? 10 / (scanner.nextInt() - 7) : 0; // REFUTED: ArithmeticException
  }

  // PROVED
  static int lines(String text) {
    int count = 0;
    Scanner scanner = new Scanner(text(text));
    while (scanner.hasNextLine()) {
      count += scanner.nextLine().length();
    }
    return count;
  }

  static int emptyLine(String text) {
    Scanner scanner = new Scanner(text(text));
    return scanner.hasNextLine() ? scanner.nextLine().charAt(0) : 0; // REFUTED: StringIndexOutOfBoundsException
  }

  static String noLine(String text) {
    return new Scanner(text(text)).nextLine(); // REFUTED: NoSuchElementException
  }

  static String closed(String text) {
    Scanner scanner = new Scanner(text(text));
    scanner.close();
    return scanner.hasNext() ? "" : text; // REFUTED: IllegalStateException
  }

  static int emptyPart(String text) {
    Scanner scanner = new Scanner(text(text)).useDelimiter(",");
    return scanner.hasNext() ? scanner.next().charAt(0) : 0; // REFUTED: StringIndexOutOfBoundsException
  }

  static String noToken(String text) {
    return new StringTokenizer(text(text)).nextToken(); // REFUTED: NoSuchElementException
  }

  // PROVED
  static int tokens(String text) {
    StringTokenizer tokens = new StringTokenizer(text(text), ",;");
    int sum = 0;
    while (tokens.hasMoreTokens()) {
      sum += tokens.nextToken().charAt(0);
    }
    return sum;
  }

  // PROVED
  static String firstToken(String text) {
    StringTokenizer tokens = new StringTokenizer(text(text), ":");
    return tokens.hasMoreTokens() ? tokens.nextToken().substring(1) : "";
  }

  static String secondToken(String text) {
    StringTokenizer tokens = new StringTokenizer(text(text), ":");
    return tokens.hasMoreTokens() ? tokens.nextToken() + tokens.nextToken() : ""; // REFUTED: NoSuchElementException
  }
}
