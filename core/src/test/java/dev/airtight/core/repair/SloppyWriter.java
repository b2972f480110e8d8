package dev.airtight.core.repair;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes values as models do, and remembers what is wrong with that. */
final class SloppyWriter {
  private static final List<String> WORDS =
      List.of("Sure!", "Here it is:", "[1]", "see [docs](x)", "{name}", "Hope it's \"fine\".", "");

  private final Random random;
  private final Set<Repair> used = EnumSet.noneOf(Repair.class);
  private final StringBuilder out = new StringBuilder();

  SloppyWriter(Random random) {
    this.random = random;
  }

  /** What would have to be repaired. */
  Set<Repair> used() {
    return used;
  }

  /** An array or object. */
  String write(JsonValue value) {
    out.append(chance(8, Repair.BYTE_ORDER_MARK) ? "\uFEFF" : "");
    if (chance(6, Repair.THINKING)) {
      out.append(random.nextBoolean() ? "<think>so {\"a\": [1, </think>\n" : "hm {a} [2] </think>");
    }
    prose();
    boolean isFenced = chance(4, Repair.FENCE);
    out.append(isFenced ? "\n```json\n" : "");
    value(value);
    out.append(isFenced ? "\n```\n" : "");
    prose();
    if (chance(6, Repair.REPEATED)) {
      value(value);
      prose();
    }
    return out.toString();
  }

  private void prose() {
    if (random.nextInt(4) == 0) {
      String words = WORDS.get(random.nextInt(WORDS.size()));
      if (!words.isEmpty()) {
        used.add(Repair.PROSE);
      }
      out.append('\n').append(words).append(' ');
    }
  }

  private void value(JsonValue value) {
    if (value instanceof JsonObject object) {
      object(object);
    } else if (value instanceof JsonArray array) {
      array(array);
    } else if (value instanceof JsonString string) {
      string(string.value());
    } else if (value instanceof JsonBoolean truth && chance(2, Repair.PYTHON_LITERAL)) {
      out.append(truth.value() ? "True" : "False");
    } else if (value instanceof JsonNull && chance(2, Repair.PYTHON_LITERAL)) {
      out.append("None");
    } else {
      out.append(JsonWriter.compact(value));
    }
  }

  private void object(JsonObject object) {
    out.append('{');
    List<String> names = new ArrayList<>(object.members().keySet());
    for (int i = 0; i < names.size(); i++) {
      space();
      String name = names.get(i);
      if (name.matches("[a-z]+")
          && !name.matches("true|false|null")
          && chance(2, Repair.UNQUOTED_KEY)) {
        out.append(name);
      } else {
        string(name);
      }
      space();
      out.append(':');
      space();
      value(object.members().get(name));
      space();
      comma(i + 1 == names.size());
    }
    space();
    out.append('}');
  }

  private void array(JsonArray array) {
    out.append('[');
    for (int i = 0; i < array.elements().size(); i++) {
      space();
      value(array.elements().get(i));
      space();
      comma(i + 1 == array.elements().size());
    }
    space();
    out.append(']');
  }

  private void comma(boolean isLast) {
    out.append(!isLast || chance(4, Repair.TRAILING_COMMA) ? "," : "");
  }

  private void space() {
    switch (random.nextInt(24)) {
      case 0 -> out.append(" ");
      case 1 -> out.append("\r\n\t");
      case 2 -> {
        used.add(Repair.COMMENT);
        out.append("/* \"x\": [1, ' */");
      }
      case 3 -> {
        used.add(Repair.COMMENT);
        out.append(random.nextBoolean() ? "// it's }\n" : "# {\"a\": 1},\r");
      }
      default -> {}
    }
  }

  private void string(String text) {
    boolean isSingle = chance(4, Repair.SINGLE_QUOTES);
    String quoted = JsonWriter.quoted(text);
    String inside = quoted.substring(1, quoted.length() - 1);
    if (isSingle) {
      inside = inside.replace("\\\"", random.nextBoolean() ? "\"" : "\\\"").replace("'", "\\'");
    }
    // An escaped backslash before an n is no line break.
    if (!inside.contains("\\\\") && inside.contains("\\n") && chance(2, Repair.CONTROL_CHARACTER)) {
      inside = inside.replace("\\n", "\n");
    }
    out.append(isSingle ? '\'' : '"').append(inside).append(isSingle ? '\'' : '"');
  }

  private boolean chance(int of, Repair repair) {
    boolean isTaken = random.nextInt(of) == 0;
    if (isTaken) {
      used.add(repair);
    }
    return isTaken;
  }
}
