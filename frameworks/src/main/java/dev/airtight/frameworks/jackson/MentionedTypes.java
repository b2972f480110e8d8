package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes that parts of an object may be of, going by the types of fields and parameters. */
final class MentionedTypes {
  private final ClassPath classPath;
  private final JacksonRules rules;
  private final Set<String> found = new HashSet<>();

  MentionedTypes(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.rules = new JacksonRules(hierarchy, JacksonSettings.PLAIN);
  }

  /** Internal names, that of the type itself among them. */
  Set<String> of(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      of(array.element());
    } else if (type instanceof JavaType.Of named) {
      named.arguments().forEach(this::of);
      if (found.add(named.name())
          && classPath.find(named.name()) instanceof ClassLookup.Found declared
          && !declared.javaClass().isPlatform()) {
        parts(declared.javaClass());
      }
    }
    return found;
  }

  private void parts(JavaClass type) {
    type.fields().forEach(f -> of(SignatureParser.fieldType(f.signature(), f.type())));
    type.methods().forEach(method -> method.genericParameters().forEach(this::of));
    type.permittedSubclasses().forEach(name -> of(new JavaType.Of(name, List.of())));
    rules.registeredSubtypes(type).forEach(name -> of(new JavaType.Of(name, List.of())));
    type.superName().ifPresent(name -> of(new JavaType.Of(name, List.of())));
  }
}
