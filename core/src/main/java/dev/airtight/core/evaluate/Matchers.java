package dev.airtight.core.evaluate;

import dev.airtight.core.pattern.PatternMatcher;
import dev.airtight.core.pattern.RegularPattern;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** A matcher for each pattern of a contract, made when first needed. */
final class Matchers {

  // By identity, because hashing a pattern costs as much as a match.
  private final Map<RegularPattern, PatternMatcher> matchers =
      Collections.synchronizedMap(new IdentityHashMap<>());

  boolean matches(RegularPattern pattern, String text) {
    return matchers.computeIfAbsent(pattern, PatternMatcher::of).matches(text);
  }
}
