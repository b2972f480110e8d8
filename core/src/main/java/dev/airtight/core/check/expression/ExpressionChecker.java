package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.MemberExpression.MemberOf;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.NumberExpression.ArithmeticOperator;
import dev.airtight.core.contract.NumberExpression.NumberLiteral;
import dev.airtight.core.contract.NumberExpression.NumberOf;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.TextExpression.TextLiteral;
import dev.airtight.core.contract.TextExpression.TextOf;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.ExpressionSyntax;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Gives the expressions of one clause their types and resolves their names. What is wrong is
 * reported, and a placeholder takes its place, so that the rest of the clause is still checked.
 */
public final class ExpressionChecker {

  private static final Operand FAILED = new Operand.Failed();
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Definitions definitions;
  private final ClauseReport report;
  private final ReferenceChecker references;
  private final Logic logic;
  private final Equality equality;
  private final Orders orders;
  private final MembershipChecker membership;
  private final Quantifiers quantifiers;
  private final FunctionChecker calls;

  private ExpressionChecker(Definitions definitions, ClauseReport report) {
    this.definitions = definitions;
    this.report = report;
    this.references = new ReferenceChecker(definitions, report, this);
    this.logic = new Logic(report, this);
    this.equality = new Equality(definitions, report, references, this);
    this.orders = new Orders(definitions, report, this);
    this.membership = new MembershipChecker(report, equality, this);
    this.quantifiers = new Quantifiers(report, this);
    this.calls = new FunctionChecker(definitions, report, references, this);
  }

  /** The condition of a whole clause. */
  public static Condition check(
      ExpressionSyntax tree,
      Scope scope,
      Definitions definitions,
      SourceText source,
      DiagnosticSink sink) {
    ExpressionChecker checker = new ExpressionChecker(definitions, new ClauseReport(sink, source));
    return checker.condition(tree, new Context(scope, FlowFacts.NONE)).condition();
  }

  /** What the expression is; names are not read yet. */
  Operand operand(ExpressionSyntax tree, Context context) {
    Clause clause = report.clause(tree);
    if (tree instanceof ExpressionSyntax.TextLiteral literal) {
      reportIfField(literal.value(), "a string", clause, context);
      return new Operand.Written(new TextLiteral(literal.value(), clause));
    } else if (tree instanceof ExpressionSyntax.NumberLiteral literal) {
      return new Operand.Counted(new NumberLiteral(literal.value(), clause));
    } else if (tree instanceof ExpressionSyntax.BooleanLiteral literal) {
      reportIfField(Boolean.toString(literal.value()), "a boolean", clause, context);
      return judged(Judgement.of(new Condition.Truth(literal.value(), clause)));
    } else if (tree instanceof ExpressionSyntax.NullLiteral) {
      return new Operand.Null();
    } else if (tree instanceof ExpressionSyntax.NameReference name) {
      return references.name(name, context);
    } else if (tree instanceof ExpressionSyntax.It it) {
      return references.it(it, context);
    } else if (tree instanceof ExpressionSyntax.FieldAccess access) {
      return references.field(access, context);
    } else if (tree instanceof ExpressionSyntax.Call call) {
      return calls.call(call, context);
    } else if (tree instanceof ExpressionSyntax.Negation negation) {
      NumberExpression operand = number(negation.operand(), context, "'-'");
      return new Operand.Counted(new NumberExpression.Negate(operand, clause));
    } else if (tree instanceof ExpressionSyntax.Arithmetic arithmetic) {
      return new Operand.Counted(arithmetic(arithmetic, context, clause));
    } else if (tree instanceof ExpressionSyntax.Quantified quantified) {
      return quantifiers.quantified(quantified, context);
    } else if (tree instanceof ExpressionSyntax.ListLiteral
        || tree instanceof ExpressionSyntax.Range) {
      report.error(
          DiagnosticCode.NOT_A_VALUE,
          tree.span(),
          "a list or range stands on the right of 'in' only",
          "write '... in " + (tree instanceof ExpressionSyntax.Range ? "1..3" : "[a, b]") + "'");
      return FAILED;
    }
    return judged(test(tree, context));
  }

  /**
   * Says so where a literal looks like a field of the record, or a parameter of the prompt, that
   * can only be written as {@code it."..."}: one whose name is no word, or one called {@code true}.
   * A string with an escape in it is meant as a string.
   */
  private void reportIfField(String name, String kind, Clause clause, Context context) {
    boolean isText = clause.text().startsWith("\"");
    boolean looksLikeField =
        !isText || clause.text().equals("\"" + name + "\"") && !WORD.matcher(name).matches();
    String own = context.scope().isOfPrompt() ? "parameter" : "field";
    if (looksLikeField && context.scope().isOwn(name)) {
      report.error(
          DiagnosticCode.LITERAL_OR_FIELD,
          clause.span(),
          "this is " + kind + ", but a " + own + " is called so, too",
          "write 'it."
              + clause.text()
              + "' for the "
              + own
              + (isText ? "; for the string write a character of it as '\\uXXXX'" : ""));
    }
  }

  private static Operand judged(Judgement judgement) {
    return new Operand.Judged(judgement);
  }

  /** The expressions whose form says that they are conditions. */
  private Judgement test(ExpressionSyntax tree, Context context) {
    if (tree instanceof ExpressionSyntax.And and) {
      return logic.and(and, context);
    } else if (tree instanceof ExpressionSyntax.Or or) {
      return logic.or(or, context);
    } else if (tree instanceof ExpressionSyntax.Not not) {
      Judgement operand = condition(not.operand(), context);
      return operand.negated(report.clause(tree));
    } else if (tree instanceof ExpressionSyntax.Implies implies) {
      return logic.implies(implies, context);
    } else if (tree instanceof ExpressionSyntax.Comparison comparison) {
      return orders.isEquality(comparison)
          ? equality.comparison(comparison, context)
          : Judgement.of(orders.comparison(comparison, context));
    } else if (tree instanceof ExpressionSyntax.Membership in) {
      return Judgement.of(membership.in(in, context));
    } else if (tree instanceof ExpressionSyntax.TextTest test) {
      return Judgement.of(membership.textTest(test, context));
    } else if (tree instanceof ExpressionSyntax.Matches matches) {
      return Judgement.of(membership.matches(matches, context));
    } else if (tree instanceof ExpressionSyntax.IsVariant is) {
      return calls.isVariant(is, context);
    }
    throw new IllegalArgumentException("no expression: " + tree.getClass());
  }

  private NumberExpression arithmetic(
      ExpressionSyntax.Arithmetic tree, Context context, Clause clause) {
    String symbol = "'" + tree.operator().symbol() + "'";
    NumberExpression left = number(tree.left(), context, symbol);
    NumberExpression right = number(tree.right(), context, symbol);
    ArithmeticOperator operator =
        switch (tree.operator()) {
          case ADD -> ArithmeticOperator.ADD;
          case SUBTRACT -> ArithmeticOperator.SUBTRACT;
          case MULTIPLY -> ArithmeticOperator.MULTIPLY;
        };
    return new NumberExpression.Arithmetic(operator, left, right, clause);
  }

  /** What the expression is, read: never {@code Named}, {@code Bare} or {@code Null}. */
  Operand value(ExpressionSyntax tree, Context context) {
    return read(operand(tree, context), tree, context);
  }

  private Operand read(Operand operand, ExpressionSyntax tree, Context context) {
    if (operand instanceof Operand.Named named) {
      return references.read(named, tree.span());
    } else if (operand instanceof Operand.Bare bare) {
      return references.unknown(bare.name(), context);
    } else if (operand instanceof Operand.Null) {
      report.error(
          DiagnosticCode.NOT_A_VALUE,
          tree.span(),
          "'null' is no value to go on with",
          "compare with it: '... == null' or '... != null'");
      return FAILED;
    }
    return operand;
  }

  /** What a name that is there and not null holds. */
  Operand contentOf(Operand.Named named) {
    ReferenceExpression reference = named.reference();
    Type base = named.shape().base();
    Clause clause = reference.clause();
    if (base instanceof Type.Text) {
      return new Operand.Written(new TextOf(reference, clause));
    } else if (base instanceof Type.IntegerNumber || base instanceof Type.DecimalNumber) {
      return new Operand.Counted(new NumberOf(reference, clause));
    } else if (base instanceof Type.Bool) {
      return judged(Judgement.of(new Condition.TruthOf(reference, clause)));
    } else if (definitions.asDeclared(base) instanceof EnumDefinition choices) {
      return new Operand.Chosen(new MemberOf(reference, choices.name(), clause));
    }
    return new Operand.Held(reference, base);
  }

  /** A condition; reports anything else. */
  Judgement condition(ExpressionSyntax tree, Context context) {
    Operand value = value(tree, context);
    if (value instanceof Operand.Judged judged) {
      return judged.judgement();
    }
    if (!(value instanceof Operand.Failed)) {
      report.error(
          DiagnosticCode.NOT_A_CONDITION,
          tree.span(),
          "a condition is expected, but this is " + describe(value),
          "compare it with something");
    }
    return Judgement.of(new Condition.Truth(true, report.clause(tree)));
  }

  /** A number; reports anything else. */
  NumberExpression number(ExpressionSyntax tree, Context context, String user) {
    return number(operand(tree, context), tree, context, user);
  }

  /** The same for an expression that was looked at already. */
  NumberExpression number(Operand operand, ExpressionSyntax tree, Context context, String user) {
    Operand value = read(operand, tree, context);
    if (value instanceof Operand.Counted counted) {
      return counted.number();
    }
    wrongOperand(tree, value, user, "numbers");
    return new NumberLiteral(BigDecimal.ZERO, report.clause(tree));
  }

  /** A string; reports anything else. */
  TextExpression text(ExpressionSyntax tree, Context context, String user) {
    Operand value = value(tree, context);
    if (value instanceof Operand.Written written) {
      return written.text();
    }
    wrongOperand(tree, value, user, "strings");
    return new TextLiteral("", report.clause(tree));
  }

  /** Says that {@code user} takes something else. */
  void wrongOperand(ExpressionSyntax tree, Operand value, String user, String wanted) {
    if (!(value instanceof Operand.Failed)) {
      report.error(
          DiagnosticCode.OPERAND_TYPE,
          tree.span(),
          user + " takes " + wanted + ", but this is " + describe(value),
          helpFor(value, wanted));
    }
  }

  private static String helpFor(Operand value, String wanted) {
    if (wanted.equals("numbers") && value instanceof Operand.Written) {
      return "strings have no order; 'length(...)' is the number of their characters";
    } else if (wanted.equals("numbers")
        && value instanceof Operand.Held held
        && (held.base() instanceof Type.ListOf || held.base() instanceof Type.MapOf)) {
      return "'size(...)' is the number of its elements";
    }
    return "";
  }

  /** What a read value is called in a message. */
  String describe(Operand operand) {
    if (operand instanceof Operand.Judged) {
      return "a boolean";
    } else if (operand instanceof Operand.Counted) {
      return "a number";
    } else if (operand instanceof Operand.Written) {
      return "a string";
    } else if (operand instanceof Operand.Chosen chosen) {
      return "a member of '" + chosen.member().definition() + "'";
    } else if (operand instanceof Operand.Held held) {
      return definitions.describe(held.base());
    }
    return "a value";
  }
}
