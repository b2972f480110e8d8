package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.State;

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

  /** Says which library method the engine does not know, and which call of it the program makes. */
  String notModelled(State state, MethodReference method) {
    JavaMethod entry = null;
    for (Frame at = state.running(); at != null; at = at.caller()) {
      if (!classPath.load(at.method().owner()).isPlatform()) {
        break;
      }
      entry = at.method();
    }
    String place = " at " + inApplication(state) + ", a summary of it would decide this";
    return entry == null
        ? "the method " + method + " is not modelled" + place
        : "the method "
            + entry.reference()
            + " is not modelled"
            + place
            + " (it reaches "
            + method
            + ")";
  }
}
