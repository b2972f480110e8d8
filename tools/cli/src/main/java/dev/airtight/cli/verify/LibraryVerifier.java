package dev.airtight.cli.verify;

import dev.airtight.cli.report.ObligationReport;
import dev.airtight.cli.report.VerificationReport;
import dev.airtight.core.contract.Contract;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.summary.Libraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Verifies with the library: first the contracts themselves, then the handlers. */
public final class LibraryVerifier implements Verifier {

  @Override
  public VerificationReport verify(VerificationRequest request, Progress progress) {
    long start = System.nanoTime();
    ContractSet contracts = ContractSet.load(request.contracts());
    List<ObligationReport> obligations = new ArrayList<>();
    List<String> problems = new ArrayList<>(contracts.errors());
    List<String> warnings = new ArrayList<>(contracts.warnings());
    QueryFiles queries = request.smt2() == null ? null : new QueryFiles(request.smt2());
    ContractVerification alone = new ContractVerification(queries);
    try (ClassPath classPath = ClassPath.open(request.classPath(), Libraries.standIns());
        Workers<List<ObligationReport>> workers = new Workers<>()) {
      for (Contract contract : contracts.contracts()) {
        workers.submit(() -> alone.verify(contract, progress));
      }
      HandlerVerification handlers =
          new HandlerVerification(request, contracts, classPath, queries);
      handlers.work(progress).forEach(workers::submit);
      workers.forEach(
          answered -> {
            obligations.addAll(answered);
            answered.forEach(progress::answered);
          });
      handlers.problems().forEach(each -> problems.add("airtight: " + each));
      warnings.addAll(handlers.notes());
      if (!handlers.contractsElsewhere().isEmpty()) {
        warnings.add(
            "not verified: handlers of contracts that are not among the given files ("
                + String.join(", ", handlers.contractsElsewhere())
                + ")");
      }
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      problems.add("interrupted");
    }
    if (queries != null) {
      queries.failure().ifPresent(failure -> problems.add("airtight: --smt2 " + failure));
    }
    return new VerificationReport(
        obligations, problems, warnings, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }
}
