import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What classes keep in private collections and fields, of which they make the objects themselves. */
public class Registries {
  @interface NonNull {}

  interface Tool {
    String run(String text);
  }

  static class First implements Tool {
    @Override
    public String run(String text) {
      return text.substring(0, 0);
    }
  }

  static class Whole implements Tool {
    @Override
    public String run(String text) {
      return text + "!";
    }
  }

  static class Base {
    String name() {
      return "base";
    }
  }

  static class Empty extends Base {
    @Override
    String name() {
      return "";
    }
  }

  static class Filled {
    private final Map<String, Tool> tools = new HashMap<>();

    Filled() {
      tools.put("whole", new Whole());
      register("other", new Whole());
    }

    private void register(String name, Tool tool) {
      tools.put(name, tool);
    }

    Tool get(String name) {
      return tools.get(name);
    }

    String names() {
      return "tools: " + tools.keySet();
    }
  }

  // PROVED: without assumed
  static char found(@NonNull Filled filled, @NonNull String text) {
    Tool tool = filled.get(text);
    return tool == null ? filled.names().charAt(6) : tool.run(text).charAt(0);
  }

  // PROVED: without assumed
  static int known(@NonNull Filled filled, @NonNull String text) {
    return filled.get("whole").run(text).length();
  }

  static int unknown(@NonNull Filled filled, @NonNull String text) {
    return filled.get("first").run(text).length(); // REFUTED: NullPointerException
  }

  static class FilledInOrder {
    private final Map<String, Base> all = made();

    private static Map<String, Base> made() {
      Map<String, Base> all = new LinkedHashMap<>();
      all.put("base", new Base());
      all.put("empty", new Empty());
      return all;
    }

    Base get(String name) {
      return all.get(name);
    }

    int lengths() {
      int sum = 0;
      for (Base each : all.values()) {
        sum += each.name().length();
      }
      return sum;
    }
  }

  // PROVED: without filled.all
  static int ofSuperclass(@NonNull FilledInOrder filled) {
    return filled.get("base").name().charAt(0) + 10 / (filled.lengths() - 3);
  }

  static int ofSubclass(@NonNull FilledInOrder filled) {
    return filled.get("empty").name().charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  static class Lambdas {
    private final Map<String, Function<String, String>> all = new HashMap<>();

    Lambdas() {
      all.put("trim", String::trim);
      all.put("none", text -> "");
    }

    Function<String, String> get(String name) {
      return all.get(name);
    }
  }

  // PROVED: without assumed
  static int trimmed(@NonNull Lambdas lambdas, @NonNull String text) {
    return lambdas.get("trim").apply(text).length();
  }

  static char first(@NonNull Lambdas lambdas, @NonNull String text) {
    return lambdas.get("none").apply(text).charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  static class HandsOut {
    private final Map<String, String> names = new HashMap<>();

    HandsOut() {
      names.put("a", "b");
    }

    Map<String, String> names() {
      return names;
    }

    String get(String name) {
      return names.get(name);
    }
  }

  // UNKNOWN: may escape, but
  static int handedOut(@NonNull HandsOut names) {
    return names.get("a").length();
  }

  static class HandsOutIterator {
    private final List<String> names = new ArrayList<>();

    HandsOutIterator() {
      names.add("b");
    }

    java.util.Iterator<String> names() {
      return names.iterator();
    }

    String get(int index) {
      return names.get(index);
    }
  }

  // UNKNOWN: may escape, but
  static int removable(@NonNull HandsOutIterator names) {
    return names.get(0).length();
  }

  static class PassesOn {
    private final Map<String, String> names = new HashMap<>();

    PassesOn() {
      names.put("a", "b");
    }

    void clear() {
      cleared(names);
    }

    private static void cleared(Map<String, String> all) {
      all.clear();
    }

    String get(String name) {
      return names.get(name);
    }
  }

  // UNKNOWN: may escape, but
  static int passedOn(@NonNull PassesOn names) {
    return names.get("a").length();
  }

  static class FillsAnother {
    private final Map<String, Base> names = new HashMap<>();

    FillsAnother() {
      names.put("a", new Base());
    }

    FillsAnother(FillsAnother other) {
      other.put();
    }

    private void put() {
      names.put("a", new Empty());
    }

    Base get(String name) {
      return names.get(name);
    }
  }

  // UNKNOWN: may escape, but
  static char filledByAnother(@NonNull FillsAnother names) {
    Base base = names.get("a");
    return base == null ? ' ' : base.name().charAt(0);
  }

  static class FilledLater {
    private final Map<String, Base> all = new HashMap<>();

    public void add(String name) {
      all.put(name, new Empty());
    }

    Base get(String name) {
      return all.get(name);
    }
  }

  // UNKNOWN: may escape, but
  static char filledLater(@NonNull FilledLater filled) {
    Base base = filled.get("a");
    return base == null ? ' ' : base.name().charAt(0);
  }

  static class Assigned {
    private Base base = new Base();

    public void use(boolean empty) {
      base = empty ? new Empty() : new Base();
    }

    Base get() {
      return base;
    }
  }

  // UNKNOWN: may escape, but
  static char assigned(@NonNull Assigned assigned) {
    return assigned.get() == null ? ' ' : assigned.get().name().charAt(0);
  }

  static class Makes {
    private Base base;

    Makes() {
      make();
    }

    private void make() {
      base = new Base();
    }

    Base get() {
      return base;
    }
  }

  // PROVED: without makes.base
  static char madeOnce(@NonNull Makes makes) {
    return makes.get().name().charAt(0);
  }

  static class LambdaAgain {
    private Function<String, String> change = text -> text;

    public void first() {
      change = text -> text.substring(0, 1);
    }

    Function<String, String> get() {
      return change;
    }
  }

  // UNKNOWN: which of the lambdas
  static String lambdaAgain(@NonNull LambdaAgain again, @NonNull String text) {
    return again.get() == null ? "" : again.get().apply(text);
  }

  static class OfCaller {
    private final Map<String, Base> names;

    OfCaller(@NonNull Map<String, Base> given) {
      names = given;
    }

    Base get(String name) {
      return names.get(name);
    }
  }

  static char ofCaller(@NonNull OfCaller names) {
    return names.get("a").name().charAt(0); // REFUTED: NullPointerException
  }

  static class OfLists {
    private final Map<String, List<String>> all = new HashMap<>();
    public final Optional<List<String>> some;
    public final List<List<String>> fixed;

    OfLists() {
      List<String> list = new ArrayList<>();
      list.add("x");
      all.put("a", list);
      some = Optional.of(new ArrayList<>(list));
      fixed = List.of(new ArrayList<>(list));
    }

    public void clear() {
      all.get("a").clear();
    }

    String get() {
      return all.get("a").get(0);
    }
  }

  // UNKNOWN: by now is not followed
  static int valueIsChanged(@NonNull OfLists lists) {
    return lists.get().length();
  }

  // UNKNOWN: by now is not followed
  static int optionalIsChanged(@NonNull OfLists lists) {
    return lists.some.get().get(0).length();
  }

  // UNKNOWN: by now is not followed
  static int elementIsChanged(@NonNull OfLists lists) {
    return lists.fixed.get(0).get(0).length();
  }

  static class SubList {
    private final List<String> names = new ArrayList<>();
    private final List<String> part;

    SubList() {
      names.add("a");
      part = names.subList(0, 1);
    }

    public void clear() {
      part.clear();
    }

    String get() {
      return names.get(0);
    }
  }

  // UNKNOWN: may escape, but
  static int partIsCleared(@NonNull SubList list) {
    return list.get().length();
  }

  static class ClearsAnother {
    private final Map<String, String> names = new HashMap<>();

    ClearsAnother() {
      names.put("a", "b");
    }

    private ClearsAnother(@NonNull ClearsAnother other) {
      this();
      other.names.clear();
      throw new IllegalStateException();
    }

    static void kill(ClearsAnother other) {
      try {
        new ClearsAnother(other);
      } catch (IllegalStateException thrown) {
        // It is done.
      }
    }

    String get() {
      return names.get("a");
    }
  }

  // UNKNOWN: may escape, but
  static int clearedByAnother(@NonNull ClearsAnother names) {
    return names.get().length();
  }

  interface Concatenation {
    void makeConcatWithConstants();
  }

  static class ClearedByName {
    private final List<String> names = new ArrayList<>();

    ClearedByName() {
      names.add("a");
    }

    public void clear() {
      List<String> all = names;
      Concatenation made = () -> all.clear();
      made.makeConcatWithConstants();
    }

    String get() {
      return names.get(0);
    }
  }

  // UNKNOWN: may escape, but
  static int clearedByName(@NonNull ClearedByName names) {
    return names.get().length();
  }

  static class OfEntries {
    private final List<Map.Entry<String, String>> entries = new ArrayList<>();

    OfEntries() {
      entries.add(new java.util.AbstractMap.SimpleEntry<>("a", "b"));
    }

    public void change() {
      entries.get(0).setValue(null);
    }

    String get() {
      return entries.get(0).getValue();
    }
  }

  // UNKNOWN: by now is not followed
  static int entryIsChanged(@NonNull OfEntries entries) {
    return entries.get().length();
  }

  static class InStatic {
    static List<String> last;
    private final List<String> names;
    private final List<String> view;

    InStatic() {
      List<String> all = new ArrayList<>();
      all.add("a");
      names = all;
      view = java.util.Collections.unmodifiableList(all);
      last = all;
    }

    String get() {
      return names.get(0);
    }

    String seen() {
      return view.get(0);
    }
  }

  // UNKNOWN: may escape, but
  static int inStatic(@NonNull InStatic names) {
    return names.get().length();
  }

  // UNKNOWN: may escape, but
  static int seenOfStatic(@NonNull InStatic names) {
    return names.seen().length();
  }

  static class PartInStatic {
    static List<String> part;
    private final List<String> names = new ArrayList<>();

    PartInStatic() {
      names.add("a");
      part = names.subList(0, 1);
    }

    String get() {
      return names.get(0);
    }
  }

  // UNKNOWN: may escape, but
  static int partInStatic(@NonNull PartInStatic names) {
    return names.get().length();
  }

  interface Word {
    String word();
  }

  enum Words implements Word {
    FIRST {
      @Override
      public String word() {
        return "first";
      }
    },
    SECOND {
      @Override
      public String word() {
        return "second";
      }
    }
  }

  static class OfEnum {
    private Word word = Words.FIRST;

    public void second() {
      word = Words.SECOND;
    }

    Word get() {
      return word;
    }
  }

  // PROVED
  static int ofEnum(@NonNull OfEnum words) {
    return words.get() == null ? 0 : words.get().word().length();
  }

  interface Special extends Tool {}

  static class OfSpecial {
    private Tool tool;

    public void use() {
      Special special = text -> text.substring(0, 1);
      tool = special;
    }

    Tool get() {
      return tool;
    }
  }

  // UNKNOWN: which of the lambdas
  static String ofSpecial(@NonNull OfSpecial special, @NonNull String text) {
    return special.get() == null ? "" : special.get().run(text);
  }
}
