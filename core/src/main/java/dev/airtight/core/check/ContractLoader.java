package dev.airtight.core.check;

import dev.airtight.core.check.load.ContractSources;
import dev.airtight.core.check.load.FileSources;
import dev.airtight.core.check.load.ImportedFiles;
import dev.airtight.core.check.load.InMemorySources;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.grammar.tree.ContractFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from text to a checked contract. Total: whatever the text and the state of the file
 * system, the answer is a result with diagnostics, never an exception.
 */
public final class ContractLoader {

  private ContractLoader() {}

  /** The contract in a file; diagnostics call it by the path as given. */
  public static CheckResult load(Path file) {
    return load(new FileSources(), file.toString());
  }

  /**
   * The contract in a file below a folder.
   *
   * @param root the folder, which diagnostics do not mention
   * @param name the file's path from there
   */
  public static CheckResult load(Path root, String name) {
    return load(new FileSources(root), name);
  }

  /**
   * A contract without imports.
   *
   * @param name what diagnostics call it, for example {@code support.contract}
   */
  public static CheckResult loadText(String name, String text) {
    return load(new InMemorySources(Map.of(name, text)), name);
  }

  /**
   * A contract held in memory with what it imports.
   *
   * @param texts by file name, as imports spell it
   * @param name which of them is the contract
   */
  public static CheckResult loadTexts(Map<String, String> texts, String name) {
    return load(new InMemorySources(texts), name);
  }

  /** A contract out of any sources. */
  public static CheckResult load(ContractSources sources, String path) {
    DiagnosticSink sink = new DiagnosticSink();
    List<ContractFile> files = ImportedFiles.read(sources, path, sink);
    @Nullable Contract contract = files.isEmpty() ? null : ContractChecker.check(files, sink);
    return new CheckResult(contract, sink.sorted());
  }
}
