package dev.airtight.verification.internal.handler;

import dev.airtight.core.contract.Prompt;
import dev.airtight.paths.code.classfile.JavaMethod;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A method to prove.
 *
 * @param subject {@code pkg.Class#method}, with the parameter types in parentheses where overloaded
 * @param place {@code " (File.java:12)"}, near its beginning; empty where it is not known
 * @param output the contract and the type or prompt that {@code @Handles} names, or null where it
 *     has none
 * @param prompt the contract and the prompt that {@code @Prompt} names, or null where it has none
 * @param marked which parameter is marked to take the output, counted from 0 without the receiver;
 *     -1 where none is
 */
record Handler(
    JavaMethod method,
    String subject,
    String place,
    @Nullable String output,
    @Nullable String prompt,
    int marked) {

  /** Which parameter takes the output, if the method has any. */
  int parameter() {
    return Math.max(marked, 0);
  }

  /** As above, where the arguments of a prompt are called like its parameters. */
  int outputBeside(Prompt asked) {
    int count = method.descriptor().parameters().size();
    return marked >= 0
        ? marked
        : IntStream.range(0, count)
            .filter(index -> method.parameterName(index).flatMap(asked::parameter).isEmpty())
            .findFirst()
            .orElse(0);
  }

  /** What messages call it. */
  String inWords() {
    return (prompt == null ? "handler " : method.isAbstract() ? "model " : "call site ")
        + subject
        + place;
  }
}
