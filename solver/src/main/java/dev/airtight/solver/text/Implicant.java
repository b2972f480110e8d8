package dev.airtight.solver.text;

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
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A small set of facts about texts and bits that makes required terms true together with the
 * arithmetic of a model: of a disjunction one true part suffices. Each is listed once, and what is
 * required later is appended.
 */
final class Implicant {
  private final Terms terms;
  private final RopeExpansion expansion;
  private final ModelEvaluation model;
  private final Set<Term> visited = new HashSet<>();
  private final List<Literal> literals = new ArrayList<>();
  private final List<TextEqual> equalities = new ArrayList<>();
  private final List<TextEqual> differences = new ArrayList<>();
  private final List<TextFunction> functions = new ArrayList<>();
  private final List<Bitwise> operations = new ArrayList<>();
  private final Set<TextVariable> variables = new LinkedHashSet<>();

  Implicant(Terms terms, RopeExpansion expansion, ModelEvaluation model) {
    this.terms = terms;
    this.expansion = expansion;
    this.model = model;
  }

  List<Literal> literals() {
    return literals;
  }

  List<TextEqual> equalities() {
    return equalities;
  }

  List<TextEqual> differences() {
    return differences;
  }

  List<TextFunction> functions() {
    return functions;
  }

  List<Bitwise> operations() {
    return operations;
  }

  /** All variables of texts that matter. */
  Collection<TextVariable> variables() {
    return variables;
  }

  /** How many terms were looked at. */
  int size() {
    return visited.size();
  }

  /** Collects what makes a term true that is true in the model. */
  void require(BoolTerm term) {
    if (term instanceof BoolConstant || term instanceof BoolVariable || !visited.add(term)) {
      return;
    }
    if (term instanceof And and) {
      and.operands().forEach(this::require);
    } else if (term instanceof Or or) {
      require(choose(or.operands()));
    } else if (term instanceof Not not) {
      requireFalse(not.operand());
    } else if (term instanceof InLanguage membership) {
      membership(membership, true);
    } else if (term instanceof TextEqual equality) {
      equalities.add(equality);
      mention(equality.left());
      mention(equality.right());
    } else {
      comparison(term);
    }
  }

  private void requireFalse(BoolTerm atom) {
    if (atom instanceof InLanguage membership) {
      membership(membership, false);
    } else if (atom instanceof TextEqual equality) {
      differences.add(equality);
      mention(equality.left());
      mention(equality.right());
    } else {
      comparison(atom);
    }
  }

  private void membership(InLanguage membership, boolean positive) {
    mention(membership.text());
    BoolTerm expanded = expansion.apply(membership);
    if (expanded != membership) {
      require(positive ? expanded : terms.not(expanded));
    } else {
      literals.add(new Literal(membership, positive));
    }
  }

  private void comparison(BoolTerm term) {
    if (term instanceof IntEqual equal) {
      require(equal.left());
    } else if (term instanceof IntLessOrEqual order) {
      require(order.left());
      require(order.right());
    } else if (term instanceof RealEqual equal) {
      require(equal.left());
    } else if (term instanceof RealLessOrEqual order) {
      require(order.left());
      require(order.right());
    } else if (term instanceof RealLess order) {
      require(order.left());
      require(order.right());
    }
  }

  /** The true operand that asks least of texts. */
  private BoolTerm choose(List<BoolTerm> operands) {
    BoolTerm best = null;
    int least = Integer.MAX_VALUE;
    for (BoolTerm operand : operands) {
      int cost = cost(operand);
      if (cost < least && model.of(operand)) {
        best = operand;
        least = cost;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no part of a disjunction is true that was");
    }
    return best;
  }

  private int cost(BoolTerm term) {
    if (visited.contains(term)) {
      return 0;
    }
    if (term instanceof TextEqual) {
      return 5;
    }
    if (term instanceof And || term instanceof Or) {
      return 4;
    }
    if (term instanceof InLanguage) {
      return 3;
    }
    if (term instanceof Not not) {
      return not.operand() instanceof InLanguage || not.operand() instanceof TextEqual ? 2 : 1;
    }
    return 1;
  }

  /** Collects what the value of an integer rests on in the model. */
  void require(IntTerm term) {
    if (!visited.add(term)) {
      return;
    }
    if (term instanceof Sum sum) {
      for (Addend addend : sum.addends()) {
        require(addend.term());
      }
    } else if (term instanceof Product product) {
      require(product.left());
      require(product.right());
    } else if (term instanceof EuclideanDivide divide) {
      require(divide.dividend());
      require(divide.divisor());
    } else if (term instanceof EuclideanModulo modulo) {
      require(modulo.dividend());
      require(modulo.divisor());
    } else if (term instanceof IfThenElse choice) {
      boolean first = condition(choice.condition());
      require(first ? choice.thenTerm() : choice.elseTerm());
    } else if (term instanceof TextFunction function) {
      functions.add(function);
      mention(function.text());
    } else if (term instanceof Bitwise operation) {
      operations.add(operation);
      require(operation.left());
      require(operation.right());
    }
  }

  private void require(RealTerm term) {
    if (!visited.add(term)) {
      return;
    }
    if (term instanceof RealSum sum) {
      for (RealAddend addend : sum.addends()) {
        require(addend.term());
      }
    } else if (term instanceof RealProduct product) {
      require(product.left());
      require(product.right());
    } else if (term instanceof OfInt ofInt) {
      require(ofInt.operand());
    } else if (term instanceof RealIfThenElse choice) {
      boolean first = condition(choice.condition());
      require(first ? choice.thenTerm() : choice.elseTerm());
    }
  }

  private boolean condition(BoolTerm condition) {
    boolean holds = model.of(condition);
    require(holds ? condition : terms.not(condition));
    return holds;
  }

  private void mention(TextTerm text) {
    for (TextTerm piece : text.pieces()) {
      if (piece instanceof TextVariable variable) {
        variables.add(variable);
      } else if (piece instanceof DecimalText decimal) {
        require(decimal.value());
      } else if (piece instanceof UnitText unit) {
        require(unit.value());
      }
    }
  }
}
