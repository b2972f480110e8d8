package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.And;
import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.IntEqual;
import dev.airtight.solver.term.BoolTerm.IntLessOrEqual;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.BoolTerm.RealEqual;
import dev.airtight.solver.term.BoolTerm.RealLess;
import dev.airtight.solver.term.BoolTerm.RealLessOrEqual;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.IntConstant;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.IntTerm.TextHash;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealConstant;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConcat;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.util.List;

/** Terms as readable text for messages and debugging, cut off when long. */
final class Notation {
  private static final int MAX_LENGTH = 2000;
  private static final int MAX_DEPTH = 40;

  private final StringBuilder out = new StringBuilder();

  private Notation() {}

  static String of(Term term) {
    Notation notation = new Notation();
    notation.write(term, 0);
    return notation.out.toString();
  }

  /** A text in double quotes; units outside printable ASCII as backslash, u and four digits. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        quoted.append('\\').append(unit);
      } else if (unit < 0x20 || unit > 0x7e) {
        quoted.append(String.format("\\u%04x", (int) unit));
      } else {
        quoted.append(unit);
      }
    }
    return quoted.append('"').toString();
  }

  private void write(Term term, int depth) {
    if (depth > MAX_DEPTH || out.length() > MAX_LENGTH) {
      out.append("...");
    } else if (term instanceof BoolTerm bool) {
      writeBool(bool, depth + 1);
    } else if (term instanceof IntTerm integer) {
      writeInt(integer, depth + 1);
    } else if (term instanceof RealTerm real) {
      writeReal(real, depth + 1);
    } else {
      writeText((TextTerm) term, depth + 1);
    }
  }

  private void writeBool(BoolTerm term, int depth) {
    if (term instanceof BoolConstant constant) {
      out.append(constant.value());
    } else if (term instanceof BoolVariable variable) {
      name(variable.name(), variable);
    } else if (term instanceof Not not) {
      call("not", depth, not.operand());
    } else if (term instanceof And and) {
      call("and", depth, and.operands().toArray(Term[]::new));
    } else if (term instanceof Or or) {
      call("or", depth, or.operands().toArray(Term[]::new));
    } else if (term instanceof IntEqual equal) {
      call("=", depth, equal.left(), equal.right());
    } else if (term instanceof IntLessOrEqual order) {
      call("<=", depth, order.left(), order.right());
    } else if (term instanceof RealEqual equal) {
      call("=", depth, equal.left(), equal.right());
    } else if (term instanceof RealLessOrEqual order) {
      call("<=", depth, order.left(), order.right());
    } else if (term instanceof RealLess order) {
      call("<", depth, order.left(), order.right());
    } else if (term instanceof TextEqual equal) {
      call("=", depth, equal.left(), equal.right());
    } else if (term instanceof InLanguage membership) {
      out.append("(in ");
      write(membership.text(), depth);
      out.append(" {").append(membership.language()).append("})");
    }
  }

  private void writeInt(IntTerm term, int depth) {
    if (term instanceof IntConstant constant) {
      out.append(constant.value());
    } else if (term instanceof IntVariable variable) {
      name(variable.name(), variable);
    } else if (term instanceof Sum sum) {
      out.append("(+");
      if (sum.constant().signum() != 0) {
        out.append(' ').append(sum.constant());
      }
      for (Addend addend : sum.addends()) {
        out.append(' ').append(addend.coefficient()).append('*');
        write(addend.term(), depth);
      }
      out.append(')');
    } else if (term instanceof Product product) {
      call("*", depth, product.left(), product.right());
    } else if (term instanceof EuclideanDivide divide) {
      call("div", depth, divide.dividend(), divide.divisor());
    } else if (term instanceof EuclideanModulo modulo) {
      call("mod", depth, modulo.dividend(), modulo.divisor());
    } else if (term instanceof IfThenElse choice) {
      call("ite", depth, choice.condition(), choice.thenTerm(), choice.elseTerm());
    } else if (term instanceof TextLength length) {
      call("length", depth, length.text());
    } else if (term instanceof CodePointCount count) {
      call("codePoints", depth, count.text());
    } else if (term instanceof ParsedInteger parsed) {
      call("parsedInteger", depth, parsed.text());
    } else if (term instanceof TextHash hash) {
      call("hash", depth, hash.text());
    } else if (term instanceof Bitwise bitwise) {
      call(bitwise.operator() + "" + bitwise.width(), depth, bitwise.left(), bitwise.right());
    }
  }

  private void writeReal(RealTerm term, int depth) {
    if (term instanceof RealConstant constant) {
      out.append(constant.value());
    } else if (term instanceof RealVariable variable) {
      name(variable.name(), variable);
    } else if (term instanceof RealSum sum) {
      out.append("(+");
      if (sum.constant().signum() != 0) {
        out.append(' ').append(sum.constant());
      }
      for (RealAddend addend : sum.addends()) {
        out.append(' ').append(addend.coefficient()).append('*');
        write(addend.term(), depth);
      }
      out.append(')');
    } else if (term instanceof RealProduct product) {
      call("*", depth, product.left(), product.right());
    } else if (term instanceof OfInt ofInt) {
      write(ofInt.operand(), depth);
    } else if (term instanceof RealIfThenElse choice) {
      call("ite", depth, choice.condition(), choice.thenTerm(), choice.elseTerm());
    }
  }

  private void writeText(TextTerm term, int depth) {
    if (term instanceof TextConstant constant) {
      out.append(quoted(constant.value()));
    } else if (term instanceof TextVariable variable) {
      name(variable.name(), variable);
    } else if (term instanceof TextConcat concat) {
      List<TextTerm> pieces = concat.pieces();
      call("concat", depth, pieces.toArray(Term[]::new));
    } else if (term instanceof DecimalText decimal) {
      call("decimal", depth, decimal.value());
    } else if (term instanceof UnitText unit) {
      call("unit", depth, unit.value());
    }
  }

  private void name(String name, Term variable) {
    out.append(name).append('#').append(variable.id());
  }

  private void call(String function, int depth, Term... operands) {
    out.append('(').append(function);
    for (Term operand : operands) {
      out.append(' ');
      write(operand, depth);
    }
    out.append(')');
  }
}
