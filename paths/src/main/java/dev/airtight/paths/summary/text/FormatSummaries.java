package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.system.Opaque;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * {@code String.format} with a constant format of {@code %s}, {@code %d}, {@code %f}, {@code %n}
 * and {@code %%}: exact without widths and for all but {@code %f}, whose text is left open.
 */
public final class FormatSummaries implements SummaryProvider {
  private static final String ASSUMPTION = "the default locale writes numbers as Locale.ROOT does";
  private static final String BAD_CONVERSION = "java/util/IllegalFormatConversionException";
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
    Call assumed = call.in(call.state().withAssumption(ASSUMPTION));
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
      if (argument == count) {
        return call.raises(MISSING);
      }
      FormatPart.Conversion conversion = (FormatPart.Conversion) part;
      return read(
          call,
          argument,
          (c, value) ->
              convert(
                  c,
                  conversion,
                  value,
                  (s, text) ->
                      from(c.in(s), position + 1, argument + 1, terms.concat(soFar, text))));
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
      Terms terms = call.terms();
      if (conversion.kind() == 's') {
        return call.machine()
            .toText(
                call.state(),
                value,
                TypeDescriptor.OBJECT,
                (s, text) -> then.apply(s, conversion.isPlain() ? text : open(terms)));
      }
      Reference reference = (Reference) value;
      // Any conversion writes null as a word.
      return call.split(
          reference.isNull(),
          c -> then.apply(c.state(), conversion.isPlain() ? terms.text("null") : open(terms)),
          c ->
              c.machine().force(c.state(), reference.object()).stream()
                  .flatMap(
                      s ->
                          number(
                              c.in(s),
                              conversion,
                              s.memory().object(reference.object()),
                              value,
                              then)
                              .stream())
                  .toList());
    }

    private static List<Successor> number(
        Call call,
        FormatPart.Conversion conversion,
        HeapObject object,
        Value value,
        BiFunction<State, TextTerm, List<Successor>> then) {
      String name = object.className();
      boolean fits =
          conversion.kind() == 'd'
              ? List.of(
                      "java/lang/Integer",
                      "java/lang/Long",
                      "java/lang/Short",
                      "java/lang/Byte",
                      "java/math/BigInteger")
                  .contains(name)
              : List.of("java/lang/Double", "java/lang/Float", "java/math/BigDecimal")
                  .contains(name);
      if (!fits) {
        return call.raises(BAD_CONVERSION);
      }
      if (conversion.kind() == 'd' && conversion.isPlain() && object instanceof HeapObject.Box) {
        return call.machine().toText(call.state(), value, TypeDescriptor.OBJECT, then);
      }
      return then.apply(call.state(), open(call.terms()));
    }

    private static TextTerm open(Terms terms) {
      return terms.freshText("formatted");
    }
  }
}
