package dev.airtight.paths.standin;

import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.text.DecimalFormat}: which text a number becomes and which number a
 * text is left open, what is refused is known. The fields are called like the JDK's, so that one
 * that a JVM made can be read.
 */
public class DecimalFormatStandIn extends NumberFormat {
  private static final long serialVersionUID = 1L;

  private String positivePrefix = "";
  private String positiveSuffix = "";
  private RoundingMode roundingMode = RoundingMode.HALF_EVEN;
  private boolean parseBigDecimal;

  /** In the locale of the JVM. */
  public DecimalFormatStandIn() {
    anyAffixes();
  }

  public DecimalFormatStandIn(String pattern) {
    applyPattern(pattern);
  }

  /** What stands around numbers may come of the symbols. */
  public DecimalFormatStandIn(String pattern, DecimalFormatSymbols symbols) {
    Objects.requireNonNull(symbols);
    applyPattern(pattern);
  }

  /** One that a locale has. */
  static DecimalFormatStandIn ofLocale(boolean hasAffixes) {
    DecimalFormatStandIn made = new DecimalFormatStandIn();
    if (!hasAffixes) {
      made.positivePrefix = "";
      made.positiveSuffix = "";
    }
    return made;
  }

  private void anyAffixes() {
    positivePrefix = Engine.anyText();
    positiveSuffix = Engine.anyText();
  }

  public void applyPattern(String pattern) {
    Objects.requireNonNull(pattern);
    if (!Engine.isKnown(pattern)) {
      if (Engine.choose(2) == 0) {
        throw new IllegalArgumentException(Engine.anyText());
      }
      anyAffixes();
      return;
    }
    String fault = Engine.numberPatternFault(pattern);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    } else if (Engine.hasAffixes(pattern)) {
      anyAffixes();
    } else {
      positivePrefix = "";
      positiveSuffix = "";
    }
  }

  @Override
  public final StringBuffer format(
      @Nullable Object number, StringBuffer into, FieldPosition position) {
    if (!(number instanceof Number)) {
      throw new IllegalArgumentException("Cannot format given Object as a Number");
    } else if (!Engine.isOfJdk(number)) {
      ((Number) number).doubleValue();
    }
    return written(into, position);
  }

  /** NumberFormat asks for a shorter way to a text, which it need not be given. */
  @Nullable String fastFormat(double number) {
    return null;
  }

  @Override
  public StringBuffer format(double number, StringBuffer into, FieldPosition position) {
    return written(into, position);
  }

  @Override
  public StringBuffer format(long number, StringBuffer into, FieldPosition position) {
    return written(into, position);
  }

  /** There is a digit at least, or a symbol. */
  private StringBuffer written(StringBuffer into, FieldPosition position) {
    position.setBeginIndex(Engine.between(0, Integer.MAX_VALUE));
    position.setEndIndex(Engine.between(0, Integer.MAX_VALUE));
    if (roundingMode == RoundingMode.UNNECESSARY) {
      throw Engine.unknown("a DecimalFormat that must not round");
    }
    String text = Engine.anyText();
    if (text.isEmpty()) {
      throw Engine.impossible();
    }
    return into.append(text);
  }

  @Override
  public @Nullable Number parse(String text, ParsePosition position) {
    int begin = position.getIndex();
    if (begin < 0) {
      throw Engine.unknown("DecimalFormat.parse before a text");
    }
    int length = text.length();
    boolean isSure =
        positivePrefix.isEmpty()
            && positiveSuffix.isEmpty()
            && begin < length
            && isDigit(text.charAt(begin));
    if (!isSure && Engine.choose(2) == 0) {
      position.setErrorIndex(Engine.between(begin, Math.max(begin, length)));
      return null;
    } else if (begin >= length) {
      throw Engine.impossible();
    } else if (parseBigDecimal) {
      throw Engine.unknown("DecimalFormat.parse into a BigDecimal");
    }
    position.setIndex(Engine.between(begin + 1, length));
    if (Engine.choose(2) == 0) {
      return Long.valueOf(Engine.anyLong());
    }
    return Double.valueOf(Engine.anyDouble());
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  public void setDecimalFormatSymbols(@Nullable DecimalFormatSymbols symbols) {
    if (!positivePrefix.isEmpty() || !positiveSuffix.isEmpty()) {
      anyAffixes();
    }
  }

  @Override
  public void setRoundingMode(RoundingMode mode) {
    roundingMode = Objects.requireNonNull(mode);
  }

  public void setParseBigDecimal(boolean isBig) {
    parseBigDecimal = isBig;
  }

  @Override
  public void setCurrency(Currency currency) {
    Objects.requireNonNull(currency);
    setDecimalFormatSymbols(null);
  }

  @Override
  public boolean isGroupingUsed() {
    throw Engine.unknown("DecimalFormat.isGroupingUsed");
  }

  @Override
  public boolean isParseIntegerOnly() {
    throw Engine.unknown("DecimalFormat.isParseIntegerOnly");
  }

  @Override
  public void setGroupingUsed(boolean isUsed) {
    super.setGroupingUsed(isUsed);
  }

  @Override
  public void setMaximumIntegerDigits(int digits) {
    super.setMaximumIntegerDigits(digits);
  }

  @Override
  public void setMinimumIntegerDigits(int digits) {
    super.setMinimumIntegerDigits(digits);
  }

  @Override
  public void setMaximumFractionDigits(int digits) {
    super.setMaximumFractionDigits(digits);
  }

  @Override
  public void setMinimumFractionDigits(int digits) {
    super.setMinimumFractionDigits(digits);
  }
}
