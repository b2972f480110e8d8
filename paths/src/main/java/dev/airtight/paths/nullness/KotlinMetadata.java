package dev.airtight.paths.nullness;

import dev.airtight.paths.code.classfile.AnnotationValue;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.nullness.ProtobufMessage.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Kotlin's compiler notes of the declarations of a class in its annotation {@code Metadata}:
 * there alone it says of type arguments whether they may be null. Numbers are those of the fields
 * of its schema ({@code metadata.proto}, {@code jvm_metadata.proto}).
 */
record KotlinMetadata(List<Callable> callables, List<Field> fields) {
  private static final KotlinMetadata NONE = new KotlinMetadata(List.of(), List.of());
  private static final String ANNOTATION = "kotlin/Metadata";
  private static final int CLASS = 1;
  private static final int FILE = 2;
  private static final int PART_OF_FILE = 5;
  private static final int OF_JVM = 100;

  KotlinMetadata {
    callables = List.copyOf(callables);
    fields = List.copyOf(fields);
  }

  /**
   * A function, constructor or getter.
   *
   * @param name that its method has
   * @param descriptor of the method, where it is not the usual one
   * @param parameters what it extends first
   */
  record Callable(
      String name, Optional<String> descriptor, List<Type> parameters, Optional<Type> result) {
    Callable {
      parameters = List.copyOf(parameters);
    }
  }

  /** A field that keeps a property. */
  record Field(String name, Type type) {}

  /**
   * A type.
   *
   * @param isKnown whether it is a class's, and not a type variable, which may stand for any
   * @param arguments empty where a star stands
   */
  record Type(boolean isKnown, boolean isNullable, List<Optional<Type>> arguments) {
    Type {
      arguments = List.copyOf(arguments);
    }
  }

  /** What annotations of a class say; nothing, where they are of another form than is known. */
  static KotlinMetadata of(List<JavaAnnotation> annotations) {
    Optional<JavaAnnotation> metadata = JavaAnnotation.find(annotations, ANNOTATION);
    try {
      return metadata.isEmpty() ? NONE : read(metadata.get());
    } catch (MalformedException ofAnotherForm) {
      return NONE;
    }
  }

  private static KotlinMetadata read(JavaAnnotation metadata) throws MalformedException {
    int kind =
        metadata
            .element("k")
            .map(value -> (Integer) ((AnnotationValue.Primitive) value).value())
            .orElse(CLASS);
    String packed = String.join("", texts(metadata, "d1"));
    boolean isRead = kind == CLASS || kind == FILE || kind == PART_OF_FILE;
    // The first unit says that each further one is a byte.
    if (!isRead || packed.isEmpty() || packed.charAt(0) != 0) {
      return NONE;
    }
    byte[] data = new byte[packed.length() - 1];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) packed.charAt(i + 1);
    }
    ProtobufMessage.Delimited names = ProtobufMessage.delimited(data, 0);
    ProtobufMessage declarations = ProtobufMessage.of(data, names.end(), data.length);
    return new Reading(
            names(names.message(), texts(metadata, "d2")),
            declarations.message(30).isPresent()
                ? declarations.message(30).get()
                : ProtobufMessage.of(data, 0, 0))
        .all(declarations, kind == CLASS);
  }

  private static List<String> texts(JavaAnnotation annotation, String element) {
    return annotation.list(element).stream()
        .map(value -> ((AnnotationValue.Text) value).value())
        .toList();
  }

  /** The names by their numbers; empty where one is made of another one, as no method's is. */
  private static List<String> names(ProtobufMessage table, List<String> texts)
      throws MalformedException {
    List<String> names = new ArrayList<>();
    for (ProtobufMessage entry : table.messages(1)) {
      int count = entry.number(1).orElse(1);
      boolean isPlain =
          !entry.has(2) && !entry.has(3) && !entry.has(4) && !entry.has(5) && !entry.has(6);
      for (int i = 0; i < count && names.size() < texts.size(); i++) {
        int index = names.size();
        names.add(isPlain ? texts.get(index) : entry.text(6).orElse(""));
      }
    }
    return names;
  }

  /**
   * One class or file.
   *
   * @param types those that several declarations share
   */
  private record Reading(List<String> names, ProtobufMessage types) {

    KotlinMetadata all(ProtobufMessage declarations, boolean isClass) throws MalformedException {
      List<Callable> callables = new ArrayList<>();
      List<Field> fields = new ArrayList<>();
      if (isClass) {
        for (ProtobufMessage constructor : declarations.messages(8)) {
          callables.add(
              new Callable(
                  "<init>", descriptor(constructor), parameters(constructor, 2), Optional.empty()));
        }
      }
      for (ProtobufMessage function : declarations.messages(isClass ? 9 : 3)) {
        List<Type> parameters = new ArrayList<>();
        type(function, 5, 8).ifPresent(parameters::add);
        parameters.addAll(parameters(function, 6));
        Optional<ProtobufMessage> method = function.message(OF_JVM);
        Optional<Integer> renamed = method.flatMap(signature -> signature.number(1));
        callables.add(
            new Callable(
                name(renamed.or(() -> function.number(2))),
                descriptor(function),
                parameters,
                type(function, 3, 7)));
      }
      for (ProtobufMessage property : declarations.messages(isClass ? 10 : 4)) {
        property(property, callables, fields);
      }
      return new KotlinMetadata(callables, fields);
    }

    private void property(ProtobufMessage property, List<Callable> callables, List<Field> fields)
        throws MalformedException {
      Optional<ProtobufMessage> ofJvm = property.message(OF_JVM);
      Optional<Type> type = type(property, 3, 9);
      if (ofJvm.isEmpty() || type.isEmpty()) {
        return;
      }
      Optional<ProtobufMessage> field = ofJvm.get().message(1);
      Optional<ProtobufMessage> getter = ofJvm.get().message(3);
      field.ifPresent(
          kept ->
              fields.add(new Field(name(kept.number(1).or(() -> property.number(2))), type.get())));
      boolean isExtension = property.has(5) || property.has(10);
      if (getter.isPresent() && !isExtension) {
        callables.add(
            new Callable(
                name(getter.get().number(1)),
                getter.get().number(2).map(this::name),
                List.of(),
                type));
      }
    }

    private Optional<String> descriptor(ProtobufMessage declaration) throws MalformedException {
      return declaration
          .message(OF_JVM)
          .flatMap(signature -> signature.number(2))
          .map(this::name)
          .filter(descriptor -> !descriptor.isEmpty());
    }

    private String name(Optional<Integer> index) {
      return index.map(this::name).orElse("");
    }

    private String name(int index) {
      return index < names.size() ? names.get(index) : "";
    }

    private List<Type> parameters(ProtobufMessage declaration, int field)
        throws MalformedException {
      List<Type> types = new ArrayList<>();
      for (ProtobufMessage parameter : declaration.messages(field)) {
        types.add(type(parameter, 3, 5).orElse(new Type(false, true, List.of())));
      }
      return types;
    }

    /** A type that stands there, or by its number among the shared ones. */
    private Optional<Type> type(ProtobufMessage from, int field, int shared)
        throws MalformedException {
      Optional<ProtobufMessage> own = from.message(field);
      if (own.isPresent()) {
        return Optional.of(type(own.get(), false));
      }
      Optional<Integer> index = from.number(shared);
      List<ProtobufMessage> all = types.messages(1);
      if (index.isEmpty() || index.get() < 0 || index.get() >= all.size()) {
        return Optional.empty();
      }
      boolean isNullable = types.number(2).filter(first -> index.get() >= first).isPresent();
      return Optional.of(type(all.get(index.get()), isNullable));
    }

    private Type type(ProtobufMessage type, boolean isNullable) throws MalformedException {
      List<Optional<Type>> arguments = new ArrayList<>();
      for (ProtobufMessage argument : type.messages(2)) {
        arguments.add(type(argument, 2, 3));
      }
      // One that comes from Java may or may not be null.
      boolean isFlexible = type.has(4);
      return new Type(
          type.has(6) && !isFlexible,
          isNullable || type.number(3).filter(flag -> flag != 0).isPresent(),
          arguments);
    }
  }
}
