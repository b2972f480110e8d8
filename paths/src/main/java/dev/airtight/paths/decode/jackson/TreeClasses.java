package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.state.HeapObject;
import java.util.Arrays;
import java.util.Optional;

/** The classes of the trees that one version of Jackson makes of JSON, by their internal names. */
public enum TreeClasses {
  JACKSON_2("com/fasterxml/jackson/", "TextNode"),
  JACKSON_3("tools/jackson/", "StringNode");

  private final String home;
  private final String text;

  TreeClasses(String home, String text) {
    this.home = home;
    this.text = text;
  }

  /** Those of a tree; empty for a class of other objects. */
  static Optional<TreeClasses> of(String className) {
    return Arrays.stream(values())
        .filter(
            each ->
                className.equals(each.node())
                    || className.equals(each.object())
                    || className.equals(each.array()))
        .findFirst();
  }

  /** Begins the names of all classes of this version. */
  public String home() {
    return home;
  }

  /** Whether an object is a node that nobody has looked at; one of another version is none. */
  public boolean isLater(HeapObject object) {
    return TreeNodes.isLater(object) && object.className().equals(node());
  }

  /** The simple name of a class of nodes; empty for any other class. */
  public Optional<String> simpleName(String className) {
    String nodes = named("");
    return className.startsWith(nodes)
        ? Optional.of(className.substring(nodes.length()))
        : Optional.empty();
  }

  /** The class of all nodes. */
  public String node() {
    return home + "databind/JsonNode";
  }

  /** One of the classes of nodes, by its simple name. */
  public String named(String name) {
    return home + "databind/node/" + name;
  }

  public String object() {
    return named("ObjectNode");
  }

  public String array() {
    return named("ArrayNode");
  }

  /** The class of nodes that are texts. */
  public String text() {
    return named(text);
  }

  /** What makes nodes. */
  public String factory() {
    return named("JsonNodeFactory");
  }
}
