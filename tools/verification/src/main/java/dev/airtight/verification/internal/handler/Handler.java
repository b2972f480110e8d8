package dev.airtight.verification.internal.handler;

import dev.airtight.core.contract.Prompt;
import dev.airtight.paths.ask.PromptedMethods;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
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
public record Handler(
    JavaMethod method,
    String subject,
    String place,
    @Nullable String output,
    @Nullable String prompt,
    int marked) {

  static final String HANDLES = "dev/airtight/annotations/Handles";
  private static final String OUTPUT = "dev/airtight/annotations/Output";

  /** What a method is annotated as. */
  public static Handler of(JavaClass owner, JavaMethod method) {
    return new Handler(
        method,
        MethodNames.of(owner, method),
        place(owner, method),
        named(method, HANDLES),
        named(method, PromptedMethods.PROMPT),
        markedParameter(method));
  }

  private static @Nullable String named(JavaMethod method, String annotation) {
    return method.annotation(annotation).flatMap(it -> it.text("value")).orElse(null);
  }

  private static String place(JavaClass owner, JavaMethod method) {
    int line =
        method.code().stream()
            .flatMap(code -> code.lines().stream())
            .filter(each -> each > 0)
            .findFirst()
            .orElse(0);
    return owner
        .sourceFile()
        .map(file -> " (" + file + (line > 0 ? ":" + line : "") + ")")
        .orElse("");
  }

  private static int markedParameter(JavaMethod method) {
    for (int index = 0; index < method.descriptor().parameters().size(); index++) {
      if (JavaAnnotation.find(method.parameterAnnotations(index), OUTPUT).isPresent()) {
        return index;
      }
    }
    return -1;
  }

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
