package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.DecimalRounding;
import dev.airtight.paths.big.ModerateNumbers;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Jackson makes of texts, numbers, booleans and enum members. */
final class ScalarDecoder {
  /** Integers that a double can tell apart, so that it does not matter how they are written. */
  private static final Integers EXACT = new Integers(-(1L << 53), 1L << 53);

  private final Machine machine;
  private final Terms terms;
  private final TextTargetDecoder targets;

  /** Texts become doubles, too, and one of them is NaN, which no number is. */
  private final boolean isOfAnyText;

  ScalarDecoder(Machine machine, Contract contract) {
    this.isOfAnyText = AnyOutput.is(contract);
    this.machine = machine;
    this.targets = new TextTargetDecoder(machine);
    this.terms = machine.terms();
  }

  Input truth(State state, SymbolicJson.Truth json, OutputPlace place, JavaShape shape) {
    InputNode node = new InputNode.Bool(json.value());
    if (!(shape instanceof JavaShape.Bool bool)) {
      throw unsupported(place, "a boolean");
    }
    IntTerm bit = terms.ifThenElse(json.value(), terms.constant(1), terms.constant(0));
    return bool.boxed()
        ? object(state, new HeapObject.Box("java/lang/Boolean", new IntValue(bit)), place, node)
        : new Input(state, new IntValue(orZero(bit, place)), node);
  }

  private IntTerm orZero(IntTerm term, OutputPlace place) {
    return terms.ifThenElse(place.missing(), terms.constant(0), term);
  }

  Input whole(
      State state,
      SymbolicJson.Whole json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    InputNode node = new InputNode.Whole(json.value());
    if (!(shape instanceof JavaShape.Whole whole)) {
      return otherNumber(state, terms.ofInt(json.value()), node, place, shape);
    }
    Integers accepted = accepted(whole.primitive());
    findings.refuse(
        terms.and(place.there(), outside(json.value(), accepted)),
        place.name() + " may be out of the range of " + whole.primitive().javaName());
    boolean precise =
        EXACT.covers(accepted)
            || EXACT.interval().covers(state.knowledge().facts().interval(json.value()));
    State noted = precise ? state : state.withAssumption(new Assumption.PlainIntegers(false));
    return number(noted, json.value(), place, whole, node);
  }

  private BoolTerm outside(IntTerm term, Integers accepted) {
    return terms.or(
        terms.lessThan(term, terms.constant(accepted.min())),
        terms.lessThan(terms.constant(accepted.max()), term));
  }

  private Input number(
      State state, IntTerm exact, OutputPlace place, JavaShape.Whole shape, InputNode node) {
    // Jackson reads 128 to 255 as negative bytes.
    IntTerm term =
        shape.primitive().equals(TypeDescriptor.BYTE) ? terms.java().wrap(exact, 8) : exact;
    boolean wide = shape.primitive().equals(TypeDescriptor.LONG);
    if (!shape.boxed()) {
      IntTerm value = orZero(term, place);
      return new Input(state, wide ? new LongValue(value) : new IntValue(value), node);
    }
    Value value = wide ? new LongValue(term) : new IntValue(term);
    return object(state, new HeapObject.Box(Boxes.classOf(shape.primitive()), value), place, node);
  }

  /** The integers that Jackson takes for a type. */
  static Integers accepted(TypeDescriptor primitive) {
    return switch (primitive.text()) {
      case "B" -> new Integers(Byte.MIN_VALUE, 255);
      case "S" -> new Integers(Short.MIN_VALUE, Short.MAX_VALUE);
      case "I" -> new Integers(Integer.MIN_VALUE, Integer.MAX_VALUE);
      default -> new Integers(Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  /** The integers from {@code min} to {@code max}. */
  record Integers(long min, long max) {
    boolean covers(Integers other) {
      return min <= other.min && other.max <= max;
    }

    Interval interval() {
      return Interval.of(min, max);
    }
  }

  Input decimal(
      State state,
      SymbolicJson.Decimal json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    InputNode node = new InputNode.Decimal(json.value());
    if (!(shape instanceof JavaShape.Whole whole)) {
      return otherNumber(state, json.value(), node, place, shape);
    }
    Integers accepted = accepted(whole.primitive());
    findings.refuseWithoutFact(
        terms.and(
            place.there(),
            terms.or(
                terms.lessThan(json.value(), terms.constant(Rational.of(accepted.min()))),
                terms.lessThan(terms.constant(Rational.of(accepted.max())), json.value()))),
        place.name() + " may be out of the range of " + whole.primitive().javaName());
    // Truncated, after rounding to a double: not further away than one, up to 2^53.
    IntTerm truncated = terms.freshInt(place.name() + " truncated", accepted.interval());
    BoolTerm near =
        terms.and(
            terms.lessOrEqual(
                terms.subtract(terms.ofInt(truncated), json.value()), terms.constant(Rational.ONE)),
            terms.lessOrEqual(
                terms.subtract(json.value(), terms.ofInt(truncated)),
                terms.constant(Rational.ONE)));
    BoolTerm large =
        terms.not(
            terms.and(
                terms.lessOrEqual(terms.constant(Rational.of(EXACT.min())), json.value()),
                terms.lessOrEqual(json.value(), terms.constant(Rational.of(EXACT.max())))));
    findings.fact(terms.implies(place.there(), terms.or(near, large)));
    return number(state, truncated, place, whole, node);
  }

  private Input otherNumber(
      State state, RealTerm exact, InputNode node, OutputPlace place, JavaShape shape) {
    if (shape instanceof JavaShape.BigWhole) {
      // A fraction is cut off.
      DecimalRounding rounding = new DecimalRounding(terms);
      DecimalRounding.Floor floor = rounding.floor(state, exact);
      BigNumber number = BigNumber.integer(terms, rounding.rounded(floor, RoundingMode.DOWN));
      return object(floor.state(), number.object(), place, node);
    }
    if (shape instanceof JavaShape.BigFraction) {
      ModerateNumbers.Made made =
          new ModerateNumbers(terms).decimal(state, exact, node, place.name());
      return object(made.state(), made.number().object(), place, node);
    }
    if (!(shape instanceof JavaShape.Floating floating)) {
      throw unsupported(place, "a number");
    }
    String box = Boxes.classOf(floating.primitive());
    RealTerm zero = terms.constant(Rational.ZERO);
    RealTerm given = floating.boxed() ? exact : terms.ifThenElse(place.missing(), zero, exact);
    FloatingValue read = floating(floating.primitive(), given, place.name());
    return floating.boxed()
        ? object(state, new HeapObject.Box(box, read), place, node)
        : new Input(state, read, node);
  }

  /** Decoders read a float from the digits, or as a double that becomes one. */
  private FloatingValue floating(TypeDescriptor type, RealTerm given, String name) {
    boolean isDouble = type.equals(TypeDescriptor.DOUBLE);
    if (isOfAnyText) {
      return isDouble ? FloatingValue.ANY_DOUBLE : FloatingValue.ANY_FLOAT;
    }
    FloatingNumbers numbers = new FloatingNumbers(terms);
    return isDouble
        ? numbers.nearest(FloatingType.DOUBLE, given, name)
        : numbers.nearestFloat(given, name);
  }

  /** An object that the engine cannot look into. */
  Input opaque(State state, String className, OutputPlace place, InputNode node) {
    String reason = "values of " + className.replace('/', '.') + " are not modelled";
    ObjectSource source =
        (s, object) -> {
          throw new StuckException(reason + " (" + place.name() + ")");
        };
    return object(state, new HeapObject.Lazy(className, source), place, node);
  }

  Input text(
      State state,
      SymbolicJson.Text json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    InputNode node = new InputNode.Text(json.value());
    if (shape instanceof JavaShape.Text) {
      return object(state, new HeapObject.Text(json.value()), place, node);
    }
    if (shape instanceof JavaShape.Parsed parsed) {
      return targets.read(state, json.value(), place, parsed.target(), findings);
    }
    if (shape instanceof Enumeration enumeration
        && json.value() instanceof TextTerm.TextConstant constant) {
      Optional<Integer> ordinal = enumeration.ordinalOf(constant.value());
      if (ordinal.isPresent()) {
        IntTerm term = terms.constant(ordinal.get());
        return object(
            state, new HeapObject.EnumConstant(enumeration.className(), term), place, node);
      }
    }
    throw unsupported(place, "a string");
  }

  Input member(
      State before,
      SymbolicJson.EnumMember json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    List<String> texts = json.definition().members().stream().map(EnumMember::text).toList();
    InputNode node = new InputNode.Choice(json.code(), texts);
    if (shape instanceof JavaShape.Text) {
      return object(before, new HeapObject.Lazy("java/lang/String", words(json)), place, node);
    }
    if (!(shape instanceof Enumeration enumeration)) {
      throw unsupported(place, "an enum member");
    }
    State start =
        enumeration.byCaseRules()
            ? before.withAssumption(Assumption.Environment.ROOT_CASE_RULES)
            : before;
    IntTerm ordinal = terms.constant(0);
    BoolTerm isNull = place.missing();
    boolean same = true;
    for (int code = texts.size() - 1; code >= 0; code--) {
      Optional<Integer> mapped = enumeration.ordinalOf(texts.get(code));
      BoolTerm chosen = terms.intEqual(json.code(), terms.constant(code));
      same &= mapped.isPresent() && mapped.get() == code;
      if (mapped.isPresent()) {
        ordinal = terms.ifThenElse(chosen, terms.constant(mapped.get()), ordinal);
      } else if (enumeration.areOthersNull()) {
        isNull = terms.or(isNull, chosen);
      } else {
        findings.refuse(
            terms.and(place.there(), chosen),
            enumeration.className().replace('/', '.')
                + " has no constant for \""
                + texts.get(code)
                + "\" in "
                + place.name());
      }
    }
    HeapObject constant =
        new HeapObject.EnumConstant(enumeration.className(), same ? json.code() : ordinal);
    return object(start, constant, isNull, node);
  }

  private ObjectSource words(SymbolicJson.EnumMember json) {
    return (state, object) -> {
      List<State> states = new ArrayList<>();
      for (int code = 0; code < json.definition().members().size(); code++) {
        TextTerm text = terms.text(json.definition().members().get(code).text());
        state
            .assume(terms.intEqual(json.code(), terms.constant(code)))
            .ifPresent(s -> states.add(s.refined(object, new HeapObject.Text(text))));
      }
      return states;
    };
  }

  /** A reference to a new object, or null where the value is missing. */
  Input object(State state, HeapObject object, OutputPlace place, InputNode node) {
    return object(state, object, place.missing(), node);
  }

  private Input object(State state, HeapObject object, BoolTerm isNull, InputNode node) {
    int identity = machine.freshIdentity();
    return new Input(state.withObject(identity, object), new Reference(isNull, identity), node);
  }

  static StuckException unsupported(OutputPlace place, String what) {
    return new StuckException("decoding " + what + " into the type of " + place.name());
  }
}
