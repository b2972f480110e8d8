package dev.airtight.paths.summary.time;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.time.FormatterReading;
import dev.airtight.paths.time.FormedDates;
import dev.airtight.paths.time.MadeTime;
import dev.airtight.paths.time.TimeType;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.java.DateForm;
import dev.airtight.solver.language.java.DateTexts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pcollections.HashTreePMap;

/**
 * {@code parse} of the classes of {@code java.time}. Without a formatter it is known which texts
 * are dates, and which date a text of the common form is; with one likewise, where its pieces are
 * numbers and texts; by another it may be any date, or none.
 */
public final class ParseSummaries implements SummaryProvider {
  private static final String TEXT = "(Ljava/lang/CharSequence;";
  private static final String FORMATTER_CLASS = "java/time/format/DateTimeFormatter";
  private static final String FORMATTER = "L" + FORMATTER_CLASS + ";";
  private static final String REFUSED = "java/time/format/DateTimeParseException";
  private static final String NO_STRING = "parsing what is no String as a date is not followed";
  private static final String CAUSE = "java/lang/RuntimeException";
  private static final MethodReference OF_TEXT =
      constructor("(Ljava/lang/String;Ljava/lang/CharSequence;I)V");
  private static final MethodReference OF_CAUSE =
      constructor("(Ljava/lang/String;Ljava/lang/CharSequence;ILjava/lang/Throwable;)V");

  private static final MethodReference OF_PATTERN =
      new MethodReference(
          StandInNames.HOME + "DateFormatters",
          "ofPattern",
          MethodDescriptor.parse("(Ljava/lang/String;)" + FORMATTER),
          false);

  /** Only numbers, and what is no letter or stands in quotes. */
  private static final Pattern SAME_EVERYWHERE =
      Pattern.compile("(?:[yudHhkKmsSnNA]|M(?!MM)|[^A-Za-z']|'[^']*')*+");

  private static MethodReference constructor(String descriptor) {
    return new MethodReference(REFUSED, "<init>", MethodDescriptor.parse(descriptor), false);
  }

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (TimeType type : TimeType.values()) {
      String name = type.className();
      all.put(name + ".parse" + TEXT + ")L" + name + ";", call -> parse(call, type));
      if (type.takesFormatters()) {
        all.put(
            name + ".parse" + TEXT + FORMATTER + ")L" + name + ";",
            call ->
                call.requiring(
                    1,
                    (with, formatter) ->
                        with.requiring(
                            0,
                            (present, text) ->
                                text instanceof HeapObject.Text read
                                    ? formatted(present, type, read.text())
                                    : present.stuck(NO_STRING))));
      }
    }
    all.put(
        FORMATTER_CLASS + ".ofPattern(Ljava/lang/String;)" + FORMATTER,
        call -> call.requiring(0, (present, pattern) -> ofPattern(present, present.text(0))));
    return all;
  }

  /** In the locale of the JVM, which not all patterns depend on. */
  private static List<Successor> ofPattern(Call call, TextTerm pattern) {
    if (!(pattern instanceof TextTerm.TextConstant constant)) {
      return call.stuck("by which pattern dates are read is not known");
    } else if (!isPattern(constant.value())) {
      return call.raises("java/lang/IllegalArgumentException");
    }
    return SAME_EVERYWHERE.matcher(constant.value()).matches()
        ? call.machine().callExactly(call.state(), OF_PATTERN, call.arguments(), null)
        : call.returnsNew(
            new HeapObject.Instance(
                FORMATTER_CLASS, HashTreePMap.empty(), new Unknown("a DateTimeFormatter")));
  }

  private static boolean isPattern(String text) {
    try {
      return Objects.nonNull(DateTimeFormatter.ofPattern(text));
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static List<Successor> parse(Call call, TimeType type) {
    return call.requiring(
        0,
        (present, object) ->
            object instanceof HeapObject.Text text
                ? parse(present, type, text.text())
                : present.stuck(NO_STRING));
  }

  private static List<Successor> parse(Call call, TimeType type, TextTerm text) {
    Terms terms = call.terms();
    DateTexts texts = type.texts();
    List<Successor> all = new ArrayList<>();
    call.state()
        .assume(terms.inLanguage(text, texts.common()))
        .ifPresent(s -> all.addAll(returned(call, type.said(call.machine(), s, text))));
    call.state()
        .assume(terms.inLanguage(text, texts.possible().minus(texts.common())))
        .ifPresent(s -> all.addAll(returned(call, type.unusual(call.machine(), s, text))));
    call.state()
        .assume(terms.not(terms.inLanguage(text, texts.sure())))
        .ifPresent(s -> all.addAll(refused(call.in(s), type, text)));
    if (type == TimeType.PERIOD) {
      call.state()
          .assume(terms.inLanguage(text, texts.possible().minus(texts.sure())))
          .ifPresent(s -> all.addAll(overflowing(call.in(s), text)));
    }
    return all;
  }

  /** Shown with a text that surely overflows. */
  private static List<Successor> overflowing(Call call, TextTerm text) {
    BoolTerm isShown = call.terms().textEqual(text, call.terms().text("P999999999W"));
    return call.in(call.state().withInputs(call.state().inputs().withWish(isShown)))
        .raises("java/lang/ArithmeticException");
  }

  private static List<Successor> returned(Call call, MadeTime made) {
    return call.in(made.state()).returns(made.value());
  }

  private static List<Successor> formatted(Call call, TimeType type, TextTerm text) {
    Optional<List<DateForm>> forms =
        FormatterReading.forms(call.machine(), call.state(), call.reference(1))
            .filter(
                all ->
                    all.stream()
                        .noneMatch(
                            form -> FormedDates.extent(type, form) == FormedDates.Extent.UNKNOWN));
    return forms.isPresent() ? formed(call, type, text, forms.get()) : any(call, type);
  }

  /** As {@link #parse(Call, TimeType, TextTerm)}, by forms that a text may have. */
  private static List<Successor> formed(
      Call call, TimeType type, TextTerm text, List<DateForm> forms) {
    Terms terms = call.terms();
    List<DateForm> whole =
        forms.stream()
            .filter(form -> FormedDates.extent(type, form) == FormedDates.Extent.WHOLE)
            .toList();
    List<Successor> all = new ArrayList<>();
    for (DateForm form : whole) {
      call.state()
          .assume(terms.inLanguage(text, form.common()))
          .ifPresent(
              s ->
                  all.addAll(
                      returned(call, FormedDates.said(call.machine(), s, text, type, form))));
    }
    Language unusual = any(whole, DateForm::possible).minus(any(whole, DateForm::common));
    call.state()
        .assume(terms.inLanguage(text, unusual))
        .ifPresent(s -> all.addAll(returned(call, type.any(call.machine(), s, "parsed"))));
    Optional<State> unsure =
        call.state().assume(terms.not(terms.inLanguage(text, any(whole, DateForm::sure))));
    unsure
        .flatMap(s -> s.assume(terms.not(terms.inLanguage(text, any(forms, DateForm::digits)))))
        .ifPresent(s -> all.addAll(refused(call.in(s), false)));
    unsure
        .flatMap(s -> s.assume(terms.inLanguage(text, any(forms, DateForm::formed))))
        .ifPresent(s -> all.addAll(refused(call.in(s), true)));
    return all;
  }

  private static Language any(List<DateForm> forms, Function<DateForm, Language> language) {
    return forms.stream().map(language).reduce(Language.empty(), Language::union);
  }

  /** Whatever the formatter is, nothing else comes out of it. */
  private static List<Successor> any(Call call, TimeType type) {
    List<Successor> all =
        new ArrayList<>(returned(call, type.any(call.machine(), call.state(), "parsed")));
    all.addAll(refused(call, false));
    all.addAll(refused(call, true));
    return all;
  }

  /**
   * What is no date in any form has no cause; a date that the calendar does not have, has one. Of a
   * text with a formatter, either may be the case.
   */
  private static List<Successor> refused(Call call, TimeType type, TextTerm text) {
    Terms terms = call.terms();
    List<Successor> all = new ArrayList<>();
    call.state()
        .assume(terms.not(terms.inLanguage(text, type.form())))
        .ifPresent(s -> all.addAll(refused(call.in(s), false)));
    call.state()
        .assume(terms.inLanguage(text, type.texts().legible()))
        .ifPresent(s -> all.addAll(refused(call.in(s), true)));
    return all;
  }

  private static List<Successor> refused(Call call, boolean hasCause) {
    Terms terms = call.terms();
    int message = call.machine().freshIdentity();
    int cause = call.machine().freshIdentity();
    State state =
        call.state()
            .withObject(message, new HeapObject.Text(terms.freshText("message of " + REFUSED)));
    List<Value> arguments = new ArrayList<>();
    arguments.add(new Reference(terms.bool(false), message));
    arguments.add(call.reference(0));
    arguments.add(new IntValue(terms.freshInt("index of the error", Interval.LENGTH)));
    if (hasCause) {
      state =
          state.withObject(
              cause, new HeapObject.Instance(CAUSE, HashTreePMap.empty(), new Unknown("a cause")));
      arguments.add(new Reference(terms.bool(false), cause));
    }
    return call.machine().raise(state, hasCause ? OF_CAUSE : OF_TEXT, arguments);
  }

  /** What else an object keeps. */
  private record Unknown(String what) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      throw new StuckException("the field " + field + " of " + what + " is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }

    @Override
    public boolean ofExactClass() {
      return false;
    }
  }
}
