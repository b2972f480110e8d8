package dev.airtight.paths.replay;

import dev.airtight.paths.snapshot.SnapshotContents;
import dev.airtight.paths.snapshot.SnapshotObject;
import dev.airtight.paths.snapshot.SnapshotValue;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads static fields and objects of this JVM, whatever their access, without running any code but
 * {@code equals} and {@code hashCode} of the keys of hash tables.
 */
final class ObjectReader {
  /** Longer arrays are not sent. */
  private static final int LONGEST = 20_000;

  private static final Set<Class<?>> BOXES =
      Set.of(
          Boolean.class,
          Byte.class,
          Character.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  /** The JDK's own hash tables, whose insides nobody else has. */
  private static final Set<String> TABLES =
      Set.of(
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.ImmutableCollections$SetN",
          "java.util.ImmutableCollections$MapN");

  private final int process;
  private final MethodHandles.Lookup lookup = trusted();
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<Object> objects = new ArrayList<>();

  /** That of the application that had the object first, by its number. */
  private final List<ClassLoader> loaders = new ArrayList<>();

  private final Map<ClassLoader, Integer> worlds = new IdentityHashMap<>();

  /** That of the application whose objects are read at present. */
  private ClassLoader loader = ClassLoader.getPlatformClassLoader();

  /**
   * @param process goes into what is read
   */
  ObjectReader(int process) {
    this.process = process;
  }

  /** The JDK's own lookup may read everything; the process is started so that it can be had. */
  private static MethodHandles.Lookup trusted() {
    try {
      Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
      field.setAccessible(true);
      return (MethodHandles.Lookup) field.get(null);
    } catch (ReflectiveOperationException | RuntimeException changed) {
      throw new IllegalStateException("this JDK does not let its objects be read", changed);
    }
  }

  /**
   * How far the initialisation of some classes is, by their internal names.
   *
   * @param loaded those that are not initialised
   */
  record Progress(List<String> initialised, List<String> loaded) {}

  Progress progress(List<Class<?>> classes) {
    try {
      Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
      Object all = lookup.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe)).invoke();
      MethodHandle isPending =
          lookup.findVirtual(
              unsafe, "shouldBeInitialized", MethodType.methodType(boolean.class, Class.class));
      List<String> initialised = new ArrayList<>();
      List<String> loaded = new ArrayList<>();
      for (Class<?> each : classes) {
        boolean pends = (boolean) isPending.invoke(all, each);
        (pends ? loaded : initialised).add(internalName(each));
      }
      return new Progress(initialised, loaded);
    } catch (Throwable changed) {
      throw new IllegalStateException("this JDK does not say what is initialised", changed);
    }
  }

  /** The value of a static field; the class is an internal name. */
  SnapshotValue staticField(ClassLoader application, String className, String name) {
    loader = application;
    try {
      Field field =
          Class.forName(className.replace('/', '.'), false, loader).getDeclaredField(name);
      return value(field.getType(), lookup.unreflectGetter(field).invoke());
    } catch (NoSuchFieldException hidden) {
      return new SnapshotValue.Unreadable("a field that the JDK hides");
    } catch (Throwable unreadable) {
      return new SnapshotValue.Unreadable("a field that cannot be read (" + unreadable + ")");
    }
  }

  /** What an object consists of. */
  SnapshotContents contents(SnapshotObject described) {
    if (described.process() != process) {
      return new SnapshotContents.Unreadable("the JVM that had it has ended");
    }
    Object object = objects.get(described.number());
    loader = loaders.get(described.number());
    try {
      if (object.getClass().isArray()) {
        return elements(object);
      }
      return TABLES.contains(object.getClass().getName()) ? entries(object) : fields(object);
    } catch (Throwable unreadable) {
      return new SnapshotContents.Unreadable("it cannot be read (" + unreadable + ")");
    }
  }

  private SnapshotContents elements(Object array) {
    int length = Array.getLength(array);
    if (length > LONGEST) {
      return new SnapshotContents.Unreadable("an array of " + length + " elements is not read");
    }
    Class<?> type = array.getClass().getComponentType();
    List<SnapshotValue> all = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      all.add(value(type, Array.get(array, i)));
    }
    return new SnapshotContents.Elements(all);
  }

  private SnapshotContents entries(Object table) throws Throwable {
    if (table instanceof LinkedHashMap<?, ?> linked && isOrderedByAccess(linked)) {
      return new SnapshotContents.Unreadable("a map that reading changes is not read");
    } else if (!isFilledAnew(table)) {
      return new SnapshotContents.Unreadable("a table whose keys have changed is not read");
    }
    List<SnapshotValue> all = new ArrayList<>();
    if (table instanceof Map<?, ?> map) {
      map.forEach(
          (key, mapped) -> {
            all.add(value(Object.class, key));
            all.add(value(Object.class, mapped));
          });
    } else {
      ((Set<?>) table).forEach(element -> all.add(value(Object.class, element)));
    }
    return all.size() > LONGEST
        ? new SnapshotContents.Unreadable("a table of " + all.size() + " parts is not read")
        : new SnapshotContents.Entries(all);
  }

  private boolean isOrderedByAccess(LinkedHashMap<?, ?> map) throws Throwable {
    Field field = LinkedHashMap.class.getDeclaredField("accessOrder");
    return (boolean) lookup.unreflectGetter(field).invoke(map);
  }

  /** Whether a table that gets the same parts has them at the same places: asks its keys. */
  private static boolean isFilledAnew(Object table) {
    if (table instanceof Map<?, ?> map) {
      return new HashMap<>(map).size() == map.size()
          && map.entrySet().stream().allMatch(e -> has(map, e.getKey(), e.getValue()));
    }
    Set<?> set = (Set<?>) table;
    return new HashSet<>(set).size() == set.size() && set.stream().allMatch(set::contains);
  }

  private static boolean has(Map<?, ?> map, @Nullable Object key, @Nullable Object mapped) {
    return map.get(key) == mapped && (mapped != null || map.containsKey(key));
  }

  private SnapshotContents fields(Object object) throws Throwable {
    Map<String, SnapshotValue> all = new LinkedHashMap<>();
    for (Class<?> at = object.getClass(); at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          MethodHandle getter = lookup.unreflectGetter(field);
          all.put(
              internalName(at) + "." + field.getName(),
              value(field.getType(), getter.invoke(object)));
        }
      }
    }
    return new SnapshotContents.Fields(all);
  }

  private SnapshotValue value(Class<?> type, @Nullable Object value) {
    if (value == null) {
      return new SnapshotValue.Nothing();
    } else if (type.isPrimitive()) {
      return new SnapshotValue.Primitive((Serializable) value);
    } else if (value instanceof String text) {
      boolean interned = new String(text.toCharArray()).intern() == text;
      return new SnapshotValue.Text(named(text), text, interned);
    } else if (BOXES.contains(value.getClass())) {
      return new SnapshotValue.Box(named(value), (Serializable) value);
    } else if (value instanceof Class<?> literal) {
      return new SnapshotValue.ClassObject(literal.descriptorString());
    } else if (value.getClass().isArray()) {
      return new SnapshotValue.Array(named(value), value.getClass().descriptorString());
    } else if (value.getClass().isHidden()) {
      return new SnapshotValue.Unreadable("a lambda or another object of a hidden class");
    } else if (!isOurs(value.getClass())) {
      return new SnapshotValue.Unreadable(
          "an object of class " + value.getClass().getName() + ", which was made at run time,");
    } else if (value instanceof Enum<?> constant) {
      return new SnapshotValue.EnumConstant(
          named(value),
          internalName(value.getClass()),
          internalName(constant.getDeclaringClass()),
          constant.ordinal());
    }
    return new SnapshotValue.Instance(named(value), internalName(value.getClass()));
  }

  /** Whether the class is the one that the application finds under its name. */
  private boolean isOurs(Class<?> type) {
    try {
      return Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private SnapshotObject named(Object object) {
    Integer number = numbers.get(object);
    if (number == null) {
      number = objects.size();
      numbers.put(object, number);
      objects.add(object);
      loaders.add(loader);
    }
    return new SnapshotObject(process, worldOf(loaders.get(number)), number);
  }

  /** Each has a class loader of its own; what several lead to counts for the first one. */
  private int worldOf(ClassLoader application) {
    return worlds.computeIfAbsent(application, another -> worlds.size());
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
