package dev.airtight.verification.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.verification.internal.site.sites.Readers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractDraftsTest {
  @Test
  void whatIsReadByAMapperGetsAContractToo(@TempDir Path drafts) throws Exception {
    Path classes = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    try (ClassPath classPath = ClassPath.open(List.of(classes), ClassOverlay.NONE)) {
      Hierarchy hierarchy = new Hierarchy(classPath);
      ContractDrafts contracts = new ContractDrafts(hierarchy, drafts);
      CallSiteFinder.find(hierarchy, List.of(classes)).sites().stream()
          .filter(site -> site.method().owner().equals(Readers.class.getName().replace('.', '/')))
          .forEach(contracts::write);

      assertThat(Files.readString(drafts.resolve("price.contract")))
          .contains("contract price\n", "currency: string", "amount:   int")
          .contains("What the members of " + Readers.Price.class.getName() + " hold");
      assertThat(Files.readString(drafts.resolve("price_list.contract"))).contains("list of Price");
      assertThat(contracts.notes())
          .containsExactly(
              "no contract written for "
                  + Readers.class.getName()
                  + "#none: no type is seen there that answers are made into");
    }
  }
}
