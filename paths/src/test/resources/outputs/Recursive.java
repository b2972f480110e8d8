import dev.airtight.annotations.Handles;
import java.util.ArrayList;
import java.util.List;

/** Outputs of types that lead back to themselves, as deep as any decoder takes. */
public class Recursive {
  record Node(String name, List<Node> children) {}

  record Link(int value, Link next) {}

  // PROVED
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

  // PROVED
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

  // PROVED
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
}
