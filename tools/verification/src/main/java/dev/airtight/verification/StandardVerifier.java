package dev.airtight.verification;

import dev.airtight.core.contract.Contract;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.UsableExtensions;
import dev.airtight.solver.obligation.ContractObligations;
import dev.airtight.verification.internal.DuplicateClasses;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.StaleClasses;
import dev.airtight.verification.internal.Workers;
import dev.airtight.verification.internal.contract.ContractSet;
import dev.airtight.verification.internal.contract.ContractVerification;
import dev.airtight.verification.internal.handler.HandlerVerification;
import dev.airtight.verification.internal.handler.MethodVerification;
import dev.airtight.verification.internal.query.QueryFiles;
import dev.airtight.verification.internal.regression.RegressionTests;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Verifies with the library: first the contracts themselves, then the handlers. */
final class StandardVerifier implements Verifier {

  @Override
  public VerificationReport verify(
      VerificationInputs inputs, VerificationOptions options, VerificationListener listener) {
    long start = System.nanoTime();
    List<String> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<ObligationReport> obligations = new ArrayList<>();
    Request request = RequestResolution.of(inputs, options, problems);
    if (!request.isEmpty() || problems.isEmpty()) {
      QueryFiles queries = options.queries() == null ? null : new QueryFiles(options.queries());
      ContractSet contracts = ContractSet.load(request.contracts());
      problems.addAll(contracts.errors());
      warnings.addAll(contracts.warnings());
      UsableExtensions usable = UsableExtensions.of(request.extensions(), request::open);
      warnings.addAll(usable.problems());
      try (ClassPath classPath = request.open(usable.extensions());
          Workers<ObligationReport> workers = new Workers<>()) {
        ContractVerification alone = new ContractVerification(queries, listener::working);
        RegressionTests tests =
            options.tests() == null ? null : new RegressionTests(classPath, options.tests());
        MethodVerification verification =
            new MethodVerification(request, classPath, queries, tests, listener::working);
        HandlerVerification handlers =
            new HandlerVerification(request, contracts, classPath, verification);
        List<Workers.Work<ObligationReport>> work = handlers.work();
        listener.planned(
            handlers.planned()
                + contracts.contracts().stream().mapToInt(ContractObligations::count).sum());
        for (Contract contract : contracts.contracts()) {
          workers.submit(receiver -> alone.verify(contract, receiver));
        }
        work.forEach(workers::submit);
        workers.forEach(
            answered -> {
              obligations.add(answered);
              listener.answered(answered);
            });
        problems.addAll(handlers.problems());
        warnings.addAll(handlers.notes());
        warnings.addAll(StaleClasses.warnings(request));
        warnings.addAll(DuplicateClasses.warnings(verification.hierarchy(), Set.of()));
        if (tests != null) {
          warnings.addAll(tests.notes());
        }
      } catch (IOException unclosed) {
        throw new UncheckedIOException(unclosed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        problems.add("interrupted");
      }
      if (queries != null) {
        queries.failure().ifPresent(problems::add);
      }
    }
    return new VerificationReport(
        obligations,
        problems,
        warnings,
        options.allowEmpty(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }
}
