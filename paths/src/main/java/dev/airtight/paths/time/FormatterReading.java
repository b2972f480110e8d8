package dev.airtight.paths.time;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.java.DateForm;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads off the JDK's own object what a formatter of dates takes: a form for each of its optional
 * parts, which stand at the end. Only looks: nothing of it is kept in the path.
 */
public final class FormatterReading {
  private static final String FORMATTER = "java/time/format/DateTimeFormatter";
  private static final String BUILDER = "java/time/format/DateTimeFormatterBuilder$";
  private static final String PARSER = "L" + BUILDER + "DateTimePrinterParser;";
  private static final String NUMBER = BUILDER + "NumberPrinterParser";
  private static final String INT = "I";

  /** Letters with more than one other case. */
  private static final String OF_SEVERAL_CASES = "kKsSiI";

  private static final Map<ChronoField, DateForm.Field> FIELDS =
      Map.of(
          ChronoField.YEAR, DateForm.Field.YEAR,
          ChronoField.YEAR_OF_ERA, DateForm.Field.YEAR_OF_ERA,
          ChronoField.MONTH_OF_YEAR, DateForm.Field.MONTH,
          ChronoField.DAY_OF_MONTH, DateForm.Field.DAY,
          ChronoField.HOUR_OF_DAY, DateForm.Field.HOUR,
          ChronoField.MINUTE_OF_HOUR, DateForm.Field.MINUTE,
          ChronoField.SECOND_OF_MINUTE, DateForm.Field.SECOND,
          ChronoField.NANO_OF_SECOND, DateForm.Field.NANO);

  private final Machine machine;
  private final List<List<DateForm.Piece>> ended = new ArrayList<>();
  private State state;
  private List<DateForm.Piece> pieces = List.of();
  private boolean isOfAnyCase;
  private boolean isEnded;

  private FormatterReading(Machine machine, State state) {
    this.machine = machine;
    this.state = state;
  }

  private static StuckException unfollowed() {
    return new StuckException("what a formatter of dates consists of is not followed");
  }

  /** The forms of a formatter that is not null; empty where it has others. */
  public static Optional<List<DateForm>> forms(Machine machine, State state, Reference formatter) {
    Attempt<Optional<List<DateForm>>> read =
        Attempt.at(
            () ->
                Optional.of(new FormatterReading(machine, state).read(formatter))
                    .filter(forms -> forms.stream().allMatch(DateForm::isDefinite)));
    return read.orElse(reason -> Optional.empty());
  }

  private List<DateForm> read(Reference formatter) {
    if (reference(formatter, FORMATTER, "zone", "Ljava/time/ZoneId;") != null
        || reference(formatter, FORMATTER, "resolverFields", "Ljava/util/Set;") != null) {
      throw unfollowed();
    }
    Reference chronology =
        reference(formatter, FORMATTER, "chrono", "Ljava/time/chrono/Chronology;");
    if (chronology != null
        && !object(chronology).className().equals("java/time/chrono/IsoChronology")) {
      throw unfollowed();
    }
    Reference digits =
        present(formatter, FORMATTER, "decimalStyle", "Ljava/time/format/DecimalStyle;");
    for (Map.Entry<String, Character> sign :
        Map.of("zeroDigit", '0', "positiveSign", '+', "negativeSign", '-', "decimalSeparator", '.')
            .entrySet()) {
      if (number(digits, "java/time/format/DecimalStyle", sign.getKey(), "C") != sign.getValue()) {
        throw unfollowed();
      }
    }
    ResolverStyle style =
        ResolverStyle.values()[
            ordinal(
                present(
                    formatter, FORMATTER, "resolverStyle", "Ljava/time/format/ResolverStyle;"))];
    if (style == ResolverStyle.LENIENT) {
      throw unfollowed();
    }
    piece(
        present(formatter, FORMATTER, "printerParser", "L" + BUILDER + "CompositePrinterParser;"));
    ended.add(pieces);
    return ended.stream().map(each -> new DateForm(each, style == ResolverStyle.STRICT)).toList();
  }

  private void piece(Reference parser) {
    String className = object(parser).className();
    if (isEnded || !className.startsWith(BUILDER)) {
      throw unfollowed();
    }
    switch (className.substring(BUILDER.length())) {
      case "CompositePrinterParser" -> composite(parser, className);
      case "CharLiteralPrinterParser" -> literal((char) number(parser, className, "literal", "C"));
      case "StringLiteralPrinterParser" ->
          text(present(parser, className, "literal", "Ljava/lang/String;"))
              .chars()
              .forEach(unit -> literal((char) unit));
      case "NumberPrinterParser" -> number(parser);
      case "FractionPrinterParser", "NanosPrinterParser" -> fraction(parser, className);
      case "SettingsParser" -> setting(ordinal(parser));
      default -> throw unfollowed();
    }
  }

  private void composite(Reference parser, String className) {
    boolean isOptional = number(parser, className, "optional", "Z") != 0;
    if (isOptional) {
      ended.add(pieces);
    }
    Reference array = present(parser, className, "printerParsers", "[" + PARSER);
    if (!(object(array) instanceof HeapObject.Array parsers)) {
      throw unfollowed();
    }
    BigInteger length = parsers.length().constantValue();
    for (int i = 0; i < constant(length); i++) {
      List<ElementSource.Made> made =
          machine.readElement(state, array.object(), machine.terms().constant(i));
      if (made.size() != 1) {
        throw unfollowed();
      }
      state = made.get(0).state();
      piece(notNull(made.get(0).value()));
    }
    isEnded |= isOptional;
  }

  private void add(DateForm.Piece piece) {
    List<DateForm.Piece> longer = new ArrayList<>(pieces);
    longer.add(piece);
    pieces = List.copyOf(longer);
  }

  private void literal(char unit) {
    boolean isLetter = Character.isLetter(unit);
    if (isOfAnyCase && (unit > 127 || OF_SEVERAL_CASES.indexOf(unit) >= 0)) {
      throw unfollowed();
    }
    add(new DateForm.Literal(unit, isOfAnyCase && isLetter));
  }

  private void number(Reference parser) {
    DateForm.Field field = field(parser);
    SignStyle style =
        SignStyle.values()[
            ordinal(present(parser, NUMBER, "signStyle", "Ljava/time/format/SignStyle;"))];
    DateForm.Sign sign =
        switch (style) {
          case NORMAL -> DateForm.Sign.MINUS;
          case NOT_NEGATIVE -> DateForm.Sign.NEVER;
          case EXCEEDS_PAD -> DateForm.Sign.EXCEEDING;
          case ALWAYS, NEVER -> throw unfollowed();
        };
    add(
        new DateForm.Number(
            field,
            number(parser, NUMBER, "minWidth", INT),
            number(parser, NUMBER, "maxWidth", INT),
            sign,
            number(parser, NUMBER, "subsequentWidth", INT)));
  }

  private void fraction(Reference parser, String className) {
    if (field(parser) != DateForm.Field.NANO) {
      throw unfollowed();
    }
    add(
        new DateForm.Fraction(
            number(parser, NUMBER, "minWidth", INT),
            number(parser, NUMBER, "maxWidth", INT),
            number(parser, className, "decimalPoint", "Z") != 0));
  }

  private DateForm.Field field(Reference parser) {
    Reference field = present(parser, NUMBER, "field", "Ljava/time/temporal/TemporalField;");
    if (!object(field).className().equals("java/time/temporal/ChronoField")) {
      throw unfollowed();
    }
    return Optional.ofNullable(FIELDS.get(ChronoField.values()[ordinal(field)]))
        .orElseThrow(FormatterReading::unfollowed);
  }

  /** In the order of the JDK's constants: of the case as it stands, of any, strict, lenient. */
  private void setting(int ordinal) {
    switch (ordinal) {
      case 0 -> isOfAnyCase = false;
      case 1 -> isOfAnyCase = true;
      case 2 -> {}
      default -> throw unfollowed();
    }
  }

  private String text(Reference reference) {
    if (object(reference) instanceof HeapObject.Text text
        && text.text() instanceof TextTerm.TextConstant constant) {
      return constant.value();
    }
    throw unfollowed();
  }

  private int ordinal(Reference constant) {
    return object(constant) instanceof HeapObject.EnumConstant unknown
        ? constant(unknown.ordinal().constantValue())
        : number(constant, "java/lang/Enum", "ordinal", INT);
  }

  private int number(Reference target, String owner, String name, String descriptor) {
    if (value(target, owner, name, descriptor) instanceof IntValue number) {
      return constant(number.term().constantValue());
    }
    throw unfollowed();
  }

  private static int constant(@Nullable BigInteger value) {
    if (value == null) {
      throw unfollowed();
    }
    return value.intValueExact();
  }

  private Reference present(Reference target, String owner, String name, String descriptor) {
    return notNull(value(target, owner, name, descriptor));
  }

  private static Reference notNull(Value value) {
    if (value instanceof Reference reference && reference.isNull().isFalse()) {
      return reference;
    }
    throw unfollowed();
  }

  /** Null where the field is. */
  private @Nullable Reference reference(
      Reference target, String owner, String name, String descriptor) {
    Value value = value(target, owner, name, descriptor);
    return value instanceof Reference reference && reference.isNull().isTrue()
        ? null
        : notNull(value);
  }

  private Value value(Reference target, String owner, String name, String descriptor) {
    if (!(object(target) instanceof HeapObject.Instance instance)) {
      throw unfollowed();
    }
    Value known = instance.fields().get(owner + "." + name);
    if (known != null) {
      return known;
    }
    FieldSource source = instance.arbitrary();
    if (source == null) {
      return machine.zero(new TypeDescriptor(descriptor));
    }
    FieldSource.Made made = source.make(state, target.object(), owner, name, descriptor);
    state = made.state();
    return made.value();
  }

  private HeapObject object(Reference reference) {
    List<State> forced = machine.force(state, reference.object());
    if (forced.size() != 1) {
      throw unfollowed();
    }
    state = forced.get(0);
    return state.memory().object(reference.object());
  }
}
