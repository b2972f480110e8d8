package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.RuntimeClasses.Membership;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.system.Opaque;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LibraryValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.FormattableFlags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * {@code String.format} with a constant format: the text of {@code %s}, {@code %d} and {@code %b}
 * without widths is exact, that of others is left open; which arguments are refused is exact.
 */
public final class FormatSummaries implements SummaryProvider {
  private static final MethodReference BAD_CONVERSION =
      method("java/util/IllegalFormatConversionException", "<init>", "(CLjava/lang/Class;)V");
  private static final MethodReference TO_STRING =
      method("java/lang/Object", "toString", "()Ljava/lang/String;");
  private static final MethodReference FORMAT_TO =
      new MethodReference(
          "java/util/Formattable",
          "formatTo",
          MethodDescriptor.parse("(Ljava/util/Formatter;III)V"),
          true);
  private static final TypeDescriptor FORMATTABLE =
      TypeDescriptor.ofInternalName("java/util/Formattable");
  private static final MethodReference BAD_CODE_POINT =
      method("java/util/IllegalFormatCodePointException", "<init>", "(I)V");
  private static final TypeDescriptor BOOLEAN = TypeDescriptor.ofInternalName("java/lang/Boolean");
  private static final List<String> CHARACTERS =
      List.of("java/lang/Character", "java/lang/Byte", "java/lang/Short", "java/lang/Integer");
  private static final String BIG_DECIMAL = "java/math/BigDecimal";
  private static final String MISSING = "java/util/MissingFormatArgumentException";

  @Override
  public Map<String, Summary> summaries() {
    String values = "[Ljava/lang/Object;)Ljava/lang/String;";
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put("java/lang/String.format(Ljava/lang/String;" + values, call -> format(call, 0));
    all.put("java/lang/String.formatted(" + values, call -> format(call, 0));
    all.put(
        "java/lang/String.format(Ljava/util/Locale;Ljava/lang/String;" + values,
        FormatSummaries::formatIn);
    return all;
  }

  private static MethodReference method(String owner, String name, String descriptor) {
    return new MethodReference(owner, name, MethodDescriptor.parse(descriptor), false);
  }

  /** The locales that the engine knows write numbers as Locale.ROOT does; null is none. */
  private static List<Successor> formatIn(Call call) {
    return call.whenPresent(
        0,
        none -> format(none, 1),
        (c, locale) ->
            Opaque.isOpaque(locale)
                ? format(c, 1)
                : c.stuck("String.format with a locale that is not known is not modelled"));
  }

  private static List<Successor> format(Call call, int format) {
    return call.requiring(
        format,
        (c, object) ->
            c.whenPresent(
                format + 1,
                none -> none.stuck("String.format with null for its arguments is not modelled"),
                (present, array) -> format(present, format, (HeapObject.Array) array)));
  }

  private static List<Successor> format(Call call, int format, HeapObject.Array array) {
    String constant = StringQueries.constant(call, call.text(format));
    Optional<List<FormatPart>> parts =
        constant == null ? Optional.empty() : FormatPart.parse(constant);
    BigInteger count = array.length().constantValue();
    if (parts.isEmpty() || count == null) {
      return call.stuck(
          "String.format with "
              + (constant == null || count == null
                  ? "a format or a number of arguments that is not constant"
                  : "the format \"" + constant + "\"")
              + " is not modelled");
    }
    Call assumed = call.in(call.state().withAssumption(Assumption.Environment.ROOT_NUMBER_FORMAT));
    return new Formatting(parts.get(), call.reference(format + 1).object(), count.intValueExact())
        .from(assumed, 0, 0, call.terms().text(""));
  }

  private record Formatting(List<FormatPart> parts, int array, int count) {

    List<Successor> from(Call call, int position, int argument, TextTerm soFar) {
      Terms terms = call.terms();
      if (position == parts.size()) {
        return call.returnsText(soFar);
      }
      FormatPart part = parts.get(position);
      if (part instanceof FormatPart.Literal literal) {
        return from(call, position + 1, argument, terms.concat(soFar, terms.text(literal.text())));
      } else if (part instanceof FormatPart.LineBreak) {
        TextTerm line = terms.freshText("lineBreak");
        Language breaks = Language.words(List.of("\n", "\r\n", "\r"));
        return call.state()
            .assume(terms.inLanguage(line, breaks))
            .map(s -> from(call.in(s), position + 1, argument, terms.concat(soFar, line)))
            .orElse(List.of());
      }
      FormatPart.Conversion conversion = (FormatPart.Conversion) part;
      boolean isNext = conversion.index() < 0;
      int chosen = isNext ? argument : conversion.index();
      if (chosen >= count) {
        return call.raises(MISSING);
      }
      return read(
          call,
          chosen,
          (c, value) ->
              convert(
                  c,
                  conversion,
                  value,
                  (s, text) ->
                      from(
                          c.in(s),
                          position + 1,
                          isNext ? argument + 1 : argument,
                          terms.concat(soFar, text))));
    }

    private List<Successor> read(
        Call call, int argument, BiFunction<Call, Value, List<Successor>> then) {
      return call
          .machine()
          .readElement(call.state(), array, call.terms().constant(argument))
          .stream()
          .flatMap(
              (ElementSource.Made made) -> then.apply(call.in(made.state()), made.value()).stream())
          .toList();
    }

    private static List<Successor> convert(
        Call call,
        FormatPart.Conversion conversion,
        Value value,
        BiFunction<State, TextTerm, List<Successor>> then) {
      Reference reference = (Reference) value;
      String none = conversion.kind() == 'b' ? "false" : "null";
      return call.split(
          reference.isNull(),
          c -> justified(c, conversion, c.terms().text(none), then),
          c ->
              c.machine().force(c.state(), reference.object()).stream()
                  .flatMap(s -> present(c.in(s), conversion, reference.object(), then).stream())
                  .toList());
    }

    private static List<Successor> present(
        Call call,
        FormatPart.Conversion conversion,
        int identity,
        BiFunction<State, TextTerm, List<Successor>> then) {
      HeapObject object = call.state().memory().object(identity);
      Reference reference = new Reference(call.terms().bool(false), identity);
      if (conversion.kind() == 'b') {
        return truth(call, conversion, object, reference, then);
      } else if (conversion.kind() == 'c') {
        return character(call, conversion, object, then);
      } else if (conversion.kind() != 's') {
        return number(call, conversion, object, reference, then);
      }
      return switch (call.machine().classes().isOf(call.state(), object, FORMATTABLE)) {
        case YES -> formatTo(call, conversion, reference, then);
        case NO -> text(call, conversion, object, reference, then);
        case OPEN -> call.stuck("whether an argument of String.format is Formattable is not known");
      };
    }

    /** What it writes to the formatter is left open, and what it asks of it not modelled. */
    private static List<Successor> formatTo(
        Call call,
        FormatPart.Conversion conversion,
        Reference formattable,
        BiFunction<State, TextTerm, List<Successor>> then) {
      Terms terms = call.terms();
      int formatter = call.machine().freshIdentity();
      return call.machine()
          .callVirtual(
              call.state().withObject(formatter, Opaque.of("java/util/Formatter")),
              FORMAT_TO,
              List.of(
                  formattable,
                  new Reference(terms.bool(false), formatter),
                  new IntValue(
                      terms.constant(
                          (conversion.isLeft() ? FormattableFlags.LEFT_JUSTIFY : 0)
                              | (conversion.isUpper() ? FormattableFlags.UPPERCASE : 0))),
                  new IntValue(terms.constant(conversion.width())),
                  new IntValue(terms.constant(conversion.precision()))),
              (after, nothing) -> then.apply(after, open(terms)));
    }

    /** Where {@code toString} returns null, only a width or a precision notices. */
    private static List<Successor> text(
        Call call,
        FormatPart.Conversion conversion,
        HeapObject object,
        Reference reference,
        BiFunction<State, TextTerm, List<Successor>> then) {
      if (object instanceof HeapObject.Text || object instanceof HeapObject.Box) {
        return call.machine()
            .toText(
                call.state(),
                reference,
                TypeDescriptor.OBJECT,
                (s, text) -> justified(call.in(s), conversion, text, then));
      }
      return call.machine()
          .callVirtual(
              call.state(),
              TO_STRING,
              List.of(reference),
              (after, result) ->
                  call.in(after)
                      .split(
                          ((Reference) Objects.requireNonNull(result)).isNull(),
                          none ->
                              conversion.isPlain()
                                  ? then.apply(none.state(), none.terms().text("null"))
                                  : none.raises("java/lang/NullPointerException"),
                          some ->
                              some.machine()
                                  .toText(
                                      some.state(),
                                      result,
                                      TypeDescriptor.STRING,
                                      (s, text) -> justified(some.in(s), conversion, text, then))));
    }

    private static List<Successor> justified(
        Call call,
        FormatPart.Conversion conversion,
        TextTerm text,
        BiFunction<State, TextTerm, List<Successor>> then) {
      return then.apply(call.state(), conversion.isPlain() ? text : open(call.terms()));
    }

    /** What is no Boolean is true. */
    private static List<Successor> truth(
        Call call,
        FormatPart.Conversion conversion,
        HeapObject object,
        Reference reference,
        BiFunction<State, TextTerm, List<Successor>> then) {
      return switch (call.machine().classes().isOf(call.state(), object, BOOLEAN)) {
        case YES ->
            call.machine()
                .toText(
                    call.state(),
                    reference,
                    TypeDescriptor.OBJECT,
                    (s, text) -> justified(call.in(s), conversion, text, then));
        case NO -> justified(call, conversion, call.terms().text("true"), then);
        case OPEN -> then.apply(call.state(), open(call.terms()));
      };
    }

    /** A character, or a number that is the code point of one. */
    private static List<Successor> character(
        Call call,
        FormatPart.Conversion conversion,
        HeapObject object,
        BiFunction<State, TextTerm, List<Successor>> then) {
      Terms terms = call.terms();
      if (object instanceof HeapObject.Box box && box.value() instanceof IntValue unit) {
        return switch (box.className()) {
          case "java/lang/Character" -> then.apply(call.state(), open(terms));
          case "java/lang/Byte", "java/lang/Short", "java/lang/Integer" ->
              call.split(
                  terms.and(
                      terms.lessOrEqual(terms.constant(0), unit.term()),
                      terms.lessOrEqual(unit.term(), terms.constant(Character.MAX_CODE_POINT))),
                  valid -> then.apply(valid.state(), open(terms)),
                  none -> none.machine().raise(none.state(), BAD_CODE_POINT, List.of(unit)));
          default -> badConversion(call, conversion.kind(), object);
        };
      }
      for (String className : CHARACTERS) {
        TypeDescriptor type = TypeDescriptor.ofInternalName(className);
        if (call.machine().classes().isOf(call.state(), object, type) != Membership.NO) {
          return call.stuck("whether an argument of String.format is a character is not known");
        }
      }
      return badConversion(call, conversion.kind(), object);
    }

    private static List<Successor> number(
        Call call,
        FormatPart.Conversion conversion,
        HeapObject object,
        Value value,
        BiFunction<State, TextTerm, List<Successor>> then) {
      Set<Membership> memberships = EnumSet.noneOf(Membership.class);
      for (String className :
          LibraryValue.classesOf(
              conversion.isOfWhole() ? LibraryValue.Trait.WHOLE : LibraryValue.Trait.DECIMAL)) {
        TypeDescriptor type = TypeDescriptor.ofInternalName(className);
        Membership membership = call.machine().classes().isOf(call.state(), object, type);
        if (className.equals(BIG_DECIMAL)
            && membership == Membership.YES
            && conversion.kind() != 'f') {
          // Rounding to so many digits, the scale may overflow.
          return call.stuck("a BigDecimal written with an exponent is not modelled");
        }
        memberships.add(membership);
      }
      if (!memberships.contains(Membership.YES)) {
        return memberships.contains(Membership.OPEN)
            ? call.stuck("whether an argument of String.format is a number is not known")
            : badConversion(call, conversion.kind(), object);
      }
      if (conversion.kind() == 'd' && conversion.isPlain() && object instanceof HeapObject.Box) {
        return call.machine().toText(call.state(), value, TypeDescriptor.OBJECT, then);
      }
      return then.apply(call.state(), open(call.terms()));
    }

    private static List<Successor> badConversion(Call call, char kind, HeapObject object) {
      int type = call.machine().freshIdentity();
      HeapObject named =
          new HeapObject.ClassObject(TypeDescriptor.ofInternalName(object.className()));
      return call.machine()
          .raise(
              call.state().withObject(type, named),
              BAD_CONVERSION,
              List.of(
                  new IntValue(call.terms().constant(kind)),
                  new Reference(call.terms().bool(false), type)));
    }

    private static TextTerm open(Terms terms) {
      return terms.freshText("formatted");
    }
  }
}
