package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.ArgumentOnly;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which JSON members go into which argument, setter or field of a class that is no record. */
final class BeanShapes {
  private static final MethodDescriptor NO_ARGUMENTS =
      new MethodDescriptor(List.of(), TypeDescriptor.VOID);

  private final Hierarchy hierarchy;
  private final ClassPath classPath;
  private final JacksonSettings settings;

  BeanShapes(Hierarchy hierarchy, JacksonSettings settings) {
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
    this.settings = settings;
  }

  /** The shape once it is clear that this class is to be made. */
  JavaShape read(JavaClass type, List<JavaType> typeArguments) {
    return read(type, typeArguments, "set");
  }

  /**
   * As {@link #read(JavaClass, List)}.
   *
   * @param prefix what the names of setters begin with
   */
  JavaShape read(JavaClass type, List<JavaType> typeArguments, String prefix) {
    ClassRules rules = ClassRules.of(type, hierarchy, settings);
    Map<String, JavaType> variables = RecordShapes.variables(type, typeArguments);
    CreatorShapes creators =
        CreatorShapes.of(
            type,
            variables,
            CreatorShapes.hasValue(type, hierarchy),
            Optional.empty(),
            settings,
            hierarchy);
    Optional<JavaMethod> chosen = constructor(type, creators);
    if (chosen.isEmpty()) {
      return ofOneValue(creators);
    }
    JavaMethod constructor = chosen.get();
    Naming naming = rules.naming();
    List<Component> components = argumentsOf(constructor, naming, variables);
    Set<String> ignored = new HashSet<>(rules.ignored());
    Set<String> arguments = new HashSet<>();
    for (Component argument : components) {
      arguments.addAll(argument.names());
    }
    if (arguments.stream().anyMatch(ignored::contains)) {
      throw new UnsupportedTypeException("an ignored parameter is not supported");
    }
    boolean isSetAgain = false;
    Set<String> readOnly = new HashSet<>();
    Set<String> mains = new HashSet<>();
    Set<String> taken = new HashSet<>(arguments);
    for (BeanProperty property : BeanProperties.of(type, hierarchy, settings, prefix)) {
      if (!property.isVisible()) {
        property.checkUnseen(classPath);
        continue;
      }
      PropertyNames names = property.names(classPath);
      String main =
          names
              .explicit()
              .orElseGet(() -> names.ignored() ? property.name() : naming.member(property.name()));
      if (!mains.add(main)) {
        throw new UnsupportedTypeException("two properties of the name " + main);
      } else if (names.ignored()) {
        checkSimplyIgnored(names, arguments.contains(main), property);
        ignored.add(main);
      } else if (names.readOnly()) {
        checkSimplyReadOnly(names, arguments, property);
        readOnly.add(property.name());
        names.explicit().ifPresent(readOnly::add);
      } else if (arguments.contains(main) || arguments.contains(property.name())) {
        checkSame(names, property);
        isSetAgain |= !isSame(property, main, type, constructor, components);
      } else if (!ignored.contains(main)) {
        component(property, names, naming, variables)
            .ifPresent(
                component -> {
                  boolean isFree = component.names().stream().allMatch(taken::add);
                  if (!isFree || component.names().stream().anyMatch(ignored::contains)) {
                    throw new UnsupportedTypeException("two properties of the name " + main);
                  }
                  components.add(component);
                });
      }
    }
    if (readOnly.stream().anyMatch(name -> taken.contains(name) || ignored.contains(name))) {
      throw new UnsupportedTypeException(
          "a property of the name of one with @JsonProperty(access = READ_ONLY) is not supported");
    }
    ignored.addAll(readOnly);
    checkPrimitives(components);
    checkOrder(components);
    return new ObjectOf(
        type.name(),
        constructor,
        components,
        ignored,
        rules.ignoreUnknown(),
        creators.delegates(),
        isSetAgain);
  }

  private static Optional<Component> component(
      BeanProperty property, PropertyNames names, Naming naming, Map<String, JavaType> variables) {
    return property
        .way()
        .map(
            way ->
                new Component(
                    property.name(),
                    type(way, variables),
                    names.members(naming.member(property.name())),
                    false,
                    way,
                    names.format()));
  }

  private static void checkSimplyIgnored(
      PropertyNames names, boolean isArgument, BeanProperty property) {
    if (isArgument || names.named() || !names.aliases().isEmpty()) {
      throw new UnsupportedTypeException(
          "@JsonIgnore with another annotation, or with a parameter, for "
              + property.name()
              + " is not supported");
    }
  }

  private static void checkSimplyReadOnly(
      PropertyNames names, Set<String> arguments, BeanProperty property) {
    boolean isArgument =
        names.members(property.name()).stream().anyMatch(arguments::contains)
            || arguments.contains(property.name());
    if (isArgument || !names.aliases().isEmpty()) {
      throw new UnsupportedTypeException(
          "@JsonProperty(access = READ_ONLY) with @JsonAlias, or with a parameter, for "
              + property.name()
              + " is not supported");
    }
  }

  /** Whether a member that comes again does what it did in the constructor. */
  private static boolean isSame(
      BeanProperty property,
      String main,
      JavaClass type,
      JavaMethod constructor,
      List<Component> components) {
    if (property.isOnlyRead()) {
      return true;
    }
    Optional<List<String>> stored = PlainCreator.fields(constructor, type);
    return stored.isPresent()
        && property
            .storedIn()
            .filter(
                field ->
                    IntStream.range(0, stored.get().size())
                        .anyMatch(
                            index ->
                                components.get(index).names().contains(main)
                                    && stored.get().get(index).equals(field)))
            .isPresent();
  }

  /** A parameter takes the member; other annotations would have to be merged with its own. */
  private static void checkSame(PropertyNames names, BeanProperty property) {
    boolean isRenamed = names.explicit().filter(name -> !name.equals(property.name())).isPresent();
    boolean saysMore = !names.aliases().isEmpty() || names.required() || names.format().isPresent();
    if (saysMore || isRenamed) {
      throw new UnsupportedTypeException(
          "annotations on both a parameter and " + property.name() + " are not supported");
    }
  }

  /** Of a setter, a missing member is not refused where null is. */
  private void checkPrimitives(List<Component> components) {
    boolean isRefused =
        settings.has(JacksonRule.NO_NULL_FOR_PRIMITIVES)
            && components.stream()
                .filter(component -> !(component.way() instanceof Component.Way.Argument))
                .anyMatch(component -> !component.type().erasure().isReference());
    if (isRefused) {
      throw new UnsupportedTypeException(
          "a bean's primitive property that refuses null is not supported");
    }
  }

  /** Members come in any order, so that it must not matter in which one they are set. */
  private void checkOrder(List<Component> components) {
    Set<String> assigned = new HashSet<>();
    for (Component component : components) {
      if (component.way() instanceof Component.Way.Store store
          && !assigned.add(store.field().name())) {
        throw new UnsupportedTypeException("two ways into the field " + store.field().name());
      } else if (component.way() instanceof Component.Way.Call call) {
        checkOrder(call.setter(), assigned);
      }
    }
  }

  private void checkOrder(JavaMethod setter, Set<String> assigned) {
    boolean isKnown = setter.code().isPresent() && new ArgumentOnly(classPath).is(setter);
    Set<String> fields = isKnown ? assignedBy(setter) : Set.of();
    // A member may come twice, and of two fields one may then hold what the first one said.
    boolean maySplit = isKnown && fields.size() > 1 && branches(setter);
    if (!isKnown || maySplit || !fields.stream().allMatch(assigned::add)) {
      throw new UnsupportedTypeException(
          "what the setter " + setter.name() + " does may depend on the order of members");
    } else if (settings.has(JacksonRule.PUBLIC_SETTERS) && !setter.isPublic()) {
      throw new UnsupportedTypeException("a setter that is not public is not supported");
    }
  }

  private static Set<String> assignedBy(JavaMethod setter) {
    return setter.code().orElseThrow().instructions().stream()
        .filter(Instruction.PutField.class::isInstance)
        .map(put -> ((Instruction.PutField) put).field().name())
        .collect(Collectors.toSet());
  }

  static boolean branches(JavaMethod setter) {
    MethodCode code = setter.code().orElseThrow();
    return !code.exceptionTable().isEmpty()
        || code.instructions().stream()
            .anyMatch(
                instruction ->
                    instruction instanceof Instruction.BranchInt
                        || instruction instanceof Instruction.BranchZero
                        || instruction instanceof Instruction.BranchSame
                        || instruction instanceof Instruction.BranchNull
                        || instruction instanceof Instruction.Switch);
  }

  private static JavaType type(Component.Way way, Map<String, JavaType> variables) {
    if (way instanceof Component.Way.Call call) {
      return parameters(call.setter(), variables).get(0);
    }
    Component.Way.Store store = (Component.Way.Store) way;
    return SignatureParser.fieldType(store.field().signature(), store.field().type(), variables);
  }

  private static List<JavaType> parameters(JavaMethod method, Map<String, JavaType> variables) {
    return SignatureParser.parameters(method.header().signature(), method.descriptor(), variables);
  }

  /** The one that an annotation chooses, or else the one without parameters; empty for neither. */
  private Optional<JavaMethod> constructor(JavaClass type, CreatorShapes creators) {
    boolean hasDefault = type.method("<init>", NO_ARGUMENTS).isPresent();
    for (JavaMethod method : type.methods()) {
      boolean mayCreate = method.isConstructor() || method.isStatic();
      if (mayCreate && !creators.isKnown(method)) {
        checkOther(method, hasDefault);
      }
    }
    boolean takesMore =
        creators.annotated().stream()
            .anyMatch(each -> !CreatorShapes.isScalar(each.argument().erasure()));
    if (takesMore && hasDefault && creators.byMembers().isEmpty()) {
      throw new UnsupportedTypeException("two creators are not supported");
    }
    return creators.byMembers().or(() -> type.method("<init>", NO_ARGUMENTS));
  }

  /** Made of one value, whatever JSON it is in. */
  private static JavaShape ofOneValue(CreatorShapes creators) {
    if (creators.delegates().size() > 1) {
      throw new UnsupportedTypeException("two creators are not supported");
    }
    return creators.delegates().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new UnsupportedTypeException(
                    "a class without a constructor that takes nothing, and without @JsonCreator"));
  }

  private void checkOther(JavaMethod method, boolean hasDefault) {
    int parameters = method.descriptor().parameters().size();
    for (int index = 0; index < parameters; index++) {
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(method.parameterAnnotations(index), Set.of(), classPath));
    }
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(method.annotations(), Set.of(), classPath));
    // Several parameters count only where nothing else makes the object; Jackson 3 is not measured.
    boolean isOutdone =
        hasDefault && parameters > 1 && !settings.has(JacksonRule.KNOWS_PARAMETER_NAMES);
    if (method.isConstructor()
        && parameters > 0
        && !isOutdone
        && JacksonAnnotations.mayKnowNames(settings, classPath)) {
      throw new UnsupportedTypeException(
          "a constructor whose parameters Jackson may take for properties is not supported");
    }
  }

  private List<Component> argumentsOf(
      JavaMethod constructor, Naming naming, Map<String, JavaType> variables) {
    List<JavaType> types = parameters(constructor, variables);
    List<Component> components = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int index = 0; index < types.size(); index++) {
      int parameter = index;
      PropertyNames names =
          PropertyNames.of(
              "parameter " + (index + 1), constructor.parameterAnnotations(index), classPath);
      String name =
          names
              .explicit()
              .or(() -> CreatorShapes.nameOf(constructor, parameter).map(naming::member))
              .orElseThrow(
                  () ->
                      new UnsupportedTypeException(
                          "@JsonCreator with a parameter that @JsonProperty does not name"));
      Set<String> members = names.members(name);
      if (names.ignored() || names.readOnly() || !members.stream().allMatch(taken::add)) {
        throw new UnsupportedTypeException("two parameters, or an ignored one, of name " + name);
      }
      components.add(
          new Component(
              name,
              types.get(index),
              members,
              names.required(),
              new Component.Way.Argument(),
              names.format()));
    }
    return components;
  }
}
