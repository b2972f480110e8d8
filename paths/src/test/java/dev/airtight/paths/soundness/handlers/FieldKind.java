package dev.airtight.paths.soundness.handlers;

import java.util.List;

/** What a generated field holds: how a contract says it, and which Java type takes it. */
sealed interface FieldKind {
  /** The type in the contract. */
  String contract();

  /** The Java type that also holds null. */
  String reference();

  /** The Java type where there is always a value. */
  default String primitive() {
    return reference();
  }

  /**
   * An int.
   *
   * @param reference Short, Integer or Long
   */
  record Whole(long low, long high, String reference) implements FieldKind {
    @Override
    public String contract() {
      return "int in " + low + ".." + high;
    }

    @Override
    public String primitive() {
      return reference.equals("Integer") ? "int" : reference.toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A decimal.
   *
   * @param reference Double or BigDecimal
   */
  record Fraction(int low, int high, String reference) implements FieldKind {
    @Override
    public String contract() {
      return "decimal in " + low + ".." + high + ".5";
    }

    @Override
    public String primitive() {
      return reference.equals("Double") ? "double" : reference;
    }
  }

  record Truth() implements FieldKind {
    @Override
    public String contract() {
      return "boolean";
    }

    @Override
    public String reference() {
      return "Boolean";
    }

    @Override
    public String primitive() {
      return "boolean";
    }
  }

  /**
   * A string.
   *
   * @param contract the type with its restrictions
   * @param dangers what can be done to every such text without an exception, or nearly so; {@code
   *     #} stands for the text
   */
  record Text(String contract, List<String> dangers) implements FieldKind {
    @Override
    public String reference() {
      return "String";
    }
  }

  record ChoiceOf(Definition.Choice definition) implements FieldKind {
    @Override
    public String contract() {
      return definition.name();
    }

    @Override
    public String reference() {
      return definition.name();
    }
  }

  /**
   * A list.
   *
   * @param nulls whether elements may be null
   */
  record ListOf(FieldKind element, boolean nulls, int low, int high, boolean unique)
      implements FieldKind {
    @Override
    public String contract() {
      return "list of ("
          + element.contract()
          + (nulls ? " | null" : "")
          + ") size "
          + low
          + ".."
          + high
          + (unique ? " unique" : "");
    }

    @Override
    public String reference() {
      return "List<" + element.reference() + ">";
    }
  }

  record MapOf(FieldKind value, int low, int high) implements FieldKind {
    @Override
    public String contract() {
      return "map of (" + value.contract() + ") size " + low + ".." + high;
    }

    @Override
    public String reference() {
      return "Map<String, " + value.reference() + ">";
    }
  }

  record RecordOf(Definition.Structure definition) implements FieldKind {
    @Override
    public String contract() {
      return definition.name();
    }

    @Override
    public String reference() {
      return definition.name();
    }
  }

  record UnionOf(Definition.Union definition) implements FieldKind {
    @Override
    public String contract() {
      return definition.name();
    }

    @Override
    public String reference() {
      return definition.name();
    }
  }
}
