package dev.airtight.paths.summary.text;

import dev.airtight.paths.regex.MatchMode;
import dev.airtight.paths.regex.Regex;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.IntTerm;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What the stand-ins of {@link Pattern} and its matcher ask of the engine. */
public final class RegexSummaries implements SummaryProvider {
  private static final String ENGINE = StandInNames.HOME + "Engine.";
  private static final String STRING = "Ljava/lang/String;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(
        ENGINE + "regexFault(" + STRING + "I)" + STRING,
        call -> ofConstant(call, (source, flags) -> fault(call, source, flags)));
    all.put(
        ENGINE + "flags(" + STRING + "I)I",
        call ->
            ofConstant(
                call,
                (source, flags) ->
                    call.returnsInt(
                        call.terms().constant(Pattern.compile(source, flags).flags()))));
    all.put(
        ENGINE + "groups(" + STRING + "I)I",
        call -> ofRegex(call, (c, regex) -> c.returnsInt(c.terms().constant(regex.groups()))));
    all.put(
        ENGINE + "group(" + STRING + "I" + STRING + ")I",
        call -> ofRegex(call, RegexSummaries::group));
    all.put(
        ENGINE + "match(" + STRING + "I" + STRING + "II)L" + RegexMatches.FOUND + ";",
        call -> ofRegex(call, RegexSummaries::match));
    all.put(
        ENGINE + "replaced(" + STRING + "I" + STRING + STRING + "Z)" + STRING,
        call -> ofRegex(call, RegexSummaries::replaced));
    all.put(
        ENGINE + "isKnown(" + STRING + ")Z",
        call ->
            call.requiring(
                0,
                (c, object) ->
                    c.returnsBoolean(
                        c.terms().bool(StringQueries.constant(c, c.text(0)) != null))));
    all.put(
        ENGINE + "replacement(" + STRING + "I" + STRING + ")" + STRING,
        call -> ofRegex(call, RegexSummaries::replacement));
    all.put(ENGINE + "quotedReplacement(" + STRING + ")" + STRING, ReplacementTexts::quoted);
    return all;
  }

  private static List<Successor> ofConstant(
      Call call, BiFunction<String, Integer, List<Successor>> then) {
    String source = StringQueries.constant(call, call.text(0));
    BigInteger flags = call.intArgument(1).constantValue();
    return source == null || flags == null
        ? call.stuck("a regular expression that is not constant is not modelled")
        : then.apply(source, flags.intValueExact());
  }

  /** Only valid ones get here. */
  private static List<Successor> ofRegex(Call call, BiFunction<Call, Regex, List<Successor>> then) {
    return ofConstant(call, (source, flags) -> then.apply(call, Regex.of(source, flags)));
  }

  /** A JVM that runs the initialiser of a class makes its patterns, which is what they are for. */
  private static List<Successor> fault(Call call, String source, int flags) {
    if (!call.state().memory().beingInitialised().isEmpty()) {
      return call.stuck("an initialiser that makes a Pattern is not followed");
    }
    try {
      Pattern.compile(source, flags);
      return call.returnsNull();
    } catch (PatternSyntaxException fault) {
      return call.returnsText(call.terms().text(fault.getDescription()));
    } catch (IllegalArgumentException unknownFlag) {
      return call.raises("java/lang/IllegalArgumentException");
    } catch (StackOverflowError | OutOfMemoryError large) {
      return call.stuck("the regular expression is too large");
    }
  }

  private static List<Successor> group(Call call, Regex regex) {
    return call.requiring(
        2,
        (c, object) -> {
          String name = StringQueries.constant(c, c.text(2));
          if (name == null || regex.unfollowed().isPresent()) {
            return c.stuck("which group is named is not known");
          }
          return c.returnsInt(c.terms().constant(regex.names().getOrDefault(name, -1)));
        });
  }

  private static List<Successor> replacement(Call call, Regex regex) {
    return call.requiring(
        2,
        (c, object) ->
            regex.unfollowed().isPresent()
                ? c.stuck(ReplacementTexts.UNKNOWN_GROUPS)
                : ReplacementTexts.of(regex)
                    .apply(
                        c,
                        c.text(2),
                        plain -> plain.returns(plain.arguments().get(2)),
                        legal -> legal.returnsText(legal.terms().freshText("replacement"))));
  }

  private static List<Successor> match(Call call, Regex regex) {
    String source = Objects.requireNonNull(StringQueries.constant(call, call.text(0)));
    int flags = Objects.requireNonNull(call.intArgument(1).constantValue()).intValueExact();
    IntTerm from = call.intArgument(3);
    MatchMode mode =
        MatchMode.values()[
            Objects.requireNonNull(call.intArgument(4).constantValue()).intValueExact()];
    @Nullable String text = StringQueries.constant(call, call.text(2));
    BigInteger begin = from.constantValue();
    if (text != null && begin != null) {
      return new RegexMatches(call, regex)
          .known(Pattern.compile(source, flags), text, begin.intValueExact(), mode);
    } else if (regex.unfollowed().isPresent()) {
      return call.stuck(
          "the regular expression " + source + " is not modelled: " + regex.unfollowed().get());
    }
    return new MatchingCost(regex, source, flags, mode)
        .matching(call, call.text(2), c -> new RegexMatches(c, regex).all(c.text(2), from, mode));
  }

  private static List<Successor> replaced(Call call, Regex regex) {
    String source = Objects.requireNonNull(StringQueries.constant(call, call.text(0)));
    int flags = Objects.requireNonNull(call.intArgument(1).constantValue()).intValueExact();
    return new RegexReplacement(regex, Pattern.compile(source, flags)).apply(call);
  }
}
