package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the objects that replay values describe, in the replay's class loader. */
final class ValueBuilder {
  private final ClassLoader loader;
  private final Map<String, ReplayDecoder> decoders = new HashMap<>();
  private final SomeObjects some;
  private final Subclasses subclasses = new Subclasses();
  private final Map<Integer, Object> shared = new HashMap<>();

  ValueBuilder(ClassLoader loader, AnswersLeft left) {
    this.loader = loader;
    this.some = new SomeObjects(loader, left);
  }

  @Nullable Object build(ReplayValue value) throws CannotBuildException, DecodeFailedException {
    if (value instanceof ReplayValue.DecodedJson json) {
      return decode(json);
    }
    if (value instanceof ReplayValue.NullReference) {
      return null;
    }
    if (value instanceof ReplayValue.Plain plain) {
      return plain.value();
    }
    if (value instanceof ReplayValue.OptionalOf optional) {
      return optional.value() == null
          ? Optional.empty()
          : Optional.ofNullable(build(optional.value()));
    }
    if (value instanceof ReplayValue.Shared once) {
      Object known = shared.get(once.identity());
      if (known == null) {
        known = build(once.value());
        shared.put(once.identity(), known);
      }
      return known;
    }
    return buildOfClass(value);
  }

  private @Nullable Object decode(ReplayValue.DecodedJson json)
      throws CannotBuildException, DecodeFailedException {
    DecoderLibrary library = DecoderLibraries.named(json.decoder());
    try {
      return decoders
          .computeIfAbsent(json.decoder(), name -> library.in(loader))
          .decode(json.json(), new GenericTypes(this).of(json.into()));
    } catch (ReflectiveOperationException | LinkageError absent) {
      throw new CannotBuildException(
          "the decoder " + json.decoder() + " cannot be used: " + absent, absent);
    }
  }

  private Object buildOfClass(ReplayValue value)
      throws CannotBuildException, DecodeFailedException {
    try {
      if (value instanceof ReplayValue.StaticConstant constant) {
        return staticConstant(constant);
      }
      if (value instanceof ReplayValue.ArrayOf array) {
        return array(array);
      }
      if (value instanceof ReplayValue.CollectionOf collection) {
        return collection.kind().of(all(collection.elements()));
      }
      if (value instanceof ReplayValue.MapOf map) {
        Map<@Nullable Object, @Nullable Object> built = new LinkedHashMap<>();
        for (ReplayValue.Entry entry : map.entries()) {
          built.put(build(entry.key()), build(entry.value()));
        }
        return map.kind().of(built);
      }
      if (value instanceof ReplayValue.Constructed constructed) {
        return construct(constructed);
      }
      if (value instanceof ReplayValue.Called called) {
        return call(called);
      }
      if (value instanceof ReplayValue.Refused refused) {
        return refusal(refused);
      }
      if (value instanceof ReplayValue.Proxy proxy) {
        return some.proxy(load(proxy.interfaceName()), answers(proxy.answers()));
      }
      ReplayValue.AnyObject any = (ReplayValue.AnyObject) value;
      Object built = some.of(load(any.className()));
      change(built, any.changes());
      return built;
    } catch (InvocationTargetException thrown) {
      throw new CannotBuildException(
          "code that makes an argument threw " + thrown.getCause(), thrown);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unfit) {
      // Inaccessible, missing or mistyped: the description does not fit the classes.
      throw new CannotBuildException("an argument cannot be made: " + unfit, unfit);
    }
  }

  private Object refusal(ReplayValue.Refused refused)
      throws ReflectiveOperationException, CannotBuildException {
    try {
      decode(refused.json());
    } catch (DecodeFailedException failed) {
      return thrownFor(failed.getCause(), load(refused.exception()));
    }
    throw new CannotBuildException("the decoder takes " + refused.json().json());
  }

  /**
   * What comes out of a call whose answer a decoder refuses: what the decoder throws, unless that
   * is checked, so that whoever calls it has to throw something else.
   */
  private Object thrownFor(@Nullable Throwable cause, Class<?> expected)
      throws CannotBuildException {
    if (cause instanceof RuntimeException) {
      if (cause.getClass() != expected) {
        throw new CannotBuildException("the decoder throws " + cause.getClass().getName());
      }
      return cause;
    }
    Object exception = some.of(expected);
    if (exception instanceof Throwable thrown && cause != null) {
      thrown.addSuppressed(cause);
    }
    return exception;
  }

  private ScriptedAnswers answers(List<ReplayValue.Deed> all)
      throws CannotBuildException, DecodeFailedException {
    ScriptedAnswers answers = new ScriptedAnswers();
    for (ReplayValue.Deed deed : all) {
      answers.add(
          deed.method(),
          deed.descriptor(),
          deed instanceof ReplayValue.CalledBack call
              ? new ScriptedAnswers.CallBack(call.argument(), all(call.given()))
              : end((ReplayValue.Answer) deed));
    }
    return answers;
  }

  private ScriptedAnswers.Next end(ReplayValue.Answer answer)
      throws CannotBuildException, DecodeFailedException {
    return new ScriptedAnswers.End(answer.isThrown(), build(answer.value()));
  }

  private List<@Nullable Object> all(List<ReplayValue> elements)
      throws CannotBuildException, DecodeFailedException {
    List<@Nullable Object> built = new ArrayList<>();
    for (ReplayValue element : elements) {
      built.add(build(element));
    }
    return built;
  }

  private Object staticConstant(ReplayValue.StaticConstant constant)
      throws ReflectiveOperationException {
    Field field = load(constant.className()).getDeclaredField(constant.constant());
    field.setAccessible(true);
    return field.get(null);
  }

  private Object array(ReplayValue.ArrayOf array)
      throws ReflectiveOperationException, CannotBuildException, DecodeFailedException {
    Object built = Array.newInstance(load(array.element()), array.elements().size());
    for (int index = 0; index < array.elements().size(); index++) {
      Array.set(built, index, build(array.elements().get(index)));
    }
    return built;
  }

  private Object construct(ReplayValue.Constructed constructed)
      throws ReflectiveOperationException, CannotBuildException, DecodeFailedException {
    Class<?> owner = load(constructed.maker().owner());
    Class<?>[] parameters = parameterTypes(constructed.maker().descriptor());
    boolean isConstructor = constructed.maker().name().equals("<init>");
    Executable maker =
        isConstructor
            ? owner.getDeclaredConstructor(parameters)
            : owner.getDeclaredMethod(constructed.maker().name(), parameters);
    @Nullable Object[] arguments = new @Nullable Object[parameters.length];
    for (int index = 0; index < arguments.length; index++) {
      arguments[index] = build(constructed.arguments().get(index));
    }
    if (maker instanceof Constructor<?> above && Modifier.isAbstract(owner.getModifiers())) {
      if (constructed.answers().stream().anyMatch(ReplayValue.CalledBack.class::isInstance)) {
        throw new CannotBuildException(
            "a subclass of " + owner.getName() + " that calls lambdas is not made");
      }
      ScriptedAnswers answers = answers(constructed.answers());
      maker =
          subclasses.constructor(
              above, (object, method) -> some.answer(answers, method, new Object[0]));
    }
    maker.setAccessible(true);
    Object built =
        maker instanceof Constructor<?> constructor
            ? constructor.newInstance(arguments)
            : ((Method) maker).invoke(null, arguments);
    if (built == null) {
      throw new CannotBuildException(constructed.maker() + " returned null");
    }
    change(built, constructed.changes());
    return built;
  }

  private Object call(ReplayValue.Called called)
      throws ReflectiveOperationException, CannotBuildException, DecodeFailedException {
    Object on = build(called.object());
    Method method =
        load(called.method().owner())
            .getDeclaredMethod(
                called.method().name(), parameterTypes(called.method().descriptor()));
    method.setAccessible(true);
    Object made = method.invoke(on, all(called.arguments()).toArray());
    if (made == null) {
      throw new CannotBuildException(called.method() + " returned null");
    }
    return made;
  }

  private void change(Object object, List<ReplayValue.Change> changes)
      throws ReflectiveOperationException, CannotBuildException, DecodeFailedException {
    for (ReplayValue.Change change : changes) {
      if (change instanceof ReplayValue.Inside inside) {
        Object part = field(inside.owner(), inside.name()).get(object);
        if (part != null) {
          change(part, inside.changes());
        }
      } else if (change instanceof ReplayValue.SetterCall call) {
        Method setter =
            load(call.setter().owner())
                .getDeclaredMethod(
                    call.setter().name(), parameterTypes(call.setter().descriptor()));
        setter.setAccessible(true);
        setter.invoke(object, build(call.argument()));
      } else if (change instanceof ReplayValue.FieldValue given) {
        Field field = field(given.owner(), given.name());
        Object value = build(given.value());
        if (Modifier.isFinal(field.getModifiers())) {
          refill(field.get(object), value);
        } else {
          field.set(object, value);
        }
      }
    }
  }

  private Field field(String owner, String name) throws ReflectiveOperationException {
    Field field = load(owner).getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** Puts the content of one array or collection into another. */
  @SuppressWarnings("unchecked")
  private static void refill(@Nullable Object object, @Nullable Object content) {
    if (object instanceof Collection<?> collection && content instanceof Collection<?> elements) {
      collection.clear();
      ((Collection<Object>) collection).addAll(elements);
    } else if (object instanceof Map<?, ?> map && content instanceof Map<?, ?> entries) {
      map.clear();
      ((Map<Object, Object>) map).putAll(entries);
    } else if (object != null && content != null && object.getClass().isArray()) {
      System.arraycopy(content, 0, object, 0, Array.getLength(content));
    }
  }

  Class<?>[] parameterTypes(MethodDescriptor descriptor) throws ClassNotFoundException {
    Class<?>[] types = new Class<?>[descriptor.parameters().size()];
    for (int index = 0; index < types.length; index++) {
      types[index] = load(descriptor.parameters().get(index));
    }
    return types;
  }

  Class<?> load(String internalName) throws ClassNotFoundException {
    return Class.forName(internalName.replace('/', '.'), false, loader);
  }

  Class<?> load(TypeDescriptor type) throws ClassNotFoundException {
    return switch (type.text()) {
      case "V" -> void.class;
      case "Z" -> boolean.class;
      case "B" -> byte.class;
      case "C" -> char.class;
      case "S" -> short.class;
      case "I" -> int.class;
      case "J" -> long.class;
      case "F" -> float.class;
      case "D" -> double.class;
      default -> load(type.internalName());
    };
  }
}
