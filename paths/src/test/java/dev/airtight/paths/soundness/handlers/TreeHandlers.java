package dev.airtight.paths.soundness.handlers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Statements about the tree of an output, a {@code JsonNode} named {@code in}. */
final class TreeHandlers {
  private static final int DEPTH = 4;

  private final Dice dice;
  private final RandomClaims claims;
  private final Definition.Structure input;
  private final List<Subject> scalars = new ArrayList<>();
  private final List<Subject> containers = new ArrayList<>();

  TreeHandlers(Dice dice, RandomClaims claims, Definition.Structure input) {
    this.dice = dice;
    this.claims = claims;
    this.input = input;
    members(
        input, new Subject("", "in", new FieldKind.RecordOf(input), List.of(), List.of()), DEPTH);
  }

  /** One or more statements that add to {@code r}. */
  String statement() {
    if (dice.once(3)) {
      Optional<String> required = required();
      if (required.isPresent()) {
        return "{ " + required.get() + " }";
      }
    }
    if (!containers.isEmpty() && (scalars.isEmpty() || dice.once(3))) {
      Subject container = dice.pick(containers);
      return guarded(container, contents(container));
    }
    if (scalars.isEmpty()) {
      return "r += in.size();";
    }
    Claim claim = claims.about(scalars, 1);
    return switch (dice.below(6)) {
      case 0, 1 -> "if " + claim.java() + " { " + claim.danger() + " }";
      case 2 ->
          "try { "
              + claim.danger()
              + " } catch ("
              + dice.of("NullPointerException", "RuntimeException", "IndexOutOfBoundsException")
              + " caught) { r--; }";
      default -> "{ " + claim.danger() + " }";
    };
  }

  private String guarded(Subject subject, String danger) {
    return subject.javaGuards().isEmpty() || dice.once(12)
        ? danger
        : "if (" + String.join(" && ", subject.javaGuards()) + ") { " + danger + " }";
  }

  private void members(Definition.Structure structure, Subject object, int depth) {
    for (Definition.Field field : structure.fields()) {
      String name = field.label().equals(field.name()) ? '"' + field.name() + '"' : field.label();
      String contract =
          object.contract().isEmpty() ? field.label() : object.contract() + "." + field.label();
      String node = object.java() + member(name, field);
      List<String> guards = object.javaGuards();
      if (field.optional()) {
        guards =
            Subject.plus(
                guards,
                object.java()
                    + (field.nullable() && dice.once(2) ? ".hasNonNull(" : ".has(")
                    + name
                    + ")");
      }
      if (field.nullable()) {
        guards = Subject.plus(guards, "!" + node + ".isNull()");
      }
      part(new Subject(contract, node, field.kind(), object.contractGuards(), guards), depth);
    }
  }

  private String member(String name, Definition.Field field) {
    boolean plain = field.label().equals(field.name());
    return switch (dice.below(8)) {
      case 0 -> ".path(" + name + ")";
      case 1 -> plain ? ".at(\"/" + field.name() + "\")" : ".path(" + name + ")";
      case 2 -> ".required(" + name + ")";
      default -> ".get(" + name + ")";
    };
  }

  private void part(Subject node, int depth) {
    FieldKind kind = node.kind();
    if (kind instanceof FieldKind.ListOf || kind instanceof FieldKind.MapOf) {
      containers.add(node);
    } else if (kind instanceof FieldKind.RecordOf of) {
      if (depth > 0) {
        members(of.definition(), node, depth - 1);
      }
    } else if (kind instanceof FieldKind.UnionOf of) {
      for (Definition.Structure variant : of.definition().variants()) {
        String tag = Definition.Union.tag(variant);
        members(
            variant,
            new Subject(
                node.contract(),
                node.java(),
                kind,
                Subject.plus(node.contractGuards(), node.contract() + " is " + tag),
                Subject.plus(
                    node.javaGuards(),
                    node.java() + ".get(\"kind\").asText().equals(\"" + tag + "\")")),
            depth > 0 ? depth - 1 : 0);
      }
    } else {
      scalars.add(
          new Subject(
              node.contract(),
              scalar(node.java(), kind),
              kind,
              node.contractGuards(),
              node.javaGuards()));
    }
  }

  private String scalar(String node, FieldKind kind) {
    if (kind instanceof FieldKind.Whole whole) {
      return node
          + (whole.reference().equals("Long")
              ? dice.of(".asLong()", ".longValue()", ".asLong(7L)")
              : dice.of(".asInt()", ".intValue()", ".asInt(1)"));
    } else if (kind instanceof FieldKind.Fraction fraction) {
      return node
          + (fraction.reference().equals("Double")
              ? dice.of(".asDouble()", ".doubleValue()")
              : ".decimalValue()");
    } else if (kind instanceof FieldKind.Truth) {
      return node + dice.of(".asBoolean()", ".booleanValue()");
    } else if (kind instanceof FieldKind.ChoiceOf choice) {
      return choice.reference() + ".valueOf(" + node + ".asText().replace(\"text \", \"\"))";
    }
    return node + dice.of(".asText()", ".textValue()", ".asText(\"low\")");
  }

  private String contents(Subject container) {
    String node = container.java();
    if (container.kind() instanceof FieldKind.ListOf list) {
      int at = dice.below(Math.max(1, list.high()) + 1);
      String one = node + dice.of(".get(", ".path(", ".required(") + at + ")";
      return switch (dice.below(5)) {
        case 0 -> "r += 10 / " + node + ".size();";
        case 1 -> "r += (new int[" + dice.nearly(list.high() + 1) + "])[" + node + ".size()];";
        case 2 -> within(one, list.element());
        default -> {
          String element = dice.name("e");
          yield "for (JsonNode "
              + element
              + " : "
              + node
              + ") { "
              + (list.nulls() && !dice.once(4) ? "if (!" + element + ".isNull()) " : "")
              + "{ "
              + within(element, list.element())
              + " } }";
        }
      };
    }
    FieldKind.MapOf map = (FieldKind.MapOf) container.kind();
    String entry = dice.name("e");
    return switch (dice.below(4)) {
      case 0 -> "r += 10 / " + node + ".size();";
      case 1 ->
          "for (var "
              + entry
              + " = "
              + node
              + ".fieldNames(); "
              + entry
              + ".hasNext(); ) r += "
              + entry
              + ".next().length();";
      case 2 -> within(node + ".get(\"key\")", map.value());
      default ->
          "for (var "
              + entry
              + " : "
              + node
              + ".properties()) { "
              + within(entry + ".getValue()", map.value())
              + " }";
    };
  }

  /** What is done to an element or a value. */
  private String within(String node, FieldKind kind) {
    TreeHandlers inside = new TreeHandlers(dice, claims, node, kind);
    if (!inside.containers.isEmpty() && (inside.scalars.isEmpty() || dice.once(3))) {
      Subject container = dice.pick(inside.containers);
      return inside.guarded(container, "r += 10 / (1 + " + container.java() + ".size());");
    }
    return inside.scalars.isEmpty()
        ? "r += " + node + ".size();"
        : claims.about(inside.scalars, 0).danger();
  }

  private TreeHandlers(Dice dice, RandomClaims claims, String node, FieldKind kind) {
    this.dice = dice;
    this.claims = claims;
    input = new Definition.Structure("", "", Definition.Form.RECORD);
    part(new Subject("it", node, kind, List.of(), List.of()), 2);
  }

  /** A statement that a requirement keeps from throwing, on the tree. */
  private Optional<String> required() {
    if (input.requirements().isEmpty()) {
      return Optional.empty();
    }
    String danger = dice.pick(input.requirements()).danger();
    List<Subject> inJava =
        new ArrayList<>(
            new Subject("", "in", new FieldKind.RecordOf(input), List.of(), List.of())
                .parts(DEPTH));
    // Longer ones first: they have shorter ones in them.
    inJava.sort(Comparator.comparingInt((Subject part) -> part.java().length()).reversed());
    for (Subject part : inJava) {
      for (Subject scalar : scalars) {
        if (scalar.contract().equals(part.contract())
            && scalar.kind().equals(part.kind())
            && danger.contains(part.java())) {
          danger = onTree(danger, part, scalar);
        }
      }
    }
    return danger.matches("(?s).*\\bin\\.\\w+\\(\\).*") || danger.contains("instanceof")
        ? Optional.empty()
        : Optional.of(danger);
  }

  private static String onTree(String danger, Subject inJava, Subject onTree) {
    String guards =
        onTree.javaGuards().isEmpty()
            ? "(1 > 0)"
            : "(" + String.join(" && ", onTree.javaGuards()) + ")";
    String changed = danger;
    for (String guard : inJava.javaGuards()) {
      changed = changed.replace(guard, guards);
    }
    return changed.replace(inJava.java(), onTree.java());
  }
}
