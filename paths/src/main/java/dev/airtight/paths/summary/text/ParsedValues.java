package dev.airtight.paths.summary.text;

import static dev.airtight.paths.extension.Result.notNull;
import static dev.airtight.paths.extension.When.allOf;
import static dev.airtight.paths.extension.When.isNull;
import static dev.airtight.paths.extension.When.matches;
import static dev.airtight.paths.extension.When.not;
import static dev.airtight.paths.extension.When.perhaps;

import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.extension.When;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.List;

/**
 * What values of the JDK are made of texts: any, where it is not known which one a text stands for;
 * and texts that surely stand for one.
 */
public final class ParsedValues implements SummaryProvider {
  private static final String NULL = "java.lang.NullPointerException";
  private static final String REFUSED = "java.lang.IllegalArgumentException";
  private static final String HEX = "[0-9a-fA-F]";
  private static final String UUID =
      HEX + "{8}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{12}";
  private static final String CHARSET = "[Uu][Tt][Ff]-8|[Uu][Tt][Ff]-16|US-ASCII|ISO-8859-1";
  private static final String CURRENCY = "USD|EUR|GBP|JPY|CHF";

  @Override
  public List<MethodSummary> described() {
    return List.of(
        MethodSummary.of("java.util.UUID#fromString(java.lang.String)")
            .throwing(NULL, isNull(0))
            .throwing(REFUSED, unless(UUID))
            .throwing("java.lang.NumberFormatException", unless(UUID))
            .returning(notNull()),
        MethodSummary.of("java.util.Locale#forLanguageTag(java.lang.String)")
            .throwing(NULL, isNull(0))
            .returning(notNull()),
        MethodSummary.of("java.util.Locale#getDefault()").returning(notNull()),
        MethodSummary.of("java.nio.charset.Charset#forName(java.lang.String)")
            .throwing(REFUSED, isNull(0))
            .throwing("java.nio.charset.IllegalCharsetNameException", unless(CHARSET))
            .throwing("java.nio.charset.UnsupportedCharsetException", unless(CHARSET))
            .returning(notNull()),
        MethodSummary.of("java.util.Currency#getInstance(java.lang.String)")
            .throwing(NULL, isNull(0))
            .throwing(REFUSED, unless(CURRENCY))
            .returning(notNull()),
        MethodSummary.of("java.util.Base64$Encoder#encodeToString(byte[])")
            .throwing(NULL, isNull(0))
            .returning(notNull()),
        MethodSummary.of("java.util.Base64$Decoder#decode(java.lang.String)")
            .throwing(NULL, isNull(0))
            .throwing(REFUSED, unless(""))
            .returning(notNull()));
  }

  private static When unless(String pattern) {
    return allOf(not(matches(0, pattern)), perhaps());
  }
}
