package dev.airtight.paths.soundness.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Random types: enums, records, perhaps a union, and a record {@code Root} of all of them. */
final class RandomDefinitions {
  private final Dice dice;
  private final RandomClaims claims;
  private final List<Definition> definitions = new ArrayList<>();
  private final List<FieldKind> scalars = new ArrayList<>();
  private final List<FieldKind> parts = new ArrayList<>();

  RandomDefinitions(Dice dice, RandomClaims claims) {
    this.dice = dice;
    this.claims = claims;
  }

  /** All definitions; the last is {@code Root}. */
  List<Definition> make() {
    Definition.Choice choice =
        new Definition.Choice(
            dice.name("Level"),
            IntStream.range(0, 2 + dice.below(3)).mapToObj(i -> "m" + i).toList(),
            dice.once(40));
    definitions.add(choice);
    scalars.add(new FieldKind.ChoiceOf(choice));
    parts.addAll(scalars);
    Definition.Structure item =
        structure(dice.name("Item"), "", 2 + dice.below(3), 1 + dice.below(2));
    parts.add(new FieldKind.RecordOf(item));
    if (dice.once(2)) {
      Definition.Structure other =
          structure(dice.name("Item"), "", 1 + dice.below(3), dice.below(2));
      parts.add(new FieldKind.RecordOf(other));
    }
    if (dice.once(2)) {
      String name = dice.name("Union");
      List<Definition.Structure> variants =
          IntStream.range(0, 2 + dice.below(2))
              .mapToObj(i -> structure(dice.name("Variant"), name, dice.below(3), dice.below(2)))
              .toList();
      Definition.Union union = new Definition.Union(name, variants);
      definitions.add(union);
      parts.add(new FieldKind.UnionOf(union));
    }
    structure("Root", "", 3 + dice.below(4), 1 + dice.below(3));
    return definitions;
  }

  private Definition.Structure structure(
      String name, String implemented, int fields, int requirements) {
    Definition.Form form =
        dice.once(3)
            ? Definition.Form.values()[dice.below(Definition.Form.values().length)]
            : Definition.Form.RECORD;
    Definition.Structure structure = new Definition.Structure(name, implemented, form);
    for (int i = 0; i < fields; i++) {
      structure.fields().add(field(i > 0 && dice.once(15)));
    }
    if (implemented.isEmpty() && !name.equals("Root") && dice.once(15)) {
      FieldKind children =
          new FieldKind.ListOf(new FieldKind.RecordOf(structure), false, 0, 2, false);
      structure
          .fields()
          .add(
              new Definition.Field(
                  "children",
                  "children",
                  children,
                  "",
                  dice.once(2),
                  false,
                  Definition.Holder.REFERENCE));
    }
    if (structure.fields().isEmpty()) {
      definitions.add(structure);
      return structure;
    }
    List<Subject> subjects =
        new Subject("", "in", new FieldKind.RecordOf(structure), List.of(), List.of()).parts(3);
    for (int i = 0; i < requirements; i++) {
      structure.requirements().add(claims.about(subjects, 2));
    }
    boolean mayCheck = form == Definition.Form.RECORD || form == Definition.Form.CREATOR;
    if (mayCheck && dice.once(5)) {
      Claim checked =
          structure.requirements().isEmpty() || dice.once(3)
              ? claims.about(subjects, 1)
              : dice.pick(structure.requirements());
      String check = dice.once(3) ? checked.danger() : Claim.thrown("!" + checked.java());
      // Inside the constructor a component is not read through its accessor.
      structure.checks().add("      " + check.replaceAll("\\bin\\.(\\w+)\\(\\)", "$1") + "\n");
    }
    definitions.add(structure);
    return structure;
  }

  private Definition.Field field(boolean quoted) {
    String name = dice.name("f");
    String label = quoted ? "\"the-" + name + "\"" : name;
    boolean optional = dice.once(6);
    boolean nullable = dice.once(6);
    FieldKind kind = kind();
    boolean scalar = !kind.primitive().equals(kind.reference());
    Definition.Holder holder = Definition.Holder.REFERENCE;
    if (optional || nullable) {
      holder = dice.once(3) ? Definition.Holder.OPTIONAL : holder;
      holder = scalar && dice.once(6) ? Definition.Holder.PRIMITIVE : holder;
    } else if (scalar && !dice.once(6)) {
      holder = Definition.Holder.PRIMITIVE;
    }
    String restriction = "";
    if (dice.once(10) && (kind instanceof FieldKind.Whole || kind instanceof FieldKind.Text)) {
      restriction = " where " + claims.about(List.of(Subject.of("it", kind)), 0).contract();
    }
    return new Definition.Field(name, label, kind, restriction, optional, nullable, holder);
  }

  private FieldKind kind() {
    return switch (dice.below(10)) {
      case 0, 1 -> list();
      case 2 ->
          new FieldKind.MapOf(
              dice.once(2) ? scalar() : dice.pick(parts), dice.below(2), 1 + dice.below(3));
      case 3, 4, 5 -> parts.isEmpty() ? scalar() : dice.pick(parts);
      default -> scalar();
    };
  }

  private FieldKind list() {
    FieldKind element = dice.once(2) || parts.isEmpty() ? scalar() : dice.pick(parts);
    int low = dice.below(3);
    return new FieldKind.ListOf(element, dice.once(10), low, low + dice.below(4), dice.once(4));
  }

  private FieldKind scalar() {
    return switch (dice.below(8)) {
      case 0 -> new FieldKind.Truth();
      case 1 ->
          new FieldKind.Fraction(
              -dice.below(3), 2 + dice.below(100), dice.of("Double", "BigDecimal"));
      case 2, 3, 4 -> text();
      default -> whole();
    };
  }

  private FieldKind whole() {
    return switch (dice.below(12)) {
      case 0 -> new FieldKind.Whole(-5, 5, "Integer");
      case 1 -> new FieldKind.Whole(0, 100, "Short");
      case 2 -> new FieldKind.Whole(0, Integer.MAX_VALUE, "Integer");
      case 3 -> new FieldKind.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "Integer");
      case 4 -> new FieldKind.Whole(-3, 3_000_000_000L, dice.once(8) ? "Integer" : "Long");
      case 5 -> new FieldKind.Whole(Long.MIN_VALUE, Long.MAX_VALUE, "Long");
      case 6 -> new FieldKind.Whole(1, 3, "Long");
      default -> {
        long low = dice.below(4) - 1;
        yield new FieldKind.Whole(low, low + 1 + dice.below(9), "Integer");
      }
    };
  }

  private FieldKind text() {
    return switch (dice.below(11)) {
      case 0 -> new FieldKind.Text("string", List.of());
      case 7, 8 -> date();
      case 9 -> matched();
      case 1, 2 -> {
        int low = dice.below(3);
        yield new FieldKind.Text("string length " + low + ".." + (low + dice.below(6)), List.of());
      }
      case 3 -> {
        int most = dice.of(2, 3, 9, 10, 19);
        yield new FieldKind.Text(
            "string matching /[0-9]{1," + most + "}/",
            List.of(
                "r += Integer.parseInt(#);",
                "r += (int) Long.parseLong(#);",
                "r += Short.parseShort(#);",
                "r += 100 / (Integer.parseInt(#) + 1);"));
      }
      case 4 ->
          new FieldKind.Text(
              "string matching /[A-Z]{2}-[0-9]{1,4}/",
              List.of(
                  "r += Integer.parseInt(#.substring(3));",
                  "r += Integer.parseInt(#.split(\"-\")[1]);",
                  "r += Integer.parseInt(#.substring(#.indexOf('-') + 1));",
                  "r += #.charAt(3) / (#.charAt(0) - 64);"));
      case 5 ->
          new FieldKind.Text(
              "string matching /[a-z]+:[a-z0-9]*/",
              List.of(
                  "r += #.split(\":\")[1].length();",
                  "r += #.split(\":\", 2)[1].length();",
                  "r += #.substring(#.indexOf(\":\") + 1).length();",
                  "r += #.substring(0, #.indexOf(\":\")).charAt(0);"));
      case 6 ->
          new FieldKind.Text(
              "string matching /-?[1-9][0-9]?/",
              List.of(
                  "r += 100 / Integer.parseInt(#);",
                  "r += 100 / (Integer.parseInt(#) + 100);",
                  "r += Byte.parseByte(#.trim());"));
      default ->
          new FieldKind.Text(
              "string matching /low|mid|high/",
              List.of(
                  "r += switch (#) { case \"low\" -> 1; case \"mid\" -> 2; case \"high\" -> 3; default -> throw new IllegalStateException(); };",
                  "r += \"abcd\".charAt(#.length() - 1);",
                  "if (#.toUpperCase().equals(\"NO\")) throw new IllegalStateException();"));
    };
  }

  private FieldKind date() {
    String local = "java.time.LocalDate.parse(#)";
    String caught = " } catch (java.time.format.DateTimeParseException none) { r += 1; }";
    List<String> dangers =
        List.of(
            "r += " + local + ".getDayOfMonth();",
            "try { r += " + local + ".plusDays(" + dice.below(400) + ").getYear();" + caught,
            "try { r += 10 / (" + local + ".getMonthValue() - " + dice.below(14) + ");" + caught,
            "try { r += 10 / (" + local + ".getDayOfMonth() - " + dice.below(40) + ");" + caught,
            "try { r += "
                + local
                + ".getDayOfWeek().name().charAt("
                + (5 + dice.below(3))
                + ");"
                + caught,
            "try { if ("
                + local
                + ".isAfter(java.time.LocalDate.of(2"
                + dice.below(10)
                + "24, 2, 28)))"
                + " throw new IllegalStateException();"
                + caught,
            "try { r += (int) java.time.temporal.ChronoUnit.DAYS.between("
                + local
                + ", java.time.LocalDate.EPOCH);"
                + caught,
            "try { r += java.time.LocalDate.parse(#, java.time.format.DateTimeFormatter.ISO_DATE)"
                + ".getYear();"
                + caught);
    return switch (dice.below(5)) {
      case 0 ->
          new FieldKind.Text(
              "string matching /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])/", dangers);
      case 1 ->
          new FieldKind.Text("string matching /(1900|2000|2023|2024)-0[1-4]-[0-3][0-9]/", dangers);
      case 2 -> new FieldKind.Text("string matching /[+-]?[0-9]{4,6}-02-(28|29|30)/", dangers);
      case 3 ->
          new FieldKind.Text(
              "string matching /([01][0-9]|2[0-4]):[0-5][0-9](:[0-5][0-9])?/",
              List.of(
                  "r += java.time.LocalTime.parse(#).getMinute();",
                  "try { r += 10 / (java.time.LocalTime.parse(#).getHour() - 23);" + caught,
                  "try { r += java.time.LocalDateTime.parse(\"2024-02-28T\" + #).plusHours(9)"
                      + ".getDayOfMonth() / (java.time.LocalTime.parse(#).getMinute() - 60);"
                      + caught));
      default ->
          new FieldKind.Text(
              "string matching /P[0-9]{1,2}[DW]/",
              List.of(
                  "r += java.time.Period.parse(#).getDays();",
                  "r += (int) java.time.Duration.parse(#).toDays();",
                  "try { r += (int) java.time.Duration.parse(#).toHours();" + caught));
    };
  }

  private FieldKind matched() {
    String matcher = "java.util.regex.Pattern.compile(\"(\\\\d+)([a-z]?)\").matcher(#)";
    return new FieldKind.Text(
        "string matching /[a-c]{0,2}[0-9]{1,3}[a-z]?/",
        List.of(
            "{ var m = " + matcher + "; if (m.find()) r += Integer.parseInt(m.group(1)); }",
            "{ var m = " + matcher + "; m.find(); r += m.group(2).length(); }",
            "{ var m = " + matcher + "; if (m.matches()) r += m.group(2).charAt(0); }",
            "{ var m = " + matcher + "; if (m.matches()) r += 1 / m.group(1).length(); }",
            "r += #.replaceAll(\"[a-z]\", \"\").charAt(" + dice.below(3) + ");",
            "r += Integer.parseInt(#.replaceAll(\"[^0-9]\", \"\"));",
            "r += 100 / (int) Double.parseDouble(#.replaceAll(\"[^0-9]\", \"\"));",
            "r += #.split(\"[0-9]+\")[0].length();"));
  }
}
