package dev.airtight.verification.internal.handler;

import dev.airtight.paths.code.classfile.JavaMethod;
import org.jspecify.annotations.Nullable;

/**
 * A method to prove.
 *
 * @param subject {@code pkg.Class#method}, with the parameter types in parentheses where overloaded
 * @param place {@code " (File.java:12)"}, near its beginning; empty where it is not known
 * @param output the contract and the type that its annotation names, or null where it has none
 * @param parameter which parameter takes the output, counted from 0 without the receiver
 */
record Handler(
    JavaMethod method, String subject, String place, @Nullable String output, int parameter) {

  /** What messages call it. */
  String inWords() {
    return "handler " + subject + place;
  }
}
