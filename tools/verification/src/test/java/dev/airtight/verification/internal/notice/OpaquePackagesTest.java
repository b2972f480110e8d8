package dev.airtight.verification.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpaquePackagesTest {
  @TempDir Path classes;

  private List<String> warnings(String... packages) throws IOException {
    Path file = classes.resolve("com/acme/client/http/Client.class");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[0]);
    FollowedCode followed = new FollowedCode(false, List.of(packages));
    try (ClassPath classPath = ClassPath.open(List.of(classes), ClassOverlay.NONE, followed)) {
      return OpaquePackages.warnings(classPath);
    }
  }

  @Test
  void aPackageHasClassesInItOrBelow() throws IOException {
    assertThat(warnings()).isEmpty();
    assertThat(warnings("com.acme.client", "com.acme.client.http", "com")).isEmpty();
  }

  @Test
  void otherNamesAreTypos() throws IOException {
    assertThat(warnings("com.acme.cli", "com.acme.client.htpp"))
        .containsExactly(
            "--opaque com.acme.cli: no class of this package is on the class path",
            "--opaque com.acme.client.htpp: no class of this package is on the class path;"
                + " did you mean com.acme.client.http?");
  }
}
