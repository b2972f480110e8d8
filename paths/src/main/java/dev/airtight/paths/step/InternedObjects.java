package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.HashMap;
import java.util.Map;

/** Identities of objects that every path shares: interned strings and class objects. */
final class InternedObjects {
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<TypeDescriptor, Integer> classes = new HashMap<>();
  private int next = -1;

  /** Whether an identity belongs to an interned string or a class object. */
  static boolean isLiteral(int identity) {
    return identity < 0;
  }

  int string(String text) {
    return strings.computeIfAbsent(text, t -> next--);
  }

  int classObject(TypeDescriptor type) {
    return classes.computeIfAbsent(type, t -> next--);
  }
}
