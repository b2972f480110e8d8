package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Which texts a formatter of {@code java.time} reads that has no optional parts: pieces of a text,
 * one after the other, as {@link java.time.format.DateTimeFormatterBuilder} documents them.
 *
 * @param isStrict whether days that the calendar does not have are refused; otherwise the last day
 *     of the month is read (resolver styles STRICT and SMART)
 */
public record DateForm(List<Piece> pieces, boolean isStrict) {
  /** More digits than any year has may overflow. */
  static final int SAFE_DIGITS = 9;

  /** What a piece says. */
  public enum Field {
    YEAR('y', 0, 999_999_999),
    YEAR_OF_ERA('y', 1, 999_999_999),
    MONTH('M', 1, 12),
    DAY('d', 1, 31),
    HOUR('H', 0, 23),
    MINUTE('m', 0, 59),
    SECOND('s', 0, 59),
    NANO('n', 0, 999_999_999);

    private final char letter;
    private final int least;
    private final int most;

    Field(char letter, int least, int most) {
      this.letter = letter;
      this.least = least;
      this.most = most;
    }

    /** In patterns. */
    public char letter() {
      return letter;
    }

    boolean isYear() {
      return this == YEAR || this == YEAR_OF_ERA;
    }

    /** Digits of numbers that there are, not negative. */
    private Language inRange() {
      Language zeros = Language.word("0").star();
      if (isYear()) {
        return least == 0 ? numerals(1) : numerals(1).minus(zeros);
      }
      return zeros.concat(
          Language.words(IntStream.rangeClosed(least, most).mapToObj(Integer::toString).toList()));
    }
  }

  /** Which signs there may be. */
  public enum Sign {
    NEVER,
    MINUS,
    /** A plus where there are more digits than the least number of them, and only there. */
    EXCEEDING
  }

  /** A part of the text. */
  public sealed interface Piece {
    interface Cases<R> {
      R literal(Literal piece);

      R number(Number piece);

      R fraction(Fraction piece);
    }

    <R> R match(Cases<R> cases);
  }

  /**
   * What stands there as it is.
   *
   * @param isOfAnyCase whether letters may be of the other case; only with letters that have just
   *     one other
   */
  public record Literal(char unit, boolean isOfAnyCase) implements Piece {
    private Language language() {
      Language own = Language.word(String.valueOf(unit));
      return isOfAnyCase
          ? own.union(Language.word(String.valueOf(unit).toLowerCase(Locale.ROOT)))
              .union(Language.word(String.valueOf(unit).toUpperCase(Locale.ROOT)))
          : own;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.literal(this);
    }
  }

  /**
   * Digits.
   *
   * @param reserved how many digits of a longer row are left for the numbers behind it
   */
  public record Number(Field field, int least, int most, Sign sign, int reserved) implements Piece {
    private Language digits() {
      int longest = sign == Sign.EXCEEDING ? least : Math.min(most, SAFE_DIGITS);
      return numerals(least, longest);
    }

    private Language common() {
      return digits().intersect(field.inRange());
    }

    private Language possible(boolean isStrict) {
      Language all = numerals(least, most);
      if (!field.isYear()) {
        Language more =
            field == Field.HOUR && !isStrict
                ? Language.word("0").star().concat(Language.word("24"))
                : Language.empty();
        return all.intersect(field.inRange().union(more));
      }
      Language others = all.minus(digits());
      if (sign != Sign.NEVER && field == Field.YEAR) {
        others = others.union(Language.word("-").concat(all));
      }
      if (sign == Sign.EXCEEDING) {
        others = others.union(Language.word("+").concat(all));
      }
      return common().union(others);
    }

    private boolean isFixed() {
      return least == most;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /**
   * Digits of a second's fraction.
   *
   * @param hasPoint whether a point stands before them; then there may be neither
   */
  public record Fraction(int least, int most, boolean hasPoint) implements Piece {
    private Language language() {
      return hasPoint
          ? Language.word(".").concat(numerals(least, most)).optional()
          : numerals(least, most);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fraction(this);
    }
  }

  public DateForm {
    pieces = List.copyOf(pieces);
  }

  /**
   * Whether a text has just one way to be read: no field twice, and digits that may be more or less
   * end where something else follows, or where others say how many they are.
   */
  public boolean isDefinite() {
    List<Character> letters = letters();
    if (letters.stream().distinct().count() < letters.size()) {
      return false;
    }
    for (int at = 0; at < pieces.size(); at++) {
      int followed = at + 1;
      boolean isPlain =
          pieces
              .get(at)
              .match(
                  new Piece.Cases<>() {
                    @Override
                    public Boolean literal(Literal piece) {
                      return !isDigit(piece.unit());
                    }

                    @Override
                    public Boolean number(Number piece) {
                      return isPlain(piece)
                          && (piece.isFixed() || isEnded(followed, Math.max(piece.reserved(), 0)));
                    }

                    @Override
                    public Boolean fraction(Fraction piece) {
                      return (piece.hasPoint() ? piece.least() == 0 : piece.least() > 0)
                          && (piece.least() == piece.most() || isEnded(followed, 0));
                    }
                  });
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(Number piece) {
    return piece.least() <= SAFE_DIGITS
        && (piece.sign() != Sign.EXCEEDING || piece.field().isYear())
        && piece.field() != Field.NANO;
  }

  /** Whether so many digits and no more follow. */
  private boolean isEnded(int from, int reserved) {
    int digits = 0;
    for (Piece piece : pieces.subList(from, pieces.size())) {
      if (piece instanceof Literal) {
        break;
      } else if (piece instanceof Number number
          && number.isFixed()
          && number.sign() == Sign.NEVER) {
        digits += number.least();
      } else if (piece instanceof Fraction fraction && fraction.hasPoint()) {
        break;
      } else {
        return false;
      }
    }
    return digits == reserved;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /** Of all that the text says. */
  public List<Character> letters() {
    return pieces.stream()
        .flatMap(
            piece ->
                piece
                    .<Optional<Field>>match(
                        new Piece.Cases<>() {
                          @Override
                          public Optional<Field> literal(Literal literal) {
                            return Optional.empty();
                          }

                          @Override
                          public Optional<Field> number(Number number) {
                            return Optional.of(number.field());
                          }

                          @Override
                          public Optional<Field> fraction(Fraction fraction) {
                            return Optional.of(Field.NANO);
                          }
                        })
                    .stream())
        .map(Field::letter)
        .toList();
  }

  /** A piece of the texts that are meant by most. */
  public static Language common(Piece piece) {
    return piece.match(
        new Piece.Cases<>() {
          @Override
          public Language literal(Literal literal) {
            return literal.language();
          }

          @Override
          public Language number(Number number) {
            return number.common();
          }

          @Override
          public Language fraction(Fraction fraction) {
            return fraction.language();
          }
        });
  }

  /** Texts of digits that are in order, whether or not there is such a day. */
  public Language common() {
    return cached("common", this::makeCommon);
  }

  private Language makeCommon() {
    return concat(pieces.stream().map(DateForm::common).toList());
  }

  /** Texts that surely have the form, also where numbers are too large. */
  public Language digits() {
    return cached("digits", this::makeDigits);
  }

  private Language makeDigits() {
    return concat(
        pieces.stream()
            .map(piece -> piece instanceof Number number ? number.digits() : common(piece))
            .toList());
  }

  /** All texts that have the form, and others. */
  public Language formed() {
    return cached("formed", this::makeFormed);
  }

  private Language makeFormed() {
    Language sign = Language.unit(UnitSet.anyOf("+-")).optional();
    return concat(
        pieces.stream()
            .map(
                piece ->
                    piece instanceof Number number
                        ? sign.concat(numerals(number.least(), number.most()))
                        : common(piece))
            .toList());
  }

  /** Those of {@link #common} whose day is in the calendar, or need not be. */
  public Language sure() {
    return cached("sure", this::makeSure);
  }

  private Language makeSure() {
    if (!isStrict || !letters().containsAll(List.of('y', 'M', 'd'))) {
      return common();
    }
    return Arrays.stream(CalendarDays.values())
        .map(
            days ->
                concat(
                    pieces.stream().map(piece -> common(piece).intersect(days.of(piece))).toList()))
        .reduce(Language.empty(), Language::union);
  }

  /** All that are read, and more where signs or many digits are unusual. */
  public Language possible() {
    return cached("possible", this::makePossible);
  }

  private Language makePossible() {
    return concat(
            pieces.stream()
                .map(
                    piece ->
                        piece instanceof Number number ? number.possible(isStrict) : common(piece))
                .toList())
        .minus(common().minus(sure()));
  }

  private Language cached(String what, Supplier<Language> language) {
    return OperationCache.get(new OperationCache.Key(what, this, null), language);
  }

  private static Language concat(List<Language> all) {
    return all.stream().reduce(Language.word(""), Language::concat);
  }

  private static Language numerals(int least) {
    return Language.unit(UnitSet.range('0', '9')).repeat(least, OptionalInt.empty());
  }

  static Language numerals(int least, int most) {
    return Language.unit(UnitSet.range('0', '9')).repeat(least, OptionalInt.of(most));
  }
}
