package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * Runs in place of {@link java.text.DecimalFormatSymbols}: which symbols there are only shows in
 * texts, which are left open.
 */
public class DecimalFormatSymbolsStandIn implements Cloneable, Serializable {
  private static final long serialVersionUID = 1L;

  /** In the locale of the JVM. */
  public DecimalFormatSymbolsStandIn() {}

  public DecimalFormatSymbolsStandIn(Locale locale) {
    Objects.requireNonNull(locale);
  }

  public static DecimalFormatSymbolsStandIn getInstance() {
    return new DecimalFormatSymbolsStandIn();
  }

  public static DecimalFormatSymbolsStandIn getInstance(Locale locale) {
    return new DecimalFormatSymbolsStandIn(locale);
  }

  public void setDecimalSeparator(char unit) {
    // What it looks like is left open.
  }

  public void setGroupingSeparator(char unit) {
    // What it looks like is left open.
  }
}
