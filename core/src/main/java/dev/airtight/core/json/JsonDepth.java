package dev.airtight.core.json;

import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** How deep a value is nested, found without recursion: what makes recursion over values safe. */
public final class JsonDepth {

  private JsonDepth() {}

  /** Whether more than this many arrays and objects are inside each other. */
  public static boolean exceeds(JsonValue value, int depth) {
    Deque<Iterator<JsonValue>> open = new ArrayDeque<>();
    open.push(List.of(value).iterator());
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        continue;
      }
      JsonValue next = open.element().next();
      if (next instanceof JsonArray || next instanceof JsonObject) {
        if (open.size() > depth) {
          return true;
        }
        open.push(inside(next).iterator());
      }
    }
    return false;
  }

  private static Collection<JsonValue> inside(JsonValue value) {
    return value instanceof JsonArray array
        ? array.elements()
        : ((JsonObject) value).members().values();
  }
}
