import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What objects, collections and values of the JDK say of themselves, of any content. */
class OwnWords {
  interface Named {}

  interface Counted {}

  static final class Refusing implements Counted {
    @Override
    public int hashCode() {
      throw new IllegalStateException();
    }
  }

  interface Counting {}

  static final class Remembering implements Counting {
    static int asked;

    @Override
    public int hashCode() {
      return ++asked;
    }
  }

  static final class Page<T> {
    private final String title;
    private final List<T> lines;
    private final Map<String, Object> attributes;

    Page(String title, List<T> lines, Map<String, Object> attributes) {
      this.title = title;
      this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
      this.attributes = attributes;
    }

    @Override
    public int hashCode() {
      return Objects.hash(title, lines, attributes);
    }

    @Override
    public String toString() {
      return title + lines + attributes;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Page<?> page
          && Objects.equals(title, page.title)
          && Objects.equals(lines, page.lines);
    }
  }

  // PROVED
  static int hashOfPage(Page<Named> page) {
    return page == null ? 0 : page.hashCode();
  }

  // PROVED
  static int lengthOfPage(Page<String> page) {
    return page == null ? 0 : page.toString().length();
  }

  // PROVED
  static boolean areEqual(Page<String> page, Object other) {
    return page != null && page.equals(other);
  }

  static int hashOfAll(Page<Line> page) {
    return page == null ? 0 : page.hashCode();
  }

  record Line(String text, List<Line> below) {
    @Override
    public int hashCode() {
      return text.hashCode(); // REFUTED: NullPointerException
    }
  }

  /** Keeps what it gets, which is still the caller's, and a list of its own. */
  static final class Both {
    private final List<String> shared;
    private final List<String> own;

    Both(List<String> lines) {
      if (lines.isEmpty()) {
        throw new IllegalArgumentException();
      }
      this.shared = Collections.unmodifiableList(lines);
      this.own = Collections.unmodifiableList(new ArrayList<>(lines));
    }
  }

  // UNKNOWN: CallerList in both holds by now is not followed
  static String firstOfShared(Both both) {
    return both == null ? null : both.shared.get(0);
  }

  // PROVED
  static String firstOfOwn(Both both) {
    return both == null ? null : both.own.get(0);
  }

  // PROVED
  static String nameOf(Named named) {
    return "of " + named;
  }

  // UNKNOWN: IllegalStateException
  static int hashOf(Counted counted) {
    return counted == null ? 0 : counted.hashCode();
  }

  static String titleOf(Titled titled) {
    return "of " + titled;
  }

  abstract static class Titled {
    String title;

    @Override
    public String toString() {
      return title.trim(); // REFUTED: NullPointerException
    }
  }

  // UNKNOWN: changes is not followed
  static int countOf(Counting counting) {
    return counting == null ? 0 : counting.hashCode();
  }

  static int schemeOf(URI uri) {
    return uri == null ? 0 : uri.getScheme().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int safeSchemeOf(URI uri) {
    return uri == null || uri.getScheme() == null ? 0 : uri.getScheme().length();
  }

  // PROVED
  static String said(UUID id, BigDecimal number, Class<?> type) {
    return id + " " + number + (type == null ? "" : type.getSimpleName());
  }

  // UNKNOWN: of values of java.math.BigDecimal is not modelled
  static BigDecimal timesHundred(BigDecimal number) {
    return number == null ? BigDecimal.ONE : number.scaleByPowerOfTen(2);
  }
}
