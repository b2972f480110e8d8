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
  private static final String CREATOR = "com/fasterxml/jackson/annotation/JsonCreator";

  private static final Set<String> ANYTHING =
      Set.of(
          "java/lang/Object", "java/lang/Number", "java/lang/Comparable", "java/io/Serializable");

  private final ClassPath classPath;
  private final JacksonRules rules;
  private final Set<String> found = new HashSet<>();
  private boolean haveEnumMethods;
  private boolean haveAnything;

  /** Those of a type, itself among them. */
  MentionedTypes(Hierarchy hierarchy, JavaType type) {
    this.classPath = hierarchy.classPath();
    this.rules = new JacksonRules(hierarchy, JacksonSettings.PLAIN);
    add(type);
  }

  /** Whether there is a class, by its internal name. */
  boolean have(String className) {
    return found.contains(className);
  }

  /** Whether there is a date or time. */
  boolean haveTimes() {
    return found.stream().anyMatch(MentionedTypes::isTime);
  }

  /** Whether a class, by its internal name, is that of dates or times. */
  static boolean isTime(String className) {
    return className.startsWith("java/time/");
  }

  /** Whether there is an enum that finds its constants itself. */
  boolean haveEnumMethods() {
    return haveEnumMethods;
  }

  /** Whether there is a place for objects of which it is not said what they are. */
  boolean haveAnything() {
    return haveAnything;
  }

  private void add(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      add(array.element());
    } else if (type instanceof JavaType.Of named) {
      haveAnything |= isAnything(named);
      addNamed(named);
    }
  }

  /** What is generic is not said of a class that is named alone. */
  private boolean isAnything(JavaType.Of type) {
    return ANYTHING.contains(type.name())
        || (type.arguments().isEmpty()
            && classPath.find(type.name()) instanceof ClassLookup.Found declared
            && declared.javaClass().isPlatform()
            && !declared.javaClass().typeParameters().isEmpty());
  }

  private void addNamed(JavaType.Of named) {
    named.arguments().forEach(this::add);
    if (found.add(named.name())
        && classPath.find(named.name()) instanceof ClassLookup.Found declared
        && !declared.javaClass().isPlatform()) {
      parts(declared.javaClass());
    }
  }

  private void parts(JavaClass type) {
    haveEnumMethods |=
        type.isEnum()
            && type.methods().stream().anyMatch(method -> method.annotation(CREATOR).isPresent());
    type.fields().forEach(f -> add(SignatureParser.fieldType(f.signature(), f.type())));
    type.methods().stream()
        .filter(method -> !method.name().equals("equals"))
        .forEach(method -> method.genericParameters().forEach(this::add));
    type.permittedSubclasses().forEach(name -> add(new JavaType.Of(name, List.of())));
    rules.registeredSubtypes(type).forEach(name -> add(new JavaType.Of(name, List.of())));
    type.superName().ifPresent(name -> addNamed(new JavaType.Of(name, List.of())));
  }
}
