package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Classes that a test has the compiler make. */
final class CompiledClasses {
  private CompiledClasses() {}

  /**
   * A new directory with them.
   *
   * @param source begins with its public class, or with imports before it
   */
  static Path in(Path folder, List<String> options, String source) throws IOException {
    Path made = Files.createTempDirectory(folder, "classes");
    String name = source.replaceFirst("(?s)^.*?public (?:final )?class (\\w+).*", "$1");
    Path file = Files.writeString(made.resolve(name + ".java"), source);
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("--release", "17", "-d", made.toString(), file.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return made;
  }
}
