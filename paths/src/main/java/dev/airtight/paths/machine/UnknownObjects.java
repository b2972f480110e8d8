package dev.airtight.paths.machine;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.State;
import java.util.List;

/** Answers for what is not known: calls of methods, and values that code makes up. */
public interface UnknownObjects {

  /**
   * The methods of a class of which nothing but the declarations are known, static ones included.
   */
  CallSource methodsOf(Machine machine, JavaClass type);

  /**
   * Any value of a type, but for null.
   *
   * @param name what messages call it
   * @return alternatives that together cover all of them
   */
  List<CallSource.Given> valuesOf(Machine machine, State state, JavaType type, String name);
}
