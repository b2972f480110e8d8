package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A method that stores its only argument in a field of the object it is called on.
 *
 * @param refusesNull whether it passes the argument through {@code Objects.requireNonNull} first
 */
record Setter(JavaMethod method, boolean refusesNull) {

  /**
   * Of a method that assigns a field of its own object.
   *
   * @param position of the {@code putfield}
   * @return empty where anything but the argument as it was passed is stored, or where others may
   *     not call it
   */
  static Optional<Setter> of(JavaMethod method, MethodCode code, int position) {
    List<Instruction> all =
        code.instructions().subList(0, position).stream()
            .filter(i -> !(i instanceof Instruction.Nothing || i instanceof Instruction.CheckCast))
            .toList();
    boolean isCallable =
        !method.isPrivate()
            && !method.isStatic()
            && !method.isConstructor()
            && method.descriptor().parameters().size() == 1;
    int last = all.size() - 1;
    boolean storesArgument = last > 0 && (isArgument(all.get(last)) || isNullCheck(all, last));
    return isCallable && storesArgument && all.stream().noneMatch(Setter::changesArgument)
        ? Optional.of(new Setter(method, refusesNull(code, all)))
        : Optional.empty();
  }

  /** Whether a check of the argument is on every way to the end of some instructions. */
  private static boolean refusesNull(MethodCode code, List<Instruction> all) {
    boolean isStraight =
        code.exceptionTable().isEmpty() && all.stream().noneMatch(Setter::branches);
    return isStraight && IntStream.range(1, all.size()).anyMatch(i -> isNullCheck(all, i));
  }

  private static boolean isNullCheck(List<Instruction> all, int position) {
    if (!(all.get(position) instanceof Instruction.Invoke invoke)
        || !invoke.method().owner().equals("java/util/Objects")
        || !invoke.method().name().equals("requireNonNull")) {
      return false;
    }
    boolean hasMessage = invoke.method().descriptor().parameters().size() == 2;
    int argument = position - (hasMessage ? 2 : 1);
    return argument >= 0
        && isArgument(all.get(argument))
        && (!hasMessage || all.get(position - 1) instanceof Instruction.Constant);
  }

  private static boolean isArgument(Instruction instruction) {
    return instruction instanceof Instruction.Load load && load.local() == 1;
  }

  private static boolean changesArgument(Instruction instruction) {
    return (instruction instanceof Instruction.Store store && store.local() == 1)
        || (instruction instanceof Instruction.Increment increment && increment.local() == 1);
  }

  private static boolean branches(Instruction instruction) {
    return instruction instanceof Instruction.Goto
        || instruction instanceof Instruction.BranchInt
        || instruction instanceof Instruction.BranchZero
        || instruction instanceof Instruction.BranchSame
        || instruction instanceof Instruction.BranchNull
        || instruction instanceof Instruction.Switch;
  }
}
