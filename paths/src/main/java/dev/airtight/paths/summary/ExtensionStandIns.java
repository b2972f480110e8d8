package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.RenamedClasses;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.extension.StandInClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stand-ins of extensions. */
final class ExtensionStandIns implements ClassOverlay {

  /** The classes of one extension. */
  private record Own(String extension, RenamedClasses classes) {}

  private final Map<String, Own> replacing = new HashMap<>();
  private final Map<String, Own> compiled = new HashMap<>();
  private final List<Own> all = new ArrayList<>();

  ExtensionStandIns(Extensions extensions) {
    for (Extensions.Known extension : extensions.all()) {
      Map<String, String> names = new HashMap<>();
      for (StandInClass each : extension.standIns()) {
        names.put(each.standIn().replace('.', '/'), each.replaced().replace('.', '/'));
      }
      Own own =
          new Own(extension.name(), new RenamedClasses(names, Set.of(), extension.classFiles()));
      names.forEach(
          (standIn, replaced) -> {
            replacing.put(replaced, own);
            compiled.put(standIn, own);
          });
      if (!names.isEmpty()) {
        all.add(own);
      }
    }
  }

  @Override
  public byte @Nullable [] classFile(String internalName) {
    Own own = replacing.get(internalName);
    if (own != null) {
      return own.classes().classFile(internalName);
    }
    Own around = around(internalName);
    return around == null ? null : around.classes().unrenamed(internalName);
  }

  /** What is nested in a stand-in is its own, whoever else may have it. */
  private @Nullable Own around(String internalName) {
    for (int at = internalName.indexOf('$'); at > 0; at = internalName.indexOf('$', at + 1)) {
      Own own = compiled.get(internalName.substring(0, at));
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  @Override
  public boolean isOfLibrary(String internalName) {
    return replacing.containsKey(internalName)
        && ClassLoader.getPlatformClassLoader().getResource(internalName + ".class") == null;
  }

  @Override
  public Optional<Helper> helper(String internalName) {
    for (Own own : all) {
      byte[] file = own.classes().unrenamed(internalName);
      if (file != null) {
        return Optional.of(new Helper(file, own.extension()));
      }
    }
    return Optional.empty();
  }

  /** Nobody gets to what is nested in a stand-in but through that. */
  @Override
  public Optional<String> extension(String internalName) {
    return Optional.ofNullable(replacing.get(internalName)).map(Own::extension);
  }
}
