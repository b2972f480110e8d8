package dev.airtight.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.CodeOptions;
import dev.airtight.verification.ScanInputs;
import dev.airtight.verification.ScanOptions;
import dev.airtight.verification.Scanner;
import dev.airtight.verification.VerificationInputs;
import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan finds every call site, refutes those that break and proves the repaired ones. */
class ScanTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path JARS =
      Path.of("..", "..", "frameworks", "jars", "spring-ai-1", "target", "classpath");

  @Test
  void decidesAllUnderBothDeployments() throws IOException {
    VerificationReport report =
        Scanner.standard()
            .scan(
                new ScanInputs(List.of(CLASSES), List.of(), jars(), List.of(), false),
                ScanOptions.STANDARD,
                VerificationListener.SILENT);

    assertThat(report.problems()).isEmpty();
    assertThat(report.obligations())
        .hasSize(2 * 2 * 3)
        .allSatisfy(
            each ->
                assertThat(each.verdict())
                    .as(each.id() + ": " + each.reason())
                    .isEqualTo(
                        each.subject().contains("SafeKitchen#")
                            ? Verdict.PROVED
                            : Verdict.REFUTED));
  }

  @Test
  void draftsAContractThatIsProvedAsItIs(@TempDir Path drafts) throws IOException {
    Scanner.standard()
        .scan(
            new ScanInputs(List.of(CLASSES), List.of(), jars(), List.of(), false),
            new ScanOptions(CodeOptions.STANDARD, drafts, null, null),
            VerificationListener.SILENT);

    VerificationReport report =
        Verifier.standard()
            .verify(
                VerificationInputs.below(List.of(drafts)),
                VerificationOptions.STANDARD,
                VerificationListener.SILENT);
    assertThat(drafts.toFile().list()).containsExactly("recipe.contract");
    assertThat(Files.readString(drafts.resolve("recipe.contract")))
        .contains("contract recipe\n", "servings: int  // from what to what?");
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Verdict.PROVED)).isEqualTo(report.obligations().size()).isPositive();
  }

  private static List<Path> jars() throws IOException {
    return Arrays.stream(Files.readString(JARS).strip().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
