package dev.airtight.verification.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSiteFinderTest {
  private static final String FOLDER = "dev/airtight/verification/internal/site/sites";

  @TempDir private Path folder;

  @Test
  void whateverAsksItselfOrInALambdaIsACallSite() throws Exception {
    FoundCallSites found = find("Shop.class", "Shop$Model.class");

    assertThat(found.problems()).isEmpty();
    assertThat(found.sites())
        .extracting(site -> site.method().name() + ", " + site.kind().text())
        .containsExactlyInAnyOrder(
            "direct, call site",
            "inALambda, call site",
            "byReference, call site",
            "priceOfAll, call site");
    assertThat(found.notes())
        .singleElement()
        .asString()
        .contains("sites.Shop", "an object of it is being made");
  }

  @Test
  void aMissingClassIsNamed() throws Exception {
    FoundCallSites found = find("Shop.class");

    assertThat(found.sites()).isEmpty();
    assertThat(found.notes()).singleElement().asString().contains("Shop$Model", "--classpath");
  }

  private FoundCallSites find(String... classes) throws IOException {
    Path target = Files.createDirectories(folder.resolve(FOLDER));
    for (String each : classes) {
      Files.copy(
          Path.of(
              URI.create(
                  Objects.requireNonNull(getClass().getResource("/" + FOLDER + "/" + each))
                      .toString())),
          target.resolve(each));
    }
    try (ClassPath classPath = ClassPath.open(List.of(folder), ClassOverlay.NONE)) {
      return CallSiteFinder.find(new Hierarchy(classPath), List.of(folder));
    }
  }
}
