package dev.airtight.verification.internal.handler;

import dev.airtight.paths.code.classfile.JavaMethod;
import org.jspecify.annotations.Nullable;

/**
 * A method to prove.
 *
 * @param subject {@code pkg.Class#method}, with the parameter types in parentheses where overloaded
 * @param place {@code " (File.java:12)"}, near its beginning; empty where it is not known
 * @param output the contract and the type or prompt that {@code @Handles} names, or null where it
 *     has none
 * @param prompt the contract and the prompt that {@code @Prompt} names, or null where it has none
 * @param parameter which parameter takes the output, counted from 0 without the receiver
 */
record Handler(
    JavaMethod method,
    String subject,
    String place,
    @Nullable String output,
    @Nullable String prompt,
    int parameter) {

  /** What messages call it. */
  String inWords() {
    return (prompt == null ? "handler " : method.isAbstract() ? "model " : "call site ")
        + subject
        + place;
  }
}
