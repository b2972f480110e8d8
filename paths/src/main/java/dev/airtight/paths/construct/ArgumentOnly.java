package dev.airtight.paths.construct;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.ClassPath;

/** Methods of which nothing but the arguments decides what they do. */
public final class ArgumentOnly {
  private final ClassPath classPath;

  public ArgumentOnly(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * Whether a method only assigns fields of its object, to what it makes of its argument: the
   * object and static fields may have been others when it was called.
   *
   * @param method one with code
   */
  public boolean is(JavaMethod method) {
    MethodCode code = method.code().orElseThrow();
    long assigned =
        code.instructions().stream().filter(Instruction.PutField.class::isInstance).count();
    long ofObject = code.instructions().stream().filter(ArgumentOnly::loadsObject).count();
    return assigned == ofObject - (returnsObject(code) ? 1 : 0)
        && code.instructions().stream().allMatch(this::isOfTheJdk);
  }

  /** As setters do whose calls can be chained. */
  private static boolean returnsObject(MethodCode code) {
    int size = code.instructions().size();
    return size > 1
        && code.instructions().get(size - 1) instanceof Instruction.Return
        && loadsObject(code.instructions().get(size - 2));
  }

  private static boolean loadsObject(Instruction instruction) {
    return instruction instanceof Instruction.Load load && load.local() == 0;
  }

  private boolean isOfTheJdk(Instruction instruction) {
    if (instruction instanceof Instruction.InvokeDynamic dynamic) {
      // Any other may make a lambda of the application's code.
      return dynamic.bootstrap() instanceof MethodHandleReference.OfMethod made
          && made.method().owner().equals("java/lang/invoke/StringConcatFactory");
    }
    return !(instruction instanceof Instruction.GetField)
        && !(instruction instanceof Instruction.GetStatic)
        && !(instruction instanceof Instruction.PutStatic)
        && !(instruction instanceof Instruction.Invoke call
            && !classPath.load(call.method().owner()).isPlatform());
  }
}
