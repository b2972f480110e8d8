package dev.airtight.paths.gap;

import dev.airtight.paths.arbitrary.ArbitraryExceptions;
import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.code.instruction.ExceptionHandler;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.lookup.MethodResolution;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes on where a path got stuck: the innermost instruction outside of the JDK is taken to have
 * ended with any result of its type, and what a call was handed to hold anything. The state says
 * that it is one after a gap, so it need not be right in all it says: a replay has the last word.
 */
public final class GapCrossing {
  private final Machine machine;
  private final ArbitraryValues values;
  private final ArbitraryExceptions exceptions;

  public GapCrossing(Machine machine) {
    this.machine = machine;
    this.values = new ArbitraryValues(machine);
    this.exceptions = new ArbitraryExceptions(machine, values);
  }

  /** An instruction outside of the JDK, by its index. */
  public record Place(MethodReference method, int position) {}

  /**
   * Where the program is that got stuck.
   *
   * @param innermost of the frames
   */
  public Place place(Frame innermost) {
    Frame own = Objects.requireNonNullElse(ownOf(innermost), innermost);
    return new Place(own.method().reference(), own.position());
  }

  /** The frame that goes on; null where there is none. */
  private @Nullable Frame ownOf(Frame innermost) {
    Frame at = innermost;
    while (at != null
        && (machine.classPath().load(at.method().owner()).isPlatform() || isReturn(at))) {
      at = at.caller();
    }
    return at;
  }

  /**
   * The states after the gap: where the instruction ended with a result, and where it threw
   * something that the program catches.
   *
   * @return empty where nothing can stand for what is not known
   */
  public List<State> after(Successor.Stuck stuck) {
    Frame innermost = stuck.instruction();
    Frame own = innermost == null ? null : ownOf(innermost);
    if (innermost == null || own == null) {
      return List.of();
    }
    List<State> after = new ArrayList<>();
    if (!asksModel(own)) {
      Attempt.at(() -> after(stuck, own, innermost))
          .orElse(notEvenThat -> Optional.empty())
          .ifPresent(after::add);
    }
    if (GapEffect.instruction(own) instanceof Instruction.Invoke) {
      after.addAll(
          Attempt.at(() -> caught(stuck.state().withGap(stuck.reason()), own))
              .orElse(notEvenThat -> List.of()));
    }
    return after;
  }

  /** Not any result is an answer of a model. */
  private boolean asksModel(Frame own) {
    return GapEffect.instruction(own) instanceof Instruction.Invoke invoke
        && new MethodResolution(machine.hierarchy()).resolve(invoke.method())
            instanceof MethodLookup.Found found
        && machine.models().areAsked(machine.classPath(), found.method());
  }

  /** In the catch blocks around a call, with any exception that they catch. */
  private List<State> caught(State state, Frame own) {
    List<State> caught = new ArrayList<>();
    for (Frame at = own; at != null; at = at.caller()) {
      if (machine.classPath().load(at.method().owner()).isPlatform()) {
        continue;
      }
      for (ExceptionHandler handler : at.code().exceptionTable()) {
        String type = handler.catchType();
        if (type != null && handler.covers(at.position())) {
          for (Input thrown : exceptions.of(state, type, "what is not known")) {
            caught.add(thrown.state().withFrame(at.handling(handler.handler(), thrown.value())));
          }
        }
      }
    }
    return caught;
  }

  private Optional<State> after(Successor.Stuck stuck, Frame own, Frame innermost) {
    Frame callee = innermost == own ? null : innermost;
    while (callee != null && callee.caller() != own) {
      callee = callee.caller();
    }
    Frame called = callee;
    return GapEffect.of(stuck.state().memory(), own)
        .map(
            effect -> {
              boolean waits = own != innermost;
              State marked = stuck.state().withGap(stuck.reason());
              State handed = handed(marked, own, called, waits ? 0 : effect.operands());
              return with(
                  handed.withFrame(waits ? own : own.pop(effect.operands())), effect.result());
            });
  }

  private State with(State state, @Nullable JavaType result) {
    if (result == null) {
      return state.advance();
    }
    Input made = values.make(state, result.withoutObject(), "a result", Nullness.UNSPECIFIED);
    return made.state().push(made.value());
  }

  private static boolean isReturn(Frame frame) {
    Instruction instruction = GapEffect.instruction(frame);
    return instruction instanceof Instruction.Return
        || instruction instanceof Instruction.ReturnVoid;
  }

  /**
   * With anything in what the call can change and the program made.
   *
   * @param called what it runs; null where the call has not begun
   */
  private State handed(State state, Frame own, @Nullable Frame called, int operands) {
    Instruction instruction = GapEffect.instruction(own);
    State handed = state;
    if (instruction instanceof Instruction.Invoke invoke) {
      int count =
          invoke.method().descriptor().parameters().size()
              + (invoke.kind() == InvokeKind.STATIC ? 0 : 1);
      for (int i = 0; i < count; i++) {
        Value argument = called == null ? own.peek(operands - 1 - i) : argument(called, i);
        if (argument instanceof Reference reference) {
          boolean isMadeByIt = i == 0 && invoke.method().name().equals("<init>");
          handed = changed(handed, reference, isMadeByIt);
        }
      }
    }
    return handed;
  }

  /** As far as the callee has not assigned its parameters since. */
  private static @Nullable Value argument(Frame called, int index) {
    int local = 0;
    for (int i = 0; i < index; i++) {
      Value before = called.localOrNull(local);
      local += before != null && before.isWide() ? 2 : 1;
    }
    return called.localOrNull(local);
  }

  private State changed(State state, Reference reference, boolean isMade) {
    State changed = state;
    if (isMade) {
      changed = unknown(changed, reference.object());
    }
    if (!reference.isNull().isTrue() && state.memory().find(reference.object()).isPresent()) {
      for (int identity : machine.changeable(changed, reference)) {
        if (!state.inputs().made().containsKey(identity)) {
          changed = unknown(changed, identity);
        }
      }
    }
    return changed;
  }

  private static State unknown(State state, int identity) {
    HeapObject object = state.memory().find(identity).orElse(null);
    if (object == null || object instanceof HeapObject.Lazy) {
      return state;
    }
    return state.refined(
        identity,
        new HeapObject.Lazy(
            object.className(),
            (s, same) -> {
              throw new StuckException(
                  "what the "
                      + TypeDescriptor.ofInternalName(object.className()).javaName()
                      + " holds by now is not known");
            }));
  }
}
