package dev.airtight.paths.summary.number;

import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.Interval;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The bits that a {@link Random} makes, whatever its seed: any. What becomes of them its own code
 * says.
 */
public final class RandomSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    return Map.of("java/util/Random.next(I)I", RandomSummaries::next);
  }

  private static List<Successor> next(Call call) {
    @Nullable BigInteger count = call.intArgument(1).constantValue();
    Interval values = count == null ? Interval.INT : bits(count.intValueExact());
    return call.returnsInt(call.terms().freshInt("random bits", values));
  }

  /** What so many random bits may be; of 32 the highest is the sign. */
  static Interval bits(int count) {
    return count > 0 && count < Integer.SIZE ? Interval.of(0, (1L << count) - 1) : Interval.INT;
  }
}
