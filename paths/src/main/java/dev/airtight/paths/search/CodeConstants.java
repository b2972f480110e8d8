package dev.airtight.paths.search;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts in the code of a class, which its methods may compare their inputs with. */
public final class CodeConstants {
  private static final int MOST = 40;
  private static final int LONGEST = 60;

  private CodeConstants() {}

  /** Those of a method first, then those of the others. */
  public static List<String> of(JavaClass javaClass, JavaMethod method) {
    Set<String> all = new LinkedHashSet<>();
    add(method, all);
    javaClass.methods().forEach(other -> add(other, all));
    return all.stream().limit(MOST).toList();
  }

  private static void add(JavaMethod method, Set<String> all) {
    method
        .code()
        .ifPresent(
            code -> {
              for (Instruction instruction : code.instructions()) {
                if (instruction instanceof Instruction.Constant constant
                    && constant.value() instanceof ConstantValue.StringConstant text
                    && text.value().length() <= LONGEST) {
                  all.add(text.value());
                }
              }
            });
  }
}
