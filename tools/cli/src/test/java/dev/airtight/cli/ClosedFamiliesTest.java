package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A method that tells several kinds of a sealed family apart names all of them, or the kinds that
 * it does not name are written down in {@code closed-families.txt}. So a new kind fails the build
 * with the name of each method that says nothing of it; what {@code match} does for the compiler,
 * this does for {@code instanceof}, which Java 17 checks nowhere.
 */
class ClosedFamiliesTest {
  private static final Path LIST = Path.of("src", "test", "resources", "closed-families.txt");

  /** Types by what a method does with them. */
  private record Told(Set<String> tested, Set<String> named) {
    Told() {
      this(new HashSet<>(), new HashSet<>());
    }
  }

  @Test
  void everyKindIsNamedOrLeftOutOnPurpose() throws IOException, ClassNotFoundException {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.airtight");
    List<Class<?>> families = new ArrayList<>();
    SortedMap<String, Told> methods = new TreeMap<>();
    for (JavaClass type : classes) {
      Class<?> loaded = Class.forName(type.getName(), false, getClass().getClassLoader());
      if (loaded.isSealed()) {
        families.add(loaded);
      }
      read(type, methods);
    }
    assertThat(families).as("sealed families").isNotEmpty();

    TreeSet<String> unnamed = new TreeSet<>();
    methods.forEach(
        (method, told) ->
            families.forEach(
                family -> {
                  Set<String> rest = unnamed(family, told);
                  if (!rest.isEmpty()) {
                    unnamed.add(
                        shortName(family.getName())
                            + " in "
                            + shortName(method)
                            + " without "
                            + String.join(" ", rest));
                  }
                }));
    if (Boolean.getBoolean("airtight.update")) {
      Files.write(LIST, unnamed);
    }
    assertThat(new TreeSet<>(Files.readAllLines(LIST)))
        .as("kinds that methods do not name (-Dairtight.update=true writes them down)")
        .isEqualTo(unnamed);
  }

  /** The kinds that a method leaves out which tells at least two others apart. */
  private static Set<String> unnamed(Class<?> family, Told told) {
    int tested = 0;
    Set<String> rest = new TreeSet<>();
    for (Class<?> kind : family.getPermittedSubclasses()) {
      if (told.tested().contains(kind.getName())) {
        tested++;
      } else if (!names(kind, told)) {
        rest.add(kind.getSimpleName());
      }
    }
    return tested < 2 ? Set.of() : rest;
  }

  private static boolean names(Class<?> kind, Told told) {
    if (told.named().contains(kind.getName())) {
      return true;
    }
    if (!kind.isSealed()) {
      return false;
    }
    for (Class<?> narrower : kind.getPermittedSubclasses()) {
      if (!names(narrower, told)) {
        return false;
      }
    }
    return true;
  }

  private static String shortName(String name) {
    return name.replace("dev.airtight.", "");
  }

  private static void read(JavaClass type, SortedMap<String, Told> methods) throws IOException {
    try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      new ClassReader(bytes)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String sig, String[] exceptions) {
                  return told(
                      methods.computeIfAbsent(
                          type.getName() + "#" + written(name), method -> new Told()));
                }
              },
              0);
    }
  }

  /** The method that a lambda is written in. */
  private static String written(String name) {
    return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
  }

  private static MethodVisitor told(Told told) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitTypeInsn(int opcode, String type) {
        String name = type.replace('/', '.');
        if (opcode == Opcodes.INSTANCEOF) {
          told.tested().add(name);
        }
        if (opcode == Opcodes.INSTANCEOF || opcode == Opcodes.CHECKCAST) {
          told.named().add(name);
        }
      }
    };
  }
}
