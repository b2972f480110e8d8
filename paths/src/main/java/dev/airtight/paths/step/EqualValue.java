package dev.airtight.paths.step;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;

/** Whether the values of two objects allow a library to share one object for them. */
final class EqualValue implements HeapObject.Cases<BoolTerm> {
  private static final String OPTIONAL = "java/util/Optional";

  private final Terms terms;
  private final HeapObject other;

  EqualValue(Terms terms, HeapObject other) {
    this.terms = terms;
    this.other = other;
  }

  @Override
  public BoolTerm instance(HeapObject.Instance object) {
    return other instanceof HeapObject.Instance second
        ? terms.and(emptyOptional(object), emptyOptional(second))
        : terms.bool(false);
  }

  @Override
  public BoolTerm text(HeapObject.Text object) {
    return other instanceof HeapObject.Text second
        ? terms.textEqual(object.text(), second.text())
        : terms.bool(false);
  }

  @Override
  public BoolTerm box(HeapObject.Box object) {
    if (!(other instanceof HeapObject.Box second)
        || !object.className().equals(second.className())) {
      return terms.bool(false);
    }
    Value value = object.value();
    return value instanceof FloatingValue
        ? terms.bool(true)
        : terms.intEqual(Numbers.whole(value), Numbers.whole(second.value()));
  }

  @Override
  public BoolTerm enumConstant(HeapObject.EnumConstant object) {
    return terms.bool(false);
  }

  @Override
  public BoolTerm array(HeapObject.Array object) {
    return terms.bool(false);
  }

  @Override
  public BoolTerm function(HeapObject.Function object) {
    // Whether evaluating a lambda makes a new object is left open (JLS 15.27.4).
    return terms.bool(other instanceof HeapObject.Function);
  }

  @Override
  public BoolTerm classObject(HeapObject.ClassObject object) {
    return terms.bool(false);
  }

  @Override
  public BoolTerm inputEntries(HeapObject.InputEntries object) {
    return terms.bool(false);
  }

  @Override
  public BoolTerm lazy(HeapObject.Lazy object) {
    return terms.bool(false);
  }

  /** Optional.empty is one object, but a decoder's empty Optional is not known to be it. */
  private BoolTerm emptyOptional(HeapObject.Instance object) {
    if (!object.className().equals(OPTIONAL)) {
      return terms.bool(false);
    }
    return object.fields().get(OPTIONAL + ".value") instanceof Reference value
        ? value.isNull()
        : terms.bool(object.arbitrary() == null);
  }
}
