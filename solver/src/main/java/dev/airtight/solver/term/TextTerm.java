package dev.airtight.solver.term;

import java.util.List;

/** A sequence of UTF-16 units: a Java string. */
public sealed interface TextTerm extends Term {
  /**
   * The pieces of this rope from left to right; none of the empty text, just this one of any other.
   */
  default List<TextTerm> pieces() {
    return List.of(this);
  }

  final class TextConstant extends Node implements TextTerm {
    private final String value;

    TextConstant(int id, String value) {
      super(id);
      this.value = value;
    }

    public String value() {
      return value;
    }

    @Override
    public List<TextTerm> pieces() {
      return value.isEmpty() ? List.of() : List.of(this);
    }
  }

  final class TextVariable extends Node implements TextTerm {
    private final String name;

    TextVariable(int id, String name) {
      super(id);
      this.name = name;
    }

    public String name() {
      return name;
    }
  }

  /** At least two pieces, none a concatenation or empty, no two adjacent ones constant. */
  final class TextConcat extends Node implements TextTerm {
    private final List<TextTerm> pieces;

    TextConcat(int id, List<TextTerm> pieces) {
      super(id);
      this.pieces = pieces;
    }

    @Override
    public List<TextTerm> pieces() {
      return pieces;
    }
  }

  /** {@code Integer.toString(value)}, for an integer of any size. */
  final class DecimalText extends Node implements TextTerm {
    private final IntTerm value;

    DecimalText(int id, IntTerm value) {
      super(id);
      this.value = value;
    }

    public IntTerm value() {
      return value;
    }
  }

  /** The text of the one UTF-16 unit whose number is the low 16 bits of the value. */
  final class UnitText extends Node implements TextTerm {
    private final IntTerm value;

    UnitText(int id, IntTerm value) {
      super(id);
      this.value = value;
    }

    public IntTerm value() {
      return value;
    }
  }
}
