package dev.airtight.solver.sample;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes random values that a contract allows, edges included: bounds, empty and longest texts and
 * lists, digits and letters from outside ASCII, absent and null fields, constants that requirements
 * mention. Every value has been checked against the contract. The same contract and the same random
 * numbers give the same values. Not to be used by two threads at once.
 */
public final class ValueSampler {

  private static final int ATTEMPTS = 50;

  private final ContractEvaluator evaluator;
  private final TypeSampler sampler;

  public ValueSampler(Contract contract) {
    this(contract, List.of());
  }

  /**
   * A sampler that tries these texts, too.
   *
   * @param texts put into strings and keys as they are and with something around them
   */
  public ValueSampler(Contract contract, Collection<String> texts) {
    this.evaluator = new ContractEvaluator(contract);
    this.sampler = new TypeSampler(contract, evaluator, Constants.of(contract).with(texts));
  }

  /** A value; empty when none was found, which does not mean that there is none. */
  public Optional<JsonValue> sample(Type type, RandomGenerator random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<JsonValue> value = sampler.sample(type, random);
      if (value.isPresent() && evaluator.check(type, value.get()).isEmpty()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** A value that is allowed and like this one; empty when none was found. */
  public Optional<JsonValue> repaired(Type type, JsonValue value, RandomGenerator random) {
    return sampler.repaired(type, value, random).filter(it -> evaluator.check(type, it).isEmpty());
  }

  /** Up to so many values, all different and none of those; fewer where no more are found. */
  public List<JsonValue> different(Type type, int count, Collection<JsonValue> except) {
    Set<JsonValue> seen = new HashSet<>();
    except.forEach(value -> seen.add(JsonEquality.canonical(value)));
    List<JsonValue> values = new ArrayList<>();
    sampler.addDifferent(type, values, count, seen, new Random(count));
    return values;
  }
}
