package dev.airtight.solver.encode;

import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.TextTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/** The JSON values that terms are under an assignment: what every witness is made of. */
public record JsonLeaves(Evaluation evaluation) {
  private static final MathContext ROUNDING = new MathContext(25);

  public JsonBoolean truth(BoolTerm term) {
    return new JsonBoolean(evaluation.of(term));
  }

  public JsonNumber whole(IntTerm term) {
    return JsonNumber.of(new BigDecimal(evaluation.of(term)));
  }

  /** A number whose digits do not end is rounded, so a witness with it has to be checked. */
  public JsonNumber decimal(RealTerm term) {
    Rational value = evaluation.of(term);
    BigDecimal numerator = new BigDecimal(value.numerator());
    BigDecimal denominator = new BigDecimal(value.denominator());
    return JsonNumber.of(
        ends(value) ? numerator.divide(denominator) : numerator.divide(denominator, ROUNDING));
  }

  /**
   * A number as it is written.
   *
   * @param term in the language of JSON's numbers
   */
  public JsonNumber numeral(TextTerm term) {
    String written = evaluation.of(term);
    return new JsonNumber(new BigDecimal(written), written);
  }

  public JsonString text(TextTerm term) {
    return new JsonString(evaluation.of(term));
  }

  private static boolean ends(Rational value) {
    BigInteger rest = value.denominator();
    for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE);
  }
}
