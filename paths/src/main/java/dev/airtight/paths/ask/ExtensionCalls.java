package dev.airtight.paths.ask;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.NamedMethod;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.extension.ModelMethod;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods that an extension says ask a model. */
final class ExtensionCalls implements ModelCalls {
  private final Extensions.Known extension;

  private ExtensionCalls(Extensions.Known extension) {
    this.extension = extension;
  }

  /** The frameworks of all extensions of a class path. */
  static Stream<ModelCalls> of(ClassPath classPath) {
    return classPath.extensions().all().stream()
        .filter(extension -> !extension.models().isEmpty())
        .map(ExtensionCalls::new);
  }

  /** Why a description cannot be used on a class path, as one clause. */
  static Optional<String> problem(ClassPath classPath, ModelMethod described) {
    NamedMethod named = NamedMethod.find(classPath, described.method());
    if (named instanceof NamedMethod.Missing missing) {
      return Optional.of(missing.reason());
    }
    return ((NamedMethod.Found) named).method().isAbstract()
        ? Optional.empty()
        : Optional.of("it has a body, which is followed; name what that calls and has none");
  }

  @Override
  public String name() {
    return extension.name();
  }

  @Override
  public Optional<String> extension() {
    return Optional.of(extension.name());
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    String owner = method.owner().replace('/', '.');
    String name = owner + "#" + method.name() + NamedMethod.parameterTypes(method);
    return extension.models().stream()
        .filter(each -> method.isAbstract() && each.method().replace(" ", "").equals(name))
        .findFirst()
        .map(each -> call(each.answer()));
  }

  private static ModelCall call(ModelMethod.Answer answer) {
    if (answer instanceof ModelMethod.Text text) {
      return new ModelCall.Text(text.mayBeNull());
    }
    return new ModelCall.Decoded(
        Optional.empty(),
        new ModelCall.Result(),
        ((ModelMethod.Decoded) answer)
            .refusals().stream().map(each -> each.replace('.', '/')).toList());
  }
}
