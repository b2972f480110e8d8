package dev.airtight.verification.internal.handler;

import dev.airtight.paths.code.classfile.JavaMethod;
import org.jspecify.annotations.Nullable;

/**
 * A method to prove.
 *
 * @param subject {@code pkg.Class#method}, with the parameter types in parentheses where overloaded
 * @param output the contract and the type that its annotation names, or null where it has none
 * @param parameter which parameter takes the output, counted from 0 without the receiver
 */
record Handler(JavaMethod method, String subject, @Nullable String output, int parameter) {}
