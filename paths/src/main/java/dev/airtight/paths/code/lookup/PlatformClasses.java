package dev.airtight.paths.code.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of the running JDK that an application sees without asking for more modules. */
final class PlatformClasses {
  private final Map<String, Module> modules = new HashMap<>();

  PlatformClasses() {
    ClassLoader application = ClassLoader.getSystemClassLoader();
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getClassLoader() != application) {
        module.getPackages().forEach(name -> modules.put(name.replace('.', '/'), module));
      }
    }
  }

  /** The bytes of a class, or null when the JDK has none of this name. */
  byte @Nullable [] read(String internalName) throws IOException {
    Module module =
        modules.get(internalName.substring(0, Math.max(0, internalName.lastIndexOf('/'))));
    if (module == null) {
      return null;
    }
    try (InputStream stream = module.getResourceAsStream(internalName + ".class")) {
      return stream == null ? null : stream.readAllBytes();
    }
  }

  String location(String internalName) {
    return "the JDK's " + internalName + ".class";
  }
}
