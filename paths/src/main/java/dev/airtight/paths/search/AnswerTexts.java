package dev.airtight.paths.search;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that a model may answer where it may answer any. */
public final class AnswerTexts {
  private static final List<String> AFTER_A_MARKER =
      List.of("", " ", "99999999999", " 1.5", " a", "\n", ": a", " -1 ");

  private AnswerTexts() {}

  /** Those that code often overlooks, then what a method looks for, with such texts behind it. */
  public static List<String> of(JavaClass javaClass, JavaMethod method) {
    Set<String> all = new LinkedHashSet<>(HostileTexts.ALL);
    List<String> constants = CodeConstants.of(javaClass, method);
    for (String after : AFTER_A_MARKER) {
      constants.forEach(constant -> all.add(constant + after));
    }
    return new ArrayList<>(all);
  }
}
