package dev.airtight.solver.smtlib;

import dev.airtight.solver.term.BoolTerm;
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
import dev.airtight.solver.term.IntTerm;
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
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealConstant;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConcat;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Terms as SMT-LIB expressions; long ones get a name of their own the first time. */
final class Expressions {
  /** Longer expressions are defined, so that sharing keeps the script small. */
  private static final int MAX_INLINE = 120;

  private final Script script;
  private final Map<Term, String> known = new HashMap<>();

  Expressions(Script script) {
    this.script = script;
  }

  String of(BoolTerm term) {
    return shared(term, "Bool", () -> translate(term));
  }

  private String of(IntTerm term) {
    return shared(term, "Int", () -> translate(term));
  }

  private String of(RealTerm term) {
    return shared(term, "Real", () -> translate(term));
  }

  private String of(TextTerm term) {
    return shared(term, "String", () -> translate(term));
  }

  private String shared(Term term, String sort, Supplier<String> translation) {
    String expression = known.get(term);
    if (expression == null) {
      expression = translation.get();
      if (expression.length() > MAX_INLINE) {
        expression = script.define(term, sort, expression);
      }
      known.put(term, expression);
    }
    return expression;
  }

  private static String call(String function, String... operands) {
    return "(" + function + " " + String.join(" ", operands) + ")";
  }

  private String junction(String function, List<BoolTerm> operands) {
    return call(function, operands.stream().map(this::of).toArray(String[]::new));
  }

  private String translate(BoolTerm term) {
    if (term instanceof BoolConstant constant) {
      return Boolean.toString(constant.value());
    }
    if (term instanceof BoolVariable variable) {
      String symbol = Symbols.of(variable.name(), variable.id());
      script.declare(symbol, "Bool");
      return symbol;
    }
    if (term instanceof Not not) {
      return call("not", of(not.operand()));
    }
    if (term instanceof And and) {
      return junction("and", and.operands());
    }
    if (term instanceof Or or) {
      return junction("or", or.operands());
    }
    if (term instanceof IntEqual equal) {
      return call("=", of(equal.left()), of(equal.right()));
    }
    if (term instanceof IntLessOrEqual order) {
      return call("<=", of(order.left()), of(order.right()));
    }
    if (term instanceof RealEqual equal) {
      return call("=", of(equal.left()), of(equal.right()));
    }
    if (term instanceof RealLessOrEqual order) {
      return call("<=", of(order.left()), of(order.right()));
    }
    if (term instanceof RealLess order) {
      return call("<", of(order.left()), of(order.right()));
    }
    if (term instanceof InLanguage membership) {
      return script.membership(of(membership.text()), membership.language());
    }
    TextEqual equal = (TextEqual) term;
    return call("=", of(equal.left()), of(equal.right()));
  }

  private String translate(IntTerm term) {
    if (term instanceof IntConstant constant) {
      return Script.number(constant.value());
    }
    if (term instanceof IntVariable variable) {
      String symbol = Symbols.of(variable.name(), variable.id());
      script.declare(symbol, "Int");
      script.bound(variable, symbol);
      return symbol;
    }
    if (term instanceof Sum sum) {
      StringBuilder text = new StringBuilder("(+ ").append(Script.number(sum.constant()));
      for (Addend addend : sum.addends()) {
        text.append(" (* ").append(Script.number(addend.coefficient())).append(' ');
        text.append(of(addend.term())).append(')');
      }
      return text.append(')').toString();
    }
    if (term instanceof Product product) {
      return call("*", of(product.left()), of(product.right()));
    }
    if (term instanceof EuclideanDivide divide) {
      String divisor = of(divide.divisor());
      return guarded(divide.divisor(), call("div", of(divide.dividend()), divisor), "0");
    }
    if (term instanceof EuclideanModulo modulo) {
      String dividend = of(modulo.dividend());
      return guarded(modulo.divisor(), call("mod", dividend, of(modulo.divisor())), dividend);
    }
    if (term instanceof IfThenElse choice) {
      return call("ite", of(choice.condition()), of(choice.thenTerm()), of(choice.elseTerm()));
    }
    if (term instanceof TextFunction function) {
      return function(function);
    }
    return bits((Bitwise) term);
  }

  /** SMT-LIB leaves division by zero open; terms do not. */
  private String guarded(IntTerm divisor, String otherwise, String whenZero) {
    return divisor.interval().contains(BigInteger.ZERO)
        ? call("ite", call("=", of(divisor), "0"), whenZero, otherwise)
        : otherwise;
  }

  private String function(TextFunction function) {
    String text = of(function.text());
    if (function instanceof TextLength) {
      return call("str.len", text);
    }
    String symbol;
    String meaning;
    if (function instanceof CodePointCount) {
      symbol = "code_points";
      meaning = "the number of Unicode code points";
    } else if (function instanceof ParsedInteger) {
      symbol = "parsed_integer";
      meaning = "the value of a numeral as Integer.parseInt reads it, 0 for other texts";
    } else {
      symbol = "hash_code";
      meaning = "String.hashCode";
    }
    script.declareFunction(symbol, "(String) Int", meaning);
    String call = call(symbol, text);
    script.bound(function, call);
    return call;
  }

  private String bits(Bitwise operation) {
    String symbol = operation.operator().name().toLowerCase(Locale.ROOT) + "_" + operation.width();
    script.declareFunction(
        symbol, "(Int Int) Int", "Java's operator on " + operation.width() + " bits");
    String call = call(symbol, of(operation.left()), of(operation.right()));
    script.bound(operation, call);
    return call;
  }

  private String translate(RealTerm term) {
    if (term instanceof RealConstant constant) {
      return number(constant.value());
    }
    if (term instanceof RealVariable variable) {
      String symbol = Symbols.of(variable.name(), variable.id());
      script.declare(symbol, "Real");
      return symbol;
    }
    if (term instanceof RealSum sum) {
      StringBuilder text = new StringBuilder("(+ ").append(number(sum.constant()));
      for (RealAddend addend : sum.addends()) {
        text.append(" (* ").append(number(addend.coefficient())).append(' ');
        text.append(of(addend.term())).append(')');
      }
      return text.append(')').toString();
    }
    if (term instanceof RealProduct product) {
      return call("*", of(product.left()), of(product.right()));
    }
    if (term instanceof OfInt ofInt) {
      return call("to_real", of(ofInt.operand()));
    }
    RealIfThenElse choice = (RealIfThenElse) term;
    return call("ite", of(choice.condition()), of(choice.thenTerm()), of(choice.elseTerm()));
  }

  private static String number(Rational value) {
    String magnitude = value.numerator().abs() + ".0";
    if (!value.isInteger()) {
      magnitude = call("/", magnitude, value.denominator() + ".0");
    }
    return value.signum() < 0 ? call("-", magnitude) : magnitude;
  }

  private String translate(TextTerm term) {
    if (term instanceof TextConstant constant) {
      return Symbols.literal(constant.value());
    }
    if (term instanceof TextVariable variable) {
      String symbol = Symbols.of(variable.name(), variable.id());
      script.declareText(symbol);
      return symbol;
    }
    if (term instanceof TextConcat concat) {
      return call("str.++", concat.pieces().stream().map(this::of).toArray(String[]::new));
    }
    if (term instanceof DecimalText decimal) {
      String value = of(decimal.value());
      String natural = call("str.from_int", value);
      String negative = call("str.++", "\"-\"", call("str.from_int", call("-", value)));
      return decimal.value().interval().isAtLeast(BigInteger.ZERO)
          ? natural
          : call("ite", call("<", value, "0"), negative, natural);
    }
    return call("str.from_code", of(((UnitText) term).value()));
  }
}
