package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts that are made of bytes, of URLs, or in another form of Unicode: which one is left open but
 * for its length or its units.
 */
public final class TextCodecs implements SummaryProvider {
  private static final String NEW = "java/lang/String.<init>([B";
  private static final String CHARSET = "Ljava/nio/charset/Charset;";
  private static final String STRING = "Ljava/lang/String;";
  private static final String PLATFORM = "sun/nio/cs/";

  /** Each byte is one unit. */
  private static final Set<String> OF_ONE_BYTE =
      Set.of(PLATFORM + "ISO_8859_1", PLATFORM + "US_ASCII");

  private static final String UTF_8 = PLATFORM + "UTF_8";

  /** Of those only that they can encode is known. */
  static final Set<String> STANDARD =
      Set.of(
          UTF_8,
          PLATFORM + "ISO_8859_1",
          PLATFORM + "US_ASCII",
          PLATFORM + "UTF_16",
          PLATFORM + "UTF_16BE",
          PLATFORM + "UTF_16LE");

  static final String MAY_NOT_ENCODE =
      "encoding by a Charset that is none of StandardCharsets is not modelled";

  static final UnitSet ENCODED =
      UnitSet.range('a', 'z')
          .union(UnitSet.range('A', 'Z'))
          .union(UnitSet.range('0', '9'))
          .union(UnitSet.anyOf(".-*_+%"));

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(NEW + ")V", call -> call.requiring(1, (c, bytes) -> decoded(c, "", bytes)));
    all.put(
        NEW + CHARSET + ")V",
        call ->
            ofCharset(
                call,
                2,
                (c, charset) -> c.requiring(1, (made, bytes) -> decoded(made, charset, bytes))));
    all.put(NEW + "II)V", call -> call.requiring(1, (c, bytes) -> part(c, "", bytes)));
    all.put(
        NEW + "II" + CHARSET + ")V",
        call ->
            ofCharset(
                call,
                4,
                (c, charset) -> c.requiring(1, (made, bytes) -> part(made, charset, bytes))));
    all.put(
        "java/net/URLEncoder.encode(" + STRING + CHARSET + ")" + STRING,
        call ->
            ofCharset(
                call,
                1,
                (c, charset) ->
                    STANDARD.contains(charset)
                        ? c.requiring(0, (made, text) -> encoded(made))
                        : c.stuck(MAY_NOT_ENCODE)));
    all.put(
        "java/net/URLDecoder.decode(" + STRING + CHARSET + ")" + STRING,
        call -> ofCharset(call, 1, (c, charset) -> c.requiring(0, (made, text) -> url(made))));
    all.put(
        "java/text/Normalizer.normalize(Ljava/lang/CharSequence;Ljava/text/Normalizer$Form;)"
            + STRING,
        call ->
            StringArguments.charSequence(
                call,
                0,
                (c, text) ->
                    c.requiring(
                        1, (made, form) -> made.returnsText(c.terms().freshText("normalized")))));
    return all;
  }

  /** Goes on with a charset of the JDK; others may be anybody's. */
  private interface WithCharset {
    List<Successor> apply(Call call, String charset);
  }

  private static List<Successor> ofCharset(Call call, int argument, WithCharset then) {
    return call.requiring(
        argument,
        (c, charset) ->
            c.machine().classPath().load(charset.className()).isPlatform()
                ? then.apply(c, charset.className())
                : c.stuck("a Charset that is not of the JDK is not modelled"));
  }

  private static List<Successor> decoded(Call call, String charset, HeapObject bytes) {
    return decoded(call, charset, ((HeapObject.Array) bytes).length());
  }

  private static List<Successor> part(Call call, String charset, HeapObject bytes) {
    Terms terms = call.terms();
    IntTerm offset = call.intArgument(2);
    IntTerm count = call.intArgument(3);
    BoolTerm within =
        terms.and(
            terms.lessOrEqual(terms.constant(0), offset),
            terms.lessOrEqual(terms.constant(0), count),
            terms.lessOrEqual(terms.add(offset, count), ((HeapObject.Array) bytes).length()));
    return StringArguments.within(call, within, in -> decoded(in, charset, count));
  }

  private static List<Successor> decoded(Call call, String charset, IntTerm count) {
    Terms terms = call.terms();
    TextTerm text = terms.freshText("decoded");
    IntTerm units = terms.length(text);
    BoolTerm isPossible = terms.bool(true);
    if (OF_ONE_BYTE.contains(charset)) {
      isPossible = terms.intEqual(units, count);
    } else if (charset.equals(UTF_8)) {
      // What is no UTF-8 becomes one unit at least.
      isPossible =
          terms.and(
              terms.lessOrEqual(units, count),
              terms.iff(
                  terms.intEqual(units, terms.constant(0)),
                  terms.intEqual(count, terms.constant(0))));
    }
    return call.state()
        .assume(isPossible)
        .map(state -> StringMaking.construct(call.in(state), text))
        .orElse(List.of());
  }

  private static List<Successor> encoded(Call call) {
    TextTerm text = call.terms().freshText("encoded");
    return call.state()
        .assume(call.terms().inLanguage(text, Language.unitsOf(ENCODED)))
        .map(state -> call.in(state).returnsText(text))
        .orElse(List.of());
  }

  /** Only what stands behind a percent sign is refused. */
  private static List<Successor> url(Call call) {
    List<Successor> all = new ArrayList<>(call.returnsText(call.terms().freshText("decoded")));
    Language plain = Language.unitsOf(UnitSet.of('%').complement());
    call.state()
        .assume(call.terms().not(call.terms().inLanguage(call.text(0), plain)))
        .ifPresent(
            state -> all.addAll(call.in(state).raises("java/lang/IllegalArgumentException")));
    return all;
  }
}
