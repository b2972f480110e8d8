package dev.airtight.paths.prove;

import dev.airtight.paths.arbitrary.TypeArguments;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Aliasing;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.PartsOfOutputs;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.LibraryValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a caller may pass in two places at once. That two arguments are one object is
 * explored; that objects inside of arguments are shared is excluded by an assumption.
 */
final class Sharing {
  private Sharing() {}

  /** What is made for the earlier parameter can be passed for one of a type, too. */
  static boolean possible(Machine machine, JavaType type, HandlerParameter earlier) {
    JavaType other = typeOf(earlier);
    return other != null
        && fits(machine, other, type)
        && new TypeArguments(machine.hierarchy()).fit(other, type);
  }

  /**
   * What is made for the earlier parameter does not fit, as its type is wider, another one, or has
   * other type arguments; what fits both is not explored.
   */
  static boolean excluded(Machine machine, JavaType type, HandlerParameter earlier) {
    JavaType other = typeOf(earlier);
    return other != null
        && !isValue(machine, type)
        && !isValue(machine, other)
        && machine.hierarchy().haveCommonObjects(type.erasure(), other.erasure())
        && !possible(machine, type, earlier);
  }

  private static @Nullable JavaType typeOf(HandlerParameter parameter) {
    if (parameter instanceof ArbitraryParameter arbitrary) {
      return arbitrary.type();
    }
    return parameter instanceof ReceiverParameter receiver
        ? JavaType.of(receiver.javaClass().type())
        : null;
  }

  private static boolean fits(Machine machine, JavaType from, JavaType to) {
    return !isValue(machine, from)
        && !isValue(machine, to)
        && machine.hierarchy().isAssignable(from.erasure(), to.erasure());
  }

  static State assumeNoneBelow(Machine machine, State state, JavaType type) {
    return hasParts(machine, type) ? state.withAssumption(new Assumption.NothingShared()) : state;
  }

  /**
   * Objects of one class that may be one, which would show since one of them is changed on a path;
   * arguments aside, for which that is explored.
   *
   * @return the class as messages show it; empty where there are none
   */
  static Optional<String> notExplored(State end) {
    Aliasing aliasing = end.memory().aliasing();
    Map<Integer, InputNode> made = end.inputs().made();
    for (int changed : aliasing.changed()) {
      Optional<String> className = classOf(made.get(changed));
      Set<Integer> before = precursors(made, changed);
      for (Map.Entry<Integer, InputNode> other : made.entrySet()) {
        boolean areArguments =
            aliasing.arguments().contains(changed) && aliasing.arguments().contains(other.getKey());
        if (className.isPresent()
            && other.getKey() != changed
            && !areArguments
            && !before.contains(other.getKey())
            && classOf(other.getValue()).equals(className)) {
          return className.map(name -> name.replace('/', '.'));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A changed object that belongs to a part of an output, where another one is any part of its
   * kind, and so perhaps that one.
   *
   * @return the class as messages show it; empty where there is none
   */
  static Optional<String> changedPart(Machine machine, State end) {
    Memory memory = end.memory();
    if (memory.aliasing().changed().isEmpty() || !machine.partsOfOutputs().hasAny(memory)) {
      return Optional.empty();
    }
    return PartsOfOutputs.inside(end, machine.partsOfOutputs().in(memory)).stream()
        .filter(memory.aliasing().changed()::contains)
        .findFirst()
        .map(identity -> memory.object(identity).className().replace('/', '.'));
  }

  /** What there was before an object: what its constructor was called with, and so on. */
  private static Set<Integer> precursors(Map<Integer, InputNode> made, int identity) {
    Set<Integer> all = new HashSet<>();
    Deque<InputNode> left = new ArrayDeque<>();
    left.add(new InputNode.Deferred(identity));
    while (!left.isEmpty()) {
      InputNode node = left.remove();
      if (node instanceof InputNode.Nullable nullable) {
        left.add(nullable.base());
      } else if (node instanceof InputNode.Deferred deferred && all.add(deferred.id())) {
        Optional.ofNullable(made.get(deferred.id())).ifPresent(left::add);
      } else if (node instanceof InputNode.Typed typed
          && typed.base() instanceof InputNode.Built built) {
        built.arguments().forEach(argument -> left.add(argument.node()));
      }
    }
    return all;
  }

  /** The class of an arbitrary object. */
  private static Optional<String> classOf(@Nullable InputNode node) {
    return node instanceof InputNode.Typed typed
            && (typed.base() instanceof InputNode.Built || typed.base() instanceof InputNode.Fields)
        ? Optional.of(typed.className())
        : Optional.empty();
  }

  private static boolean hasParts(Machine machine, JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      return !isValue(machine, array.element());
    }
    if (type instanceof JavaType.Of of && !isValue(machine, of)) {
      boolean isPlatform =
          machine.classPath().find(of.name()) instanceof ClassLookup.Found found
              && found.javaClass().isPlatform();
      return isPlatform
          ? of.arguments().isEmpty()
              || of.arguments().stream().anyMatch(argument -> !isValue(machine, argument))
          : hasReferenceFields(machine, of.name());
    }
    return false;
  }

  private static boolean hasReferenceFields(Machine machine, String className) {
    JavaClass javaClass = machine.classPath().load(className);
    boolean own =
        javaClass.fields().stream()
            .anyMatch(
                field ->
                    !field.isStatic()
                        && field.type().isReference()
                        && !isValue(machine, JavaType.of(field.type())));
    return own
        || javaClass.isInterface()
        || javaClass.superName().filter(name -> hasReferenceFields(machine, name)).isPresent();
  }

  private static boolean isValue(Machine machine, JavaType type) {
    if (type instanceof JavaType.Primitive) {
      return true;
    }
    return type instanceof JavaType.Of of
        && (LibraryValue.is(LibraryValue.Trait.INDISTINGUISHABLE, of.name())
            || (machine.classPath().find(of.name()) instanceof ClassLookup.Found found
                && found.javaClass().isEnum()));
  }
}
