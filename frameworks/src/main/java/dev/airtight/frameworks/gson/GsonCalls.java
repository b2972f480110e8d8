package dev.airtight.frameworks.gson;

import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodReference;
import java.util.Optional;

/** Gson asks no model: it decodes what others said. */
public final class GsonCalls implements ModelCalls {
  @Override
  public String name() {
    return GsonLibrary.NAME;
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    return Optional.empty();
  }

  @Override
  public boolean decodes(MethodReference method) {
    return method.owner().equals(GsonNames.GSON) && method.name().equals("fromJson");
  }
}
