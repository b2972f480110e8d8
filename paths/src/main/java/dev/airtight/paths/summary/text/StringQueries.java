package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.language.java.CaseInsensitive;
import dev.airtight.solver.language.java.JavaCharacters;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextConstant;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions to one String. Against constants they are memberships in languages, which are exact;
 * against a text that is not constant, the answer is arbitrary except for what lengths and equality
 * say of it.
 */
public final class StringQueries implements SummaryProvider {
  private static final String STRING = "java/lang/String.";
  private static final BigInteger LONGEST = BigInteger.valueOf(Integer.MAX_VALUE);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(STRING + "length()I", StringQueries::length);
    all.put(STRING + "isEmpty()Z", StringQueries::isEmpty);
    all.put(STRING + "isBlank()Z", StringQueries::isBlank);
    all.put(STRING + "hashCode()I", call -> call.returnsInt(call.terms().hash(call.text(0))));
    all.put(STRING + "equals(Ljava/lang/Object;)Z", StringQueries::equalTo);
    all.put(STRING + "contentEquals(Ljava/lang/CharSequence;)Z", StringQueries::contentEquals);
    all.put(STRING + "equalsIgnoreCase(Ljava/lang/String;)Z", StringQueries::equalsIgnoreCase);
    all.put(STRING + "compareTo(Ljava/lang/String;)I", StringQueries::compareTo);
    all.put(
        "java/lang/String$CaseInsensitiveComparator.compare(Ljava/lang/String;Ljava/lang/String;)I",
        call ->
            call.requiring(
                1,
                (c, object) ->
                    compareToIgnoringCase(c.withArguments(c.arguments().subList(1, 3)))));
    all.put(
        STRING + "compareToIgnoreCase(Ljava/lang/String;)I", StringQueries::compareToIgnoringCase);
    all.put(STRING + "startsWith(Ljava/lang/String;)Z", StringQueries::startsWith);
    all.put(STRING + "startsWith(Ljava/lang/String;I)Z", StringQueries::startsWithAt);
    all.put(STRING + "endsWith(Ljava/lang/String;)Z", StringQueries::endsWith);
    all.put(STRING + "contains(Ljava/lang/CharSequence;)Z", StringQueries::contains);
    all.put(STRING + "charAt(I)C", StringQueries::charAt);
    all.put(STRING + "regionMatches(ILjava/lang/String;II)Z", call -> regionMatches(call, 1));
    all.put(STRING + "regionMatches(ZILjava/lang/String;II)Z", StringQueries::foldedRegion);
    return all;
  }

  /** There is no text longer than an int: making it is an OutOfMemoryError. */
  private static List<Successor> length(Call call) {
    IntTerm length = call.terms().length(call.text(0));
    if (call.state().knowledge().facts().interval(length).isAtMost(LONGEST)) {
      return call.returnsInt(length);
    }
    State enough = call.state().withAssumption(Assumption.Environment.ENOUGH_MEMORY);
    return enough
        .assume(call.terms().lessOrEqual(length, call.terms().constant(LONGEST)))
        .map(s -> call.in(s).returnsInt(length))
        .orElseGet(
            () ->
                List.of(
                    new Successor.AssumedAway(
                        enough, () -> call.in(enough).raises("java/lang/OutOfMemoryError"))));
  }

  private static List<Successor> isEmpty(Call call) {
    Terms terms = call.terms();
    return call.returnsBoolean(terms.intEqual(terms.length(call.text(0)), terms.constant(0)));
  }

  private static List<Successor> isBlank(Call call) {
    return call.returnsBoolean(call.terms().inLanguage(call.text(0), JavaCharacters.blank()));
  }

  private static List<Successor> equalTo(Call call) {
    Terms terms = call.terms();
    Reference other = call.reference(1);
    if (other.isNull().isTrue()) {
      return call.returnsBoolean(terms.bool(false));
    }
    if (call.object(other) instanceof HeapObject.Text text) {
      BoolTerm equal = terms.textEqual(call.text(0), text.text());
      return call.returnsBoolean(terms.and(terms.not(other.isNull()), equal));
    }
    return call.whenPresent(
        1, c -> c.returnsBoolean(terms.bool(false)), (c, object) -> equalTo(c, c.reference(1)));
  }

  /** What is not known to be a text may be one. */
  private static List<Successor> equalTo(Call call, Reference other) {
    Terms terms = call.terms();
    return call.machine()
        .whereOf(
            call.state(),
            new Reference(terms.bool(false), other.object()),
            TypeDescriptor.STRING,
            s -> {
              Call made = call.in(s);
              return made.returnsBoolean(
                  terms.textEqual(
                      made.text(0), ((HeapObject.Text) s.memory().object(other.object())).text()));
            },
            s -> call.in(s).returnsBoolean(terms.bool(false)));
  }

  private static List<Successor> contentEquals(Call call) {
    return StringArguments.charSequence(
        call, 1, (c, text) -> c.returnsBoolean(c.terms().textEqual(c.text(0), text)));
  }

  private static List<Successor> equalsIgnoreCase(Call call) {
    return call.whenPresent(
        1,
        c -> c.returnsBoolean(c.terms().bool(false)),
        (c, object) -> {
          Terms terms = c.terms();
          String left = constant(c, 0);
          String right = constant(c, 1);
          if (left != null && right != null) {
            return c.returnsBoolean(terms.bool(left.equalsIgnoreCase(right)));
          }
          if (right != null) {
            return c.returnsBoolean(terms.inLanguage(c.text(0), CaseInsensitive.equalTo(right)));
          }
          if (left != null) {
            return c.returnsBoolean(terms.inLanguage(c.text(1), CaseInsensitive.equalTo(left)));
          }
          BoolTerm sameLength = terms.intEqual(terms.length(c.text(0)), terms.length(c.text(1)));
          return anyBool(c, terms.textEqual(c.text(0), c.text(1)), sameLength, "equalIgnoringCase");
        });
  }

  /**
   * Returns a boolean that is arbitrary except for what it must be.
   *
   * @param sufficient where this holds the result is true
   * @param necessary where this does not hold the result is false
   */
  private static List<Successor> anyBool(
      Call call, BoolTerm sufficient, BoolTerm necessary, String name) {
    Terms terms = call.terms();
    BoolTerm result = terms.freshBool(name);
    BoolTerm link = terms.and(terms.implies(sufficient, result), terms.implies(result, necessary));
    return call.state().assume(link).map(s -> call.in(s).returnsBoolean(result)).orElse(List.of());
  }

  /** Exact in sign against a constant; which number it is of that sign is left open. */
  private static List<Successor> compareTo(Call call) {
    return call.requiring(
        1,
        (c, object) -> {
          Terms terms = c.terms();
          String left = constant(c, 0);
          String right = constant(c, 1);
          if (left != null && right != null) {
            return c.returnsInt(terms.constant(left.compareTo(right)));
          }
          IntTerm result = terms.freshInt("comparison", Interval.INT);
          BoolTerm equal = terms.textEqual(c.text(0), c.text(1));
          BoolTerm facts =
              terms.and(
                  terms.iff(terms.intEqual(result, terms.constant(0)), equal),
                  asPlaced(c, "by unit", result));
          if (right != null) {
            BoolTerm before = terms.inLanguage(c.text(0), TextLanguages.before(right));
            BoolTerm negative = terms.lessThan(result, terms.constant(0));
            facts = terms.and(facts, terms.iff(negative, before));
          } else if (left != null) {
            BoolTerm after = terms.inLanguage(c.text(1), TextLanguages.before(left));
            BoolTerm positive = terms.lessThan(terms.constant(0), result);
            facts = terms.and(facts, terms.iff(positive, after));
          }
          return c.state().assume(facts).map(s -> c.in(s).returnsInt(result)).orElse(List.of());
        });
  }

  private static List<Successor> compareToIgnoringCase(Call call) {
    return call.requiring(
        1,
        (c, object) -> {
          String left = constant(c, 0);
          String right = constant(c, 1);
          if (left != null && right != null) {
            return c.returnsInt(c.terms().constant(left.compareToIgnoreCase(right)));
          }
          IntTerm result = c.terms().freshInt("comparison", Interval.INT);
          return c.state()
              .assume(asPlaced(c, "without case", result))
              .map(s -> c.in(s).returnsInt(result))
              .orElse(List.of());
        });
  }

  /** The sign is that of where the texts come in one order of all texts. */
  private static BoolTerm asPlaced(Call call, String order, IntTerm result) {
    Terms terms = call.terms();
    IntTerm left = terms.placeOf(call.text(0), order);
    IntTerm right = terms.placeOf(call.text(1), order);
    IntTerm zero = terms.constant(0);
    return terms.and(
        terms.iff(terms.lessThan(result, zero), terms.lessThan(left, right)),
        terms.iff(terms.lessThan(zero, result), terms.lessThan(right, left)));
  }

  /** Which texts do is left open where not both arguments are constant. */
  private static List<Successor> startsWithAt(Call call) {
    // Before the beginning there is nothing, whatever is looked for, be it null.
    return call.split(
        call.terms().lessThan(call.intArgument(2), call.terms().constant(0)),
        before -> before.returnsBoolean(before.terms().bool(false)),
        StringQueries::startsWithin);
  }

  private static List<Successor> startsWithin(Call call) {
    return call.requiring(
        1,
        (c, object) -> {
          Terms terms = c.terms();
          IntTerm from = c.intArgument(2);
          BigInteger begin = from.constantValue();
          TextTerm text = c.text(0);
          TextTerm prefix = c.text(1);
          if (begin != null && prefix instanceof TextTerm.TextConstant constant) {
            int units = begin.intValueExact();
            Language before = Language.ofLength(units, OptionalInt.of(units));
            return c.returnsBoolean(
                terms.inLanguage(
                    text, before.concat(Language.word(constant.value())).concat(Language.all())));
          }
          BoolTerm within =
              terms.and(
                  terms.lessOrEqual(terms.constant(0), from),
                  terms.lessOrEqual(terms.add(from, terms.length(prefix)), terms.length(text)));
          BoolTerm isEmpty = terms.intEqual(terms.length(prefix), terms.constant(0));
          return anyBool(c, terms.and(within, isEmpty), within, "startsWith");
        });
  }

  private static List<Successor> startsWith(Call call) {
    return call.requiring(
        1, (c, object) -> hasPart(c, c.text(1), Occurrences::startingWith, "startsWith"));
  }

  private static List<Successor> endsWith(Call call) {
    return call.requiring(
        1, (c, object) -> hasPart(c, c.text(1), Occurrences::endingWith, "endsWith"));
  }

  private static List<Successor> contains(Call call) {
    return StringArguments.charSequence(
        call, 1, (c, part) -> hasPart(c, part, Occurrences::containing, "contains"));
  }

  private static List<Successor> hasPart(
      Call call, TextTerm part, Function<String, Language> language, String name) {
    Terms terms = call.terms();
    TextTerm text = call.text(0);
    String constant = constant(call, part);
    if (constant != null) {
      return call.returnsBoolean(terms.inLanguage(text, language.apply(constant)));
    }
    BoolTerm sufficient =
        terms.or(
            terms.intEqual(terms.length(part), terms.constant(0)), terms.textEqual(text, part));
    return anyBool(
        call, sufficient, terms.lessOrEqual(terms.length(part), terms.length(text)), name);
  }

  /** Where case does not count, the JDK looks at this text before it looks at the other one. */
  private static List<Successor> foldedRegion(Call call) {
    Terms terms = call.terms();
    IntTerm zero = terms.constant(0);
    BoolTerm isHere =
        terms.and(
            terms.lessOrEqual(zero, call.intArgument(4)),
            terms.lessOrEqual(zero, call.intArgument(2)),
            terms.lessOrEqual(
                terms.add(call.intArgument(2), call.intArgument(5)), terms.length(call.text(0))));
    BoolTerm looksFirst = terms.not(terms.intEqual(call.intArgument(1), zero));
    return call.split(
        terms.and(looksFirst, terms.not(isHere)),
        c -> c.returnsBoolean(terms.bool(false)),
        c -> regionMatches(c, 2));
  }

  /**
   * Out of bounds is no match; within them, no units always match, and which others do is left
   * open.
   *
   * @param offset the argument that says where the part of this text begins
   */
  private static List<Successor> regionMatches(Call call, int offset) {
    return call.requiring(
        offset + 1,
        (c, object) -> {
          Terms terms = c.terms();
          IntTerm zero = terms.constant(0);
          IntTerm from = c.intArgument(offset);
          IntTerm otherFrom = c.intArgument(offset + 2);
          IntTerm count = c.intArgument(offset + 3);
          BoolTerm within =
              terms.and(
                  terms.lessOrEqual(zero, from),
                  terms.lessOrEqual(zero, otherFrom),
                  terms.lessOrEqual(terms.add(from, count), terms.length(c.text(0))),
                  terms.lessOrEqual(terms.add(otherFrom, count), terms.length(c.text(offset + 1))));
          BoolTerm sufficient = terms.and(within, terms.lessOrEqual(count, zero));
          return anyBool(c, sufficient, within, "matches");
        });
  }

  private static List<Successor> charAt(Call call) {
    Terms terms = call.terms();
    return StringArguments.index(
        call,
        call.intArgument(1),
        terms.length(call.text(0)),
        c -> {
          TextCuts cuts = new TextCuts(terms);
          return cuts.unitAt(c.state(), c.text(0), c.intArgument(1)).stream()
              .flatMap(found -> c.in(found.state()).returnsInt(found.unit()).stream())
              .toList();
        });
  }

  private static @Nullable String constant(Call call, int argument) {
    return constant(call, call.text(argument));
  }

  static @Nullable String constant(Call call, TextTerm text) {
    return new TextCuts(call.terms()).resolve(call.state(), text) instanceof TextConstant constant
        ? constant.value()
        : null;
  }
}
