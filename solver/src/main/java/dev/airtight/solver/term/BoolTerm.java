package dev.airtight.solver.term;

import dev.airtight.solver.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A truth value. In negation normal form: {@link Not} stands only above variables, equalities and
 * memberships; integer and real order is negated by turning it around.
 */
public sealed interface BoolTerm extends Term {
  /** The negation, if it has been asked for before; asking for it here makes no term. */
  @Nullable BoolTerm knownNegation();

  /** Whether this is the constant true. */
  default boolean isTrue() {
    return this instanceof BoolConstant constant && constant.value();
  }

  /** Whether this is the constant false. */
  default boolean isFalse() {
    return this instanceof BoolConstant constant && !constant.value();
  }

  /** What truth values share: the negation, once it has been asked for. */
  abstract sealed class BoolNode extends Node implements BoolTerm {
    @Nullable BoolTerm negation;

    BoolNode(int id) {
      super(id);
    }

    @Override
    public final @Nullable BoolTerm knownNegation() {
      return negation;
    }
  }

  /** What relates two terms. */
  abstract sealed class Comparison<L extends Term, R extends Term> extends BoolNode {
    private final L left;
    private final R right;

    Comparison(int id, L left, R right) {
      super(id);
      this.left = left;
      this.right = right;
    }

    public final L left() {
      return left;
    }

    public final R right() {
      return right;
    }
  }

  final class BoolConstant extends BoolNode {
    private final boolean value;

    BoolConstant(int id, boolean value) {
      super(id);
      this.value = value;
    }

    public boolean value() {
      return value;
    }
  }

  final class BoolVariable extends BoolNode {
    private final String name;

    BoolVariable(int id, String name) {
      super(id);
      this.name = name;
    }

    public String name() {
      return name;
    }
  }

  final class Not extends BoolNode {
    private final BoolTerm operand;

    Not(int id, BoolTerm operand) {
      super(id);
      this.operand = operand;
    }

    public BoolTerm operand() {
      return operand;
    }
  }

  /** A conjunction of at least two terms, none of them a conjunction, ordered by id. */
  final class And extends BoolNode {
    private final List<BoolTerm> operands;

    And(int id, List<BoolTerm> operands) {
      super(id);
      this.operands = operands;
    }

    public List<BoolTerm> operands() {
      return operands;
    }
  }

  /** A disjunction of at least two terms, none of them a disjunction, ordered by id. */
  final class Or extends BoolNode {
    private final List<BoolTerm> operands;

    Or(int id, List<BoolTerm> operands) {
      super(id);
      this.operands = operands;
    }

    public List<BoolTerm> operands() {
      return operands;
    }
  }

  /** {@code left == right}, where right is a constant and left has none. */
  final class IntEqual extends Comparison<IntTerm, IntTerm.IntConstant> {
    IntEqual(int id, IntTerm left, IntTerm.IntConstant right) {
      super(id, left, right);
    }
  }

  /** {@code left <= right}, where exactly one side is a constant and the other has none. */
  final class IntLessOrEqual extends Comparison<IntTerm, IntTerm> {
    IntLessOrEqual(int id, IntTerm left, IntTerm right) {
      super(id, left, right);
    }
  }

  /** {@code left == right}, where right is a constant and left has none. */
  final class RealEqual extends Comparison<RealTerm, RealTerm.RealConstant> {
    RealEqual(int id, RealTerm left, RealTerm.RealConstant right) {
      super(id, left, right);
    }
  }

  /** {@code left <= right}, where exactly one side is a constant and the other has none. */
  final class RealLessOrEqual extends Comparison<RealTerm, RealTerm> {
    RealLessOrEqual(int id, RealTerm left, RealTerm right) {
      super(id, left, right);
    }
  }

  /** {@code left < right}, where exactly one side is a constant and the other has none. */
  final class RealLess extends Comparison<RealTerm, RealTerm> {
    RealLess(int id, RealTerm left, RealTerm right) {
      super(id, left, right);
    }
  }

  /** Whether the text is a word of the language. */
  final class InLanguage extends BoolNode {
    private final TextTerm text;
    private final Language language;

    InLanguage(int id, TextTerm text, Language language) {
      super(id);
      this.text = text;
      this.language = language;
    }

    public TextTerm text() {
      return text;
    }

    public Language language() {
      return language;
    }
  }

  /** Equality of two texts, none of them constant; a variable alone on a side stands left. */
  final class TextEqual extends Comparison<TextTerm, TextTerm> {
    TextEqual(int id, TextTerm left, TextTerm right) {
      super(id, left, right);
    }
  }
}
