package dev.airtight.paths.time;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.State;
import dev.airtight.solver.language.java.DateForm;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects that texts of a form stand for. */
public final class FormedDates {
  private static final int NANO_DIGITS = 9;

  /** What such a text holds of an object of a class. */
  public enum Extent {
    /** All that it is made of. */
    WHOLE,
    /** Not enough: each text is refused. */
    PART,
    /** Nobody knows. */
    UNKNOWN
  }

  private FormedDates() {}

  /** What the texts of a form hold of the objects of a class. */
  public static Extent extent(TimeType type, DateForm form) {
    Set<Character> letters = Set.copyOf(form.letters());
    long ofDate = letters.stream().filter(letter -> "yMd".indexOf(letter) >= 0).count();
    int ofTime = 0;
    while (ofTime < "Hmsn".length() && letters.contains("Hmsn".charAt(ofTime))) {
      ofTime++;
    }
    if (ofDate + ofTime < letters.size()) {
      return Extent.UNKNOWN;
    }
    boolean hasDate = ofDate == 3 && !isWithoutEra(form);
    boolean hasTime = ofTime > 0;
    return switch (type) {
      case LOCAL_DATE -> hasDate ? Extent.WHOLE : Extent.PART;
      case LOCAL_DATE_TIME -> hasDate && hasTime ? Extent.WHOLE : Extent.PART;
      case LOCAL_TIME -> ofDate == 0 && hasTime ? Extent.WHOLE : Extent.UNKNOWN;
      case YEAR_MONTH ->
          letters.equals(Set.of('y', 'M')) && !isWithoutEra(form) ? Extent.WHOLE : Extent.UNKNOWN;
      case OFFSET_DATE_TIME, YEAR, MONTH_DAY, INSTANT, DURATION, PERIOD -> Extent.UNKNOWN;
    };
  }

  /** Strictly, a year of an era is none without the era. */
  private static boolean isWithoutEra(DateForm form) {
    return form.isStrict()
        && form.pieces().stream()
            .anyMatch(
                piece ->
                    piece instanceof DateForm.Number number
                        && number.field() == DateForm.Field.YEAR_OF_ERA);
  }

  /** The object that a text of the common kind stands for, if it stands for one. */
  public static MadeTime said(
      Machine machine, State state, TextTerm text, TimeType type, DateForm form) {
    TimeObjects objects = TimeObjects.ofAnyYear(machine, state, "parsed");
    MadeTime made = objects.of(type);
    List<BoolTerm> link = link(machine.terms(), text, objects, form);
    return new MadeTime(made.state().withRequirements(path -> link), made.value(), made.node());
  }

  private static List<BoolTerm> link(
      Terms terms, TextTerm text, TimeObjects objects, DateForm form) {
    Map<Character, IntTerm> numbers = objects.numbers();
    List<TextTerm> parts = new ArrayList<>();
    List<BoolTerm> all = new ArrayList<>();
    for (DateForm.Piece piece : form.pieces()) {
      TextTerm part = terms.freshText("part of a date");
      parts.add(part);
      all.add(terms.inLanguage(part, DateForm.common(piece)));
      if (piece instanceof DateForm.Number number) {
        IntTerm said = numbers.get(number.field().letter());
        if (said != null) {
          all.add(says(terms, said, terms.parsedInteger(part), number, objects, form));
        }
      } else if (piece instanceof DateForm.Fraction fraction) {
        IntTerm nanos = numbers.get('n');
        if (nanos != null && !fraction.hasPoint() && fraction.least() == fraction.most()) {
          IntTerm unit = terms.constant(pow(NANO_DIGITS - fraction.least()));
          all.add(terms.intEqual(nanos, terms.multiply(unit, terms.parsedInteger(part))));
        }
      }
    }
    List<Character> letters = form.letters();
    for (char letter : "msn".toCharArray()) {
      IntTerm unsaid = numbers.get(letter);
      if (unsaid != null && !letters.contains(letter)) {
        all.add(terms.intEqual(unsaid, terms.constant(0)));
      }
    }
    all.add(terms.textEqual(text, terms.concat(parts)));
    return all;
  }

  private static BoolTerm says(
      Terms terms,
      IntTerm said,
      IntTerm written,
      DateForm.Number number,
      TimeObjects objects,
      DateForm form) {
    BoolTerm isSame = terms.intEqual(said, written);
    return number.field() == DateForm.Field.DAY && !form.isStrict()
        ? terms.or(isSame, terms.and(terms.lessThan(said, written), objects.isEndOfShortMonth()))
        : isSame;
  }

  private static long pow(int exponent) {
    return exponent == 0 ? 1 : 10 * pow(exponent - 1);
  }
}
