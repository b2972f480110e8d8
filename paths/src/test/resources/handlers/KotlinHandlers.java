import java.util.List;
import java.util.Map;
import java.util.Set;
import kotlin.Metadata;

/**
 * What Kotlin's compiler writes of types, here on Java's code: the annotations are those of
 *
 * <pre>{@code
 * fun lengths(texts: List<String>): Int
 * fun lengthsOrNone(texts: List<String?>): Int
 * fun nested(rows: List<List<String>>): Int
 * fun nestedOrNone(rows: List<List<String?>>): Int
 * fun array(texts: Array<String>): Int
 * fun arrayOrNone(texts: Array<String?>): Int
 * fun <T> any(things: List<T>): Int
 * fun ofShop(shop: Shop): Int
 * fun notesOfShop(shop: Shop): Int
 * fun overloaded(a: List<String>): Int
 * fun overloaded(a: Set<String?>): Int
 * class Shop(val names: List<String>, val notes: Map<String, String?>)
 * class Kept(val name: String, val count: Int) { fun clear() {} }
 * }</pre>
 */
@Metadata(
    k = 2,
    d1 = {
      "\000(\n\000\n\002\020\010\n\000\n\002\020 \n\002\020\016\n\002\010\005\n\002\020"
          + "\021\n\002\010\007\n\002\030\002\n\002\010\003\n\002\020\"\032\024\020\000\032"
          + "\0020\0012\014\020\002\032\010\022\004\022\0020\0040\003\032\026\020\005\032\002"
          + "0\0012\016\020\002\032\n\022\006\022\004\030\0010\0040\003\032\032\020\006\032"
          + "\0020\0012\022\020\007\032\016\022\n\022\010\022\004\022\0020\0040\0030\003\032"
          + "\034\020\010\032\0020\0012\024\020\007\032\020\022\014\022\n\022\006\022\004\030"
          + "\0010\0040\0030\003\032\031\020\011\032\0020\0012\014\020\002\032\010\022\004"
          + "\022\0020\0040\n\242\006\002\020\013\032\033\020\014\032\0020\0012\016\020\002"
          + "\032\n\022\006\022\004\030\0010\0040\n\242\006\002\020\013\032\032\020\r\032\002"
          + "0\001\"\004\010\000\020\0162\014\020\017\032\010\022\004\022\002H\0160\003\032"
          + "\016\020\020\032\0020\0012\006\020\021\032\0020\022\032\016\020\023\032\0020\001"
          + "2\006\020\021\032\0020\022\032\024\020\024\032\0020\0012\014\020\025\032\010\022"
          + "\004\022\0020\0040\003\032\026\020\024\032\0020\0012\016\020\025\032\n\022\006"
          + "\022\004\030\0010\0040\026"
    },
    d2 = {
      "lengths", "", "texts", "", "", "lengthsOrNone", "nested", "rows", "nestedOrNone",
      "array", "", "([Ljava/lang/String;)I", "arrayOrNone", "any", "T", "things",
      "ofShop", "shop", "LShop;", "notesOfShop", "overloaded", "a", ""
    })
class KotlinHandlers {
  @interface NotNull {}

  // PROVED
  static int lengths(@NotNull List<String> texts) {
    int sum = 0;
    for (String text : texts) {
      sum += text.length();
    }
    return sum;
  }

  static int lengthsOrNone(@NotNull List<String> texts) {
    int sum = 0;
    for (String text : texts) {
      sum += text.length(); // REFUTED: NullPointerException
    }
    return sum;
  }

  // PROVED
  static int nested(@NotNull List<List<String>> rows) {
    return rows.isEmpty() || rows.get(0).isEmpty() ? 0 : rows.get(0).get(0).length();
  }

  static int nestedOrNone(@NotNull List<List<String>> rows) {
    return rows.isEmpty() || rows.get(0).isEmpty()
        ? 0
        : rows.get(0).get(0).length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int array(@NotNull String[] texts) {
    return texts.length == 0 ? 0 : texts[0].length();
  }

  static int arrayOrNone(@NotNull String[] texts) {
    return texts.length == 0 ? 0 : texts[0].length(); // REFUTED: NullPointerException
  }

  static <T> int any(@NotNull List<T> things) {
    return things.isEmpty() ? 0 : things.get(0).hashCode(); // REFUTED: NullPointerException
  }

  // PROVED
  static int ofShop(@NotNull Shop shop) {
    return shop.getNames().isEmpty() ? 0 : shop.getNames().get(0).length();
  }

  static int notesOfShop(@NotNull Shop shop) {
    String note = shop.getNotes().get("a");
    return shop.getNotes().containsKey("a") ? note.length() : 0; // REFUTED: NullPointerException
  }

  static int kept(@NotNull Kept kept) {
    return 10 / kept.getCount() + kept.getName().length(); // REFUTED: ArithmeticException
  }

  static int overloaded(@NotNull List<String> a) {
    return a.isEmpty() ? 0 : a.get(0).length(); // REFUTED: NullPointerException
  }

  static int overloaded(@NotNull Set<String> a) {
    return a.size();
  }
}

@Metadata(
    k = 1,
    d1 = {
      "\000\034\n\002\030\002\n\002\020\000\n\000\n\002\020 \n\002\020\016\n\000\n\002"
          + "\020$\n\002\010\006\030\0002\0020\001B+\022\014\020\002\032\010\022\004\022\0020"
          + "\0040\003\022\024\020\005\032\020\022\004\022\0020\004\022\006\022\004\030\0010"
          + "\0040\006\242\006\004\010\007\020\010R\027\020\002\032\010\022\004\022\0020\0040"
          + "\003\242\006\010\n\000\032\004\010\011\020\nR\037\020\005\032\020\022\004\022"
          + "\0020\004\022\006\022\004\030\0010\0040\006\242\006\010\n\000\032\004\010\013"
          + "\020\014"
    },
    d2 = {
      "LShop;", "", "names", "", "", "notes", "", "<init>",
      "(Ljava/util/List;Ljava/util/Map;)V", "getNames", "()Ljava/util/List;", "getNotes",
      "()Ljava/util/Map;"
    })
final class Shop {
  @KotlinHandlers.NotNull private final List<String> names;
  @KotlinHandlers.NotNull private final Map<String, String> notes;

  Shop(
      @KotlinHandlers.NotNull List<String> names,
      @KotlinHandlers.NotNull Map<String, String> notes) {
    this.names = names;
    this.notes = notes;
  }

  List<String> getNames() {
    return names;
  }

  Map<String, String> getNotes() {
    return notes;
  }
}

@Metadata(
    k = 1,
    d1 = {
      "\000\034\n\002\030\002\n\002\020\000\n\000\n\002\020\016\n\000\n\002\020\010\n"
          + "\002\010\007\n\002\020\002\030\0002\0020\001B\027\022\006\020\002\032\0020\003"
          + "\022\006\020\004\032\0020\005\242\006\004\010\006\020\007J\006\020\014\032\0020"
          + "\rR\021\020\002\032\0020\003\242\006\010\n\000\032\004\010\010\020\011R\021\020"
          + "\004\032\0020\005\242\006\010\n\000\032\004\010\n\020\013"
    },
    d2 = {
      "LKept;", "", "name", "", "count", "", "<init>", "(Ljava/lang/String;I)V", "getName",
      "()Ljava/lang/String;", "getCount", "()I", "clear", ""
    })
final class Kept {
  @KotlinHandlers.NotNull private final String name;
  private final int count;

  Kept(@KotlinHandlers.NotNull String name, int count) {
    this.name = name;
    this.count = count;
  }

  String getName() {
    return name;
  }

  int getCount() {
    return count;
  }

  void clear() {}
}
