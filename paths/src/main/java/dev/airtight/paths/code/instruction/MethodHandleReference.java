package dev.airtight.paths.code.instruction;

import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.MethodReference;

/** A constant method handle (JVMS 4.4.8, table 5.4.3.5-A). */
public sealed interface MethodHandleReference {
  /** Calls a method with the given kind of invocation. */
  record OfMethod(InvokeKind kind, MethodReference method) implements MethodHandleReference {}

  /** `REF_newInvokeSpecial`: creates an object; the method is an {@code <init>}. */
  record OfConstructor(MethodReference constructor) implements MethodHandleReference {}

  record OfFieldRead(FieldReference field, boolean isStatic) implements MethodHandleReference {}

  record OfFieldWrite(FieldReference field, boolean isStatic) implements MethodHandleReference {}
}
