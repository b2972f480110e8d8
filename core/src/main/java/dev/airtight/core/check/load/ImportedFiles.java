package dev.airtight.core.check.load;

import dev.airtight.core.check.load.ContractSources.Fetched;
import dev.airtight.core.check.load.ContractSources.Location;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.grammar.ContractParser;
import dev.airtight.grammar.ParseResult;
import dev.airtight.grammar.error.SyntaxError;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.ContractFile;
import dev.airtight.grammar.tree.Import;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a contract and everything it imports, directly or through other files. Walks with a stack
 * of its own, so that a long chain of imports cannot overflow the thread's.
 */
public final class ImportedFiles {

  private final ContractSources sources;
  private final DiagnosticSink sink;
  private final Map<String, ContractFile> files = new LinkedHashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final Deque<Visit> open = new ArrayDeque<>();

  private ImportedFiles(ContractSources sources, DiagnosticSink sink) {
    this.sources = sources;
    this.sink = sink;
  }

  /**
   * The file and its imports, the file itself first. Empty when one of them could not be read or
   * parsed: what is wrong with the rest cannot be told apart from what follows of that.
   */
  public static List<ContractFile> read(ContractSources sources, String path, DiagnosticSink sink) {
    ImportedFiles reading = new ImportedFiles(sources, sink);
    reading.walk(path);
    return reading.failed.isEmpty() ? new ArrayList<>(reading.files.values()) : List.of();
  }

  /** A file whose imports are being read. */
  private record Visit(
      Location location, ContractFile file, Iterator<Import> rest, Set<String> done) {
    Visit(Location location, ContractFile file) {
      this(location, file, file.imports().iterator(), new HashSet<>());
    }
  }

  private void walk(String path) {
    Location first = sources.locate(null, path);
    enter(first, new SourceText(first.name(), ""), Span.at(0));
    while (!open.isEmpty()) {
      Visit visit = open.getLast();
      if (visit.rest().hasNext()) {
        follow(visit, visit.rest().next());
      } else {
        open.removeLast();
      }
    }
  }

  private void follow(Visit visit, Import imported) {
    SourceText source = visit.file().source();
    Location location = sources.locate(visit.location(), imported.path().value());
    if (!visit.done().add(location.identity())) {
      sink.report(
          DiagnosticCode.REPEATED_IMPORT,
          source,
          imported.span(),
          "'" + imported.path().value() + "' is imported already",
          "remove this line");
    } else if (isOpen(location)) {
      sink.report(
          DiagnosticCode.IMPORT_CYCLE,
          source,
          imported.span(),
          "this import closes a cycle: " + cycle(location),
          "move what both files need into a third one");
    } else if (!files.containsKey(location.identity())) {
      enter(location, source, imported.path().span());
    }
  }

  private boolean isOpen(Location location) {
    return open.stream().anyMatch(visit -> visit.location().identity().equals(location.identity()));
  }

  private String cycle(Location location) {
    List<String> names = new ArrayList<>();
    for (Visit visit : open) {
      if (!names.isEmpty() || visit.location().identity().equals(location.identity())) {
        names.add(visit.location().name());
      }
    }
    names.add(location.name());
    return names.size() > 8
        ? String.join(" -> ", names.subList(0, 4)) + " -> ... -> " + location.name()
        : String.join(" -> ", names);
  }

  private void enter(Location location, SourceText namedIn, Span namedAt) {
    if (failed.contains(location.identity())) {
      return;
    }
    @Nullable ContractFile file = parse(location, namedIn, namedAt);
    if (file != null) {
      files.put(location.identity(), file);
      open.addLast(new Visit(location, file));
    }
  }

  private @Nullable ContractFile parse(Location location, SourceText namedIn, Span namedAt) {
    Fetched fetched = sources.read(location);
    if (fetched instanceof Fetched.Failed failure) {
      failed.add(location.identity());
      sink.report(failure.code(), namedIn, namedAt, failure.message(), failure.help());
      return null;
    }
    SourceText text = ((Fetched.Found) fetched).text();
    ParseResult parsed = ContractParser.parse(text);
    for (SyntaxError error : parsed.errors()) {
      failed.add(location.identity());
      SyntaxDiagnostics.report(error, text, sink);
    }
    return parsed.file();
  }
}
