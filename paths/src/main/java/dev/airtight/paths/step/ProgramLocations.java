package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in the program a path is, as messages and stack traces say it. */
final class ProgramLocations {
  private final ClassPath classPath;

  ProgramLocations(ClassPath classPath) {
    this.classPath = classPath;
  }

  Location of(Frame frame) {
    JavaClass owner = classPath.load(frame.method().owner());
    return new Location(
        owner.name(), frame.method().name(), owner.sourceFile().orElse(null), frame.line());
  }

  /** The innermost place in the application's own code, or the innermost of all. */
  Location inApplication(State state) {
    Frame frame = state.running();
    for (Frame at = frame; at != null; at = at.caller()) {
      if (!classPath.load(at.method().owner()).isPlatform()) {
        return of(at);
      }
    }
    return of(frame);
  }

  /**
   * The innermost place in the code of the program itself: neither in the JDK, nor in a stand-in,
   * nor in a library beside it. It is where somebody can change something.
   */
  Optional<Location> inProgram(State state) {
    return Optional.ofNullable(programFrame(state)).map(this::of);
  }

  /** The method that waits most often for itself, directly or not; the outermost of these. */
  JavaMethod mostNested(Frame innermost) {
    Map<JavaMethod, Integer> counts = new LinkedHashMap<>();
    for (Frame at = innermost; at != null; at = at.caller()) {
      counts.merge(at.method(), 1, Integer::sum);
    }
    JavaMethod found = innermost.method();
    for (Map.Entry<JavaMethod, Integer> each : counts.entrySet()) {
      if (each.getValue() >= Objects.requireNonNull(counts.get(found))) {
        found = each.getKey();
      }
    }
    return found;
  }

  private @Nullable Frame programFrame(State state) {
    Frame outermost = state.frame();
    for (Frame at = state.frame(); at != null; at = at.caller()) {
      outermost = at;
    }
    for (Frame at = state.frame(); at != null && outermost != null; at = at.caller()) {
      if (classPath.isOfProgram(at.method().owner(), outermost.method().owner())) {
        return at;
      }
    }
    return null;
  }

  /** Says which library method the engine does not know, and which call of it the program makes. */
  String notModelled(State state, MethodReference method) {
    Frame own = programFrame(state);
    if (own == null) {
      return "the method " + method + " is not modelled";
    }
    MethodReference called = method;
    for (Frame at = state.running(); at != own && at != null; at = at.caller()) {
      called = at.method().reference();
    }
    return of(own)
        + " calls "
        + called
        + ", which is not modelled"
        + (called.equals(method) ? "" : " (it reaches " + method + ")")
        + "; without this call the path can be followed";
  }

  /** Says where a loop is: in the program itself, or in what a line of it calls. */
  String ofLoop(State state) {
    Frame loop = state.running();
    Frame own = programFrame(state);
    if (own == null || own == loop) {
      return "the loop at " + of(loop);
    }
    MethodReference called = loop.method().reference();
    for (Frame at = loop; at != own && at != null; at = at.caller()) {
      called = at.method().reference();
    }
    return "a loop inside of " + called + ", called at " + of(own) + ",";
  }
}
