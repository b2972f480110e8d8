import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What annotations say about null. */
public class Nullness {
  @interface NotNull {}

  @interface CheckForNull {}

  @interface ParametersAreNonnullByDefault {}

  enum When {
    ALWAYS,
    MAYBE
  }

  @interface Nonnull {
    When when() default When.ALWAYS;
  }

  @Target({ElementType.PARAMETER, ElementType.TYPE_USE})
  @interface NonNullDecl {}

  // PROVED: text is not null, as annotations say
  static int notNull(@NotNull String text) {
    return text.length();
  }

  // PROVED: text is not null
  static int nonNull(@NonNull String text) {
    return text.length();
  }

  // PROVED: text is not null
  static int nonnull(@Nonnull String text) {
    return text.length();
  }

  static int maybe(@Nonnull(when = When.MAYBE) String text) {
    return text.length(); // REFUTED: NullPointerException
  }

  // PROVED: array is not null
  static int bothWays(@NonNullDecl String[] array) {
    return array.length;
  }

  static int elementsAreNotSure(@NonNullDecl String[] array) {
    return array.length == 0 ? 0 : array[0].length(); // REFUTED: NullPointerException
  }

  // PROVED: text is not null
  @ParametersAreNonnullByDefault
  static int byMethod(String text) {
    return text.length();
  }

  @ParametersAreNonnullByDefault
  static int notThisOne(@CheckForNull String text) {
    return text.length(); // REFUTED: NullPointerException
  }

  @ParametersAreNonnullByDefault
  static int saysNothingOfElements(List<String> texts) {
    return texts.isEmpty() ? 0 : texts.get(0).length(); // REFUTED: NullPointerException
  }

  // PROVED: text is not null
  @NullMarked
  static int marked(String text) {
    return text.length();
  }

  @NullMarked
  static int allowed(@Nullable String text) {
    return text.length(); // REFUTED: NullPointerException
  }

  // PROVED
  @NullMarked
  static int elements(List<String> texts) {
    return texts.isEmpty() ? 0 : texts.get(0).length();
  }

  @NullMarked
  static int nullableElements(List<@Nullable String> texts) {
    return texts.isEmpty() ? 0 : texts.get(0).length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int nonNullElements(@NonNull List<@NonNull String> texts) {
    return texts.isEmpty() ? 0 : texts.get(0).length();
  }

  @NullMarked
  static int arrayElements(@Nullable String[] texts) {
    return texts.length == 0 ? 0 : texts[0].length(); // REFUTED: NullPointerException
  }

  @NullMarked
  static int arrayItself(String @Nullable [] texts) {
    return texts.length; // REFUTED: NullPointerException
  }

  @NullMarked
  record Person(String name, @Nullable String title) {}

  // PROVED: person.name is not null
  static int name(@NotNull Person person) {
    return person.name().length();
  }

  static int title(@NotNull Person person) {
    return person.title().length(); // REFUTED: NullPointerException
  }

  @NullMarked
  static class Holder {
    String always = "";
    @Nullable String sometimes;

    @NullUnmarked
    static class Inside {
      String open = "";
    }
  }

  // PROVED: holder.always is not null
  static int field(@NotNull Holder holder) {
    return holder.always.length();
  }

  static int nullableField(@NotNull Holder holder) {
    return holder.sometimes.length(); // REFUTED: NullPointerException
  }

  static int unmarked(Holder.@NonNull Inside inside) {
    return inside.open.length(); // REFUTED: NullPointerException
  }

  @NullMarked
  static final class Bean {
    private String name;
    private String title = "";

    void setName(String name) {
      this.name = name;
    }

    void setTitle(String title) {
      this.title = title;
    }
  }

  static int leftNull(@NotNull Bean bean) {
    return bean.name.length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int neverNull(@NotNull Bean bean) {
    return bean.title.length();
  }
}
