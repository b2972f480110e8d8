package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Type;
import dev.airtight.paths.state.StuckException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in an output.
 *
 * @param name what messages and variables call it: {@code ticket.tags[]}
 * @param there whether the output has a value there
 * @param expected whether what contains it is there
 * @param missing whether the value is absent or null, provided that what contains it is there
 * @param isAnyText whether other texts may be there, too, for which decoding throws
 * @param inside the types of the collections it is an element in, outermost first
 */
record OutputPlace(
    String name,
    BoolTerm there,
    BoolTerm expected,
    BoolTerm missing,
    boolean isAnyText,
    List<Type> inside) {

  /** A place that is there. */
  static OutputPlace there(String name, boolean isAnyText, List<Type> inside, Terms terms) {
    return new OutputPlace(
        name, terms.bool(true), terms.bool(true), terms.bool(false), isAnyText, inside);
  }

  OutputPlace orNull(BoolTerm isNull, Terms terms) {
    return new OutputPlace(
        name,
        terms.and(there, terms.not(isNull)),
        expected,
        terms.or(missing, isNull),
        isAnyText,
        inside);
  }

  /** A part of the value, by the condition that it is there if this one is. */
  OutputPlace part(String part, BoolTerm present, Terms terms) {
    return new OutputPlace(
        name + part, terms.and(there, present), there, terms.not(present), isAnyText, inside);
  }

  /** One of several cases of the value. */
  OutputPlace where(BoolTerm condition, Terms terms) {
    BoolTerm chosen = terms.and(there, condition);
    return new OutputPlace(name, chosen, chosen, terms.bool(false), isAnyText, inside);
  }

  /** An element, which is there. */
  OutputPlace element(Type collection, Terms terms) {
    List<Type> deeper = new ArrayList<>(inside);
    deeper.add(collection);
    return there(name + "[]", isAnyText, deeper, terms);
  }

  /**
   * Whether it shows here that decoding throws for elements of a collection: what holds for them
   * need not hold for those of the same type inside it.
   *
   * @throws StuckException if this is a collection inside one of its own type, and that matters
   */
  boolean isShallow(Type collection) {
    if (inside.contains(collection)) {
      checkInside();
      return false;
    }
    return true;
  }

  /**
   * Decoding may throw inside, where nobody looks. Of any text it throws anyhow.
   *
   * @throws StuckException where that matters
   */
  void checkInside() {
    if (!isAnyText) {
      throw new StuckException(
          "whether decoding throws as deep inside as " + name + " is not decided");
    }
  }
}
