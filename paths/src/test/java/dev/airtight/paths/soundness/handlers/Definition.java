package dev.airtight.paths.soundness.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A generated type, as a declaration of a contract and as the Java type that takes its values. */
sealed interface Definition {
  String name();

  String contract();

  String java();

  /** An enum whose members after the first have a text of their own where there is a space. */
  record Choice(String name, List<String> members, boolean misfit) implements Definition {
    @Override
    public String contract() {
      return "enum "
          + name
          + " { "
          + members.stream()
              .map(member -> member.endsWith("2") ? member + " = \"text " + member + "\"" : member)
              .collect(Collectors.joining(", "))
          + " }\n";
    }

    @Override
    public String java() {
      return "  enum "
          + name
          + " { "
          + members.stream()
              .skip(misfit ? 1 : 0)
              .map(
                  member ->
                      member.endsWith("2")
                          ? "@JsonProperty(\"text " + member + "\") " + member
                          : member)
              .collect(Collectors.joining(", "))
          + " }\n";
    }
  }

  /** How Java holds a field that may be missing. */
  enum Holder {
    REFERENCE,
    OPTIONAL,
    PRIMITIVE
  }

  /**
   * A field of a record.
   *
   * @param name in Java
   * @param label its name in the contract, with quotes where it needs them
   * @param restriction a {@code where} clause or nothing
   */
  record Field(
      String name,
      String label,
      FieldKind kind,
      String restriction,
      boolean optional,
      boolean nullable,
      Holder holder) {
    boolean mayBeMissing() {
      return optional || nullable;
    }

    String contract() {
      return "  "
          + label
          + (optional ? "?: " : ": ")
          + kind.contract()
          + restriction
          + (nullable ? " | null" : "")
          + "\n";
    }

    String java() {
      String type =
          switch (holder) {
            case PRIMITIVE -> kind.primitive();
            case REFERENCE -> kind.reference();
            case OPTIONAL -> "Optional<" + kind.reference() + ">";
          };
      String annotation = label.equals(name) ? "" : "@JsonProperty(" + label + ") ";
      return annotation + type + " " + name;
    }
  }

  /** A record; what it requires and how its constructor checks are added once its fields are. */
  record Structure(
      String name,
      String implemented,
      List<Field> fields,
      List<Claim> requirements,
      List<String> checks)
      implements Definition {
    Structure(String name, String implemented) {
      this(name, implemented, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public String contract() {
      return "record "
          + name
          + " {\n"
          + fields.stream().map(Field::contract).collect(Collectors.joining())
          + requirements.stream()
              .map(claim -> "  require " + claim.contract() + "\n")
              .collect(Collectors.joining())
          + "}\n";
    }

    @Override
    public String java() {
      String constructor =
          checks.isEmpty()
              ? ""
              : "\n    " + name + " {\n      int r = 0;\n" + String.join("", checks) + "    }\n  ";
      return "  record "
          + name
          + "("
          + fields.stream().map(Field::java).collect(Collectors.joining(", "))
          + ")"
          + (implemented.isEmpty() ? "" : " implements " + implemented)
          + " {"
          + constructor
          + "}\n";
    }

    /** By identity: a record may contain itself. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A union; the tag of a variant is its record's name in lower case. */
  record Union(String name, List<Structure> variants) implements Definition {
    static String tag(Structure variant) {
      return variant.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String contract() {
      return "union "
          + name
          + " by kind { "
          + variants.stream()
              .map(variant -> tag(variant) + " -> " + variant.name())
              .collect(Collectors.joining(", "))
          + " }\n";
    }

    @Override
    public String java() {
      return "  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\")\n  @JsonSubTypes({"
          + variants.stream()
              .map(
                  variant ->
                      "@JsonSubTypes.Type(value = "
                          + variant.name()
                          + ".class, name = \""
                          + tag(variant)
                          + "\")")
              .collect(Collectors.joining(", "))
          + "})\n  sealed interface "
          + name
          + " permits "
          + variants.stream().map(Structure::name).collect(Collectors.joining(", "))
          + " {}\n";
    }
  }
}
