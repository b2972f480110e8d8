import dev.airtight.annotations.Handles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Outputs of types that lead back to themselves, as deep as any decoder takes. */
public class Recursive {
  record Node(String name, List<Node> children) {}

  record Link(int value, Link next) {}

  // PROVED: without comes to an end
  @Handles("recursive/Link")
  static int sum(Link first) {
    int sum = 0;
    for (Link at = first; at != null; at = at.next()) {
      sum += at.value();
    }
    return sum;
  }

  @Handles("recursive/Link")
  static int quotients(Link first) {
    int sum = 0;
    for (Link at = first; at != null; at = at.next()) {
      sum += 10 / at.value(); // REFUTED: ArithmeticException
    }
    return sum;
  }

  // PROVED: without comes to an end
  @Handles("recursive/Link")
  static int last(Link first) {
    Link at = first;
    while (at.next() != null) {
      at = at.next();
    }
    return 10 / (at.value() + 1);
  }

  @Handles("recursive/Link")
  static int lastIsAnother(Link first) {
    Link at = first;
    while (at.next() != null) {
      at = at.next();
    }
    if (at != first) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  @Handles("recursive/Link")
  static int lastIsTheFirst(Link first) {
    Link at = first;
    while (at.next() != null) {
      at = at.next();
    }
    if (at == first) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  @Handles("recursive/Link")
  static int first(Link first) {
    Link at = first;
    while (at.value() != 0) {
      at = at.next(); // REFUTED: NullPointerException
    }
    return 1;
  }

  // PROVED: without comes to an end
  @Handles("recursive/Node")
  static int leftmost(Node root) {
    Node at = root;
    int depth = 0;
    while (!at.children().isEmpty()) {
      at = at.children().get(0);
      depth++;
    }
    return at.name().length() + depth;
  }

  @Handles("recursive/Node")
  static char initial(Node root) {
    Node at = root;
    while (!at.children().isEmpty()) {
      at = at.children().get(0);
    }
    return at.name().charAt(0); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  @Handles("recursive/Node")
  static int letters(Node root) {
    List<Node> open = new ArrayList<>();
    open.add(root);
    int all = 0;
    for (int i = 0; i < open.size(); i++) {
      Node at = open.get(i);
      all += at.name().length();
      for (Node child : at.children()) {
        open.add(child);
      }
    }
    return all;
  }

  // UNKNOWN: goes round more than
  @Handles("recursive/Node")
  static int changed(Node root) {
    Node at = root;
    while (!at.children().isEmpty()) {
      at = at.children().get(0);
    }
    at.children().add(new Node("", new ArrayList<>()));
    return root.children().size();
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static int depth(Node node) {
    int depth = 0;
    for (Node child : node.children()) {
      depth = Math.max(depth, depth(child));
    }
    return depth + 1;
  }

  @Handles("recursive/Node")
  static int shares(Node node) {
    int all = node.name().length();
    for (Node child : node.children()) {
      all += 100 / shares(child); // REFUTED: ArithmeticException
    }
    return all;
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Link")
  static int length(Link link) {
    return link == null ? 0 : 1 + length(link.next());
  }

  @Handles("recursive/Link")
  static int upwards(Link link) {
    if (link == null) {
      return 1;
    }
    int above = upwards(link.next());
    return link.value() == 3 && above == 1 ? 10 / (link.value() - 3) : above + 1; // REFUTED: ArithmeticException
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static String rendered(Node root) {
    StringBuilder text = new StringBuilder();
    append(text, root, 0);
    return text.toString();
  }

  private static void append(StringBuilder text, Node node, int level) {
    text.append("  ".repeat(level)).append(node.name()).append('\n');
    for (Node child : node.children()) {
      append(text, child, level + 1);
    }
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static String joined(Node node) {
    return node.name()
        + node.children().stream()
            .map(Recursive::joined)
            .collect(Collectors.joining(",", "(", ")"));
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static List<String> names(Node root) {
    List<String> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Node node, List<String> all) {
    all.add(node.name().trim());
    node.children().forEach(child -> collect(child, all));
  }

  @Handles("recursive/Node")
  static int nullName(Node root) {
    List<String> all = new ArrayList<>();
    collectPresent(root, all);
    return all.get(all.size() - 1).length(); // REFUTED: NullPointerException
  }

  private static void collectPresent(Node node, List<String> all) {
    all.add(node.name().isEmpty() ? null : node.name());
    for (Node child : node.children()) {
      collectPresent(child, all);
    }
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static Map<String, Object> asMap(Node node) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", node.name());
    map.put("children", node.children().stream().map(Recursive::asMap).collect(Collectors.toList()));
    return map;
  }

  static class Counter {
    int count;
  }

  @Handles("recursive/Node")
  static int threeNodes(Node root) {
    Counter counter = new Counter();
    count(root, counter);
    return 10 / (counter.count - 3); // REFUTED: ArithmeticException
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static int counted(Node root) {
    Counter counter = new Counter();
    count(root, counter);
    return counter.count;
  }

  private static void count(Node node, Counter counter) {
    counter.count++;
    for (Node child : node.children()) {
      count(child, counter);
    }
  }

  @Handles("recursive/Node")
  static int tooDeep(Node root) {
    return below(root, 0);
  }

  private static int below(Node node, int level) {
    if (level > 3) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    int all = 0;
    for (Node child : node.children()) {
      all += below(child, level + 1);
    }
    return all;
  }

  // UNKNOWN: possible unbounded recursion
  @Handles("recursive/Node")
  static int endless(Node node) {
    return endless(node);
  }

  @Handles("recursive/Node")
  static int ownLists(Node root) {
    List<String> mine = new ArrayList<>();
    fill(root, mine);
    return mine.size();
  }

  private static void fill(Node node, List<String> mine) {
    for (Node child : node.children()) {
      List<String> other = new ArrayList<>();
      fill(child, other);
      other.get(0).length(); // REFUTED: IndexOutOfBoundsException
    }
    if (!node.name().isEmpty()) {
      mine.add(node.name());
    }
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static int caughtOutside(Node root) {
    try {
      return checked(root);
    } catch (IllegalStateException e) {
      return 0;
    }
  }

  private static int checked(Node node) {
    if (node.name().isEmpty()) {
      throw new IllegalStateException();
    }
    return node.children().isEmpty() ? 1 : checked(node.children().get(0));
  }

  private static void validate(Node node, List<String> seen) {
    if (node.name().isEmpty()) {
      throw new IllegalArgumentException("no name after " + seen.size());
    }
    seen.add(node.name());
    for (Node child : node.children()) {
      validate(child, seen);
    }
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static Map<String, String> validated(Node root) {
    try {
      validate(root, new ArrayList<>());
      return Map.of("name", root.name());
    } catch (IllegalArgumentException e) {
      return Map.of("error", e.getMessage());
    }
  }

  @Handles("recursive/Node")
  static int seenBefore(Node root) {
    List<String> seen = new ArrayList<>();
    try {
      validate(root, seen);
      return 1;
    } catch (IllegalArgumentException e) {
      return 10 / (seen.size() - 2); // REFUTED: ArithmeticException
    }
  }

  private static int withoutMessage(Node node) {
    if (node.name().isEmpty()) {
      throw new IllegalStateException();
    }
    return node.children().isEmpty() ? 1 : withoutMessage(node.children().get(0));
  }

  @Handles("recursive/Node")
  static int message(Node root) {
    try {
      return withoutMessage(root);
    } catch (IllegalStateException e) {
      return e.getMessage().length(); // REFUTED: NullPointerException
    }
  }

  private static int orElse(Node node) {
    if (node.name().equals("stop")) {
      throw new IllegalStateException("stop");
    }
    int all = 1;
    for (Node child : node.children()) {
      try {
        all += orElse(child);
      } catch (IllegalStateException e) {
        all += e.getMessage().length();
      }
    }
    return all;
  }

  // UNKNOWN: though nothing else can be thrown
  @Handles("recursive/Node")
  static int caughtInside(Node root) {
    try {
      return orElse(root);
    } catch (IllegalStateException e) {
      return e.getMessage().length();
    }
  }

  @Handles("recursive/Node")
  static int caughtInsideWithoutMessage(Node root) {
    return root.name().isEmpty() ? 0 : orNothing(root);
  }

  private static int orNothing(Node node) {
    if (node.name().isEmpty()) {
      throw new IllegalStateException(node.children().isEmpty() ? null : "children");
    }
    int all = 1;
    for (Node child : node.children()) {
      try {
        all += orNothing(child);
      } catch (IllegalStateException e) {
        all += e.getMessage().length(); // REFUTED: NullPointerException
      }
    }
    return all;
  }

  // UNKNOWN: possible unbounded recursion
  @Handles("recursive/Link")
  static int inTurn(Link first) {
    return inTurn(first, first, first);
  }

  private static int inTurn(Link one, Link other, Link first) {
    if (one.next() != null) {
      return inTurn(one.next(), first, first);
    }
    return other.next() != null ? inTurn(first, other.next(), first) : 0;
  }

  // UNKNOWN: possible unbounded recursion
  @Handles("recursive/Link")
  static int returned(Link first) {
    return returned(first, new ArrayList<>(), 0).size();
  }

  private static List<String> returned(Link link, List<String> all, int level) {
    if (link == null) {
      return all;
    }
    List<String> same = returned(link.next(), all, level + 1);
    all.add("");
    if (level > 300) {
      same.clear();
    }
    if (all.isEmpty()) {
      throw new IllegalStateException();
    }
    return all;
  }

  // UNKNOWN: possible unbounded recursion
  @Handles("recursive/Link")
  static int stored(Link first) {
    List<Counter> all = new ArrayList<>();
    stored(first, all, new Counter(), 0);
    return all.size();
  }

  private static void stored(Link link, List<Counter> all, Counter one, int level) {
    if (link == null) {
      all.add(one);
      return;
    }
    stored(link.next(), all, one, level + 1);
    Counter same = all.get(0);
    same.count = 1;
    if (level > 300) {
      one.count = 0;
    }
    one.count = 10 / same.count;
  }
}
