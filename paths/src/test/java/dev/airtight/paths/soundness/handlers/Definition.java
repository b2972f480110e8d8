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
      return annotation() + type() + " " + name;
    }

    String type() {
      return switch (holder) {
        case PRIMITIVE -> kind.primitive();
        case REFERENCE -> kind.reference();
        case OPTIONAL -> "Optional<" + kind.reference() + ">";
      };
    }

    String annotation() {
      return label.equals(name) ? "" : "@JsonProperty(" + label + ") ";
    }

    String setter() {
      return "set" + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** What it holds unless a member says something else. */
    String initial() {
      return switch (type()) {
        case "String" -> " = \"12\"";
        case "int", "long", "short" -> " = 7";
        default -> "";
      };
    }
  }

  /** How an object is made and filled. */
  enum Form {
    RECORD,
    SETTERS,
    CHECKING_SETTERS,
    FIELDS,
    CREATOR
  }

  /** A record; what it requires and how its constructor checks are added once its fields are. */
  record Structure(
      String name,
      String implemented,
      Form form,
      List<Field> fields,
      List<Claim> requirements,
      List<String> checks)
      implements Definition {
    Structure(String name, String implemented, Form form) {
      this(name, implemented, form, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
      String head =
          name
              + (form == Form.RECORD ? "(" + declared() + ")" : "")
              + (implemented.isEmpty() ? "" : " implements " + implemented)
              + " {\n";
      return switch (form) {
        case RECORD -> "  record " + head + checked(name) + "  }\n";
        case CREATOR -> "  static final class " + head + creator() + accessors() + "  }\n";
        default -> "  static final class " + head + mutators() + accessors() + "  }\n";
      };
    }

    private String declared() {
      return fields.stream().map(Field::java).collect(Collectors.joining(", "));
    }

    private String checked(String head) {
      return checks.isEmpty()
          ? ""
          : "    " + head + " {\n      int r = 0;\n" + String.join("", checks) + "    }\n";
    }

    private String creator() {
      StringBuilder text = new StringBuilder();
      List<String> parameters = new ArrayList<>();
      StringBuilder stores = new StringBuilder();
      for (Field field : fields) {
        text.append("    private final " + field.type() + " " + field.name() + ";\n");
        String named =
            field.annotation().isEmpty()
                ? "@JsonProperty(\"" + field.name() + "\") "
                : field.annotation();
        parameters.add(named + field.type() + " " + field.name());
        stores.append("      this." + field.name() + " = " + field.name() + ";\n");
      }
      return text
          + "    @JsonCreator "
          + name
          + "("
          + String.join(", ", parameters)
          + ") {\n      int r = 0;\n"
          + String.join("", checks)
          + stores
          + "    }\n";
    }

    private String mutators() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < fields.size(); i++) {
        Field field = fields.get(i);
        String initial = i % 3 == 0 ? field.initial() : "";
        if (form == Form.FIELDS) {
          text.append("    " + field.annotation() + "public " + field.type() + " ");
          text.append(field.name() + initial + ";\n");
          continue;
        }
        text.append("    private " + field.type() + " " + field.name() + initial + ";\n    ");
        text.append(field.annotation() + "public void " + field.setter() + "(");
        text.append(field.type() + " value) { ");
        if (form == Form.CHECKING_SETTERS && i % 2 == 0) {
          text.append(check(field));
        }
        text.append("this." + field.name() + " = value; }\n");
      }
      return text.toString();
    }

    private static String check(Field field) {
      return field.holder() == Holder.PRIMITIVE
          ? field.type().equals("boolean") ? "" : "if (value > 90) value = 90; "
          : "if (value == null) throw new IllegalArgumentException(); ";
    }

    private String accessors() {
      return fields.stream()
          .map(f -> "    " + f.type() + " " + f.name() + "() { return " + f.name() + "; }\n")
          .collect(Collectors.joining());
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
