package dev.airtight.verification;

import dev.airtight.core.contract.Contract;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.UsableExtensions;
import dev.airtight.solver.obligation.ContractObligations;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.Workers;
import dev.airtight.verification.internal.cache.KeptReports;
import dev.airtight.verification.internal.cache.RunCache;
import dev.airtight.verification.internal.cache.WholeRun;
import dev.airtight.verification.internal.contract.ContractFingerprints;
import dev.airtight.verification.internal.contract.ContractSet;
import dev.airtight.verification.internal.contract.ContractVerification;
import dev.airtight.verification.internal.contract.ReadContracts;
import dev.airtight.verification.internal.handler.HandlerVerification;
import dev.airtight.verification.internal.handler.MethodVerification;
import dev.airtight.verification.internal.notice.DuplicateClasses;
import dev.airtight.verification.internal.notice.OpaquePackages;
import dev.airtight.verification.internal.notice.StaleClasses;
import dev.airtight.verification.internal.query.QueryFiles;
import dev.airtight.verification.internal.regression.RegressionTests;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One run: first the contracts themselves, then the handlers. */
final class StandardVerification {
  private final VerificationInputs inputs;
  private final VerificationOptions options;
  private final VerificationListener listener;
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<ObligationReport> obligations = new ArrayList<>();
  private int known;

  StandardVerification(
      VerificationInputs inputs, VerificationOptions options, VerificationListener listener) {
    this.inputs = inputs;
    this.options = options;
    this.listener = listener;
  }

  VerificationReport run() {
    long start = System.nanoTime();
    RunCache.Loaded extensions = RunCache.Loaded.next(options.code().extensions());
    Request request = RequestResolution.of(inputs, options, problems);
    if (!request.isEmpty() || problems.isEmpty()) {
      try {
        verify(request, extensions);
      } catch (IOException unclosed) {
        throw new UncheckedIOException(unclosed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        problems.add("interrupted");
      }
    }
    return new VerificationReport(
        obligations,
        problems,
        warnings,
        options.allowEmpty(),
        known,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private void verify(Request request, RunCache.Loaded extensions)
      throws IOException, InterruptedException {
    List<String> stale = StaleClasses.warnings(request);
    ReadContracts files = new ReadContracts();
    try (RunCache cache = RunCache.open(options.cache(), request, extensions)) {
      cache.telling(Dependency.Kind.FILE, path -> Optional.of(files.fingerprint(path)));
      boolean writes = options.queries() != null || options.tests() != null;
      Optional<WholeRun> whole =
          problems.isEmpty() && !writes ? WholeRun.of(cache, request, stale) : Optional.empty();
      Optional<KeptReports> before = whole.flatMap(WholeRun::before);
      if (before.isPresent()) {
        repeat(before.get());
      } else {
        verify(request, cache, files, stale);
        if (whole.isPresent() && problems.isEmpty()) {
          whole.get().keep(new KeptReports(obligations, warnings), files.paths());
        }
      }
      warnings.addAll(cache.problems());
    }
  }

  /** Says again what an earlier run said of the same. */
  private void repeat(KeptReports before) {
    listener.planned(before.obligations().size());
    before.obligations().forEach(this::answered);
    known = before.obligations().size();
    warnings.addAll(before.notes());
  }

  private void answered(ObligationReport report) {
    obligations.add(report);
    listener.answered(report);
  }

  private void verify(Request request, RunCache cache, ReadContracts files, List<String> stale)
      throws IOException, InterruptedException {
    QueryFiles queries = options.queries() == null ? null : new QueryFiles(options.queries());
    ContractSet contracts = ContractSet.load(files, request.contracts());
    problems.addAll(contracts.errors());
    warnings.addAll(contracts.warnings());
    cache.telling(
        Dependency.Kind.CONTRACT, name -> Optional.of(ContractFingerprints.of(contracts, name)));
    UsableExtensions usable = UsableExtensions.of(request.extensions(), request::open);
    warnings.addAll(usable.problems());
    try (ClassPath classPath = request.open(usable.extensions());
        Workers<ObligationReport> workers = new Workers<>()) {
      ContractVerification alone = new ContractVerification(cache, queries, listener::working);
      RegressionTests tests =
          options.tests() == null ? null : new RegressionTests(classPath, options.tests());
      MethodVerification verification =
          new MethodVerification(request, classPath, cache, queries, tests, listener);
      HandlerVerification handlers =
          new HandlerVerification(request, contracts, classPath, verification);
      List<Workers.Task<ObligationReport>> work = handlers.work();
      listener.planned(
          handlers.planned()
              + contracts.contracts().stream().mapToInt(ContractObligations::count).sum());
      for (Contract contract : contracts.contracts()) {
        workers.submit(receiver -> alone.verify(contract, receiver));
      }
      workers.submitAll(work);
      workers.forEach(this::answered);
      known = alone.known() + verification.known();
      problems.addAll(handlers.problems());
      warnings.addAll(handlers.notes());
      warnings.addAll(OpaquePackages.warnings(classPath));
      warnings.addAll(stale);
      warnings.addAll(DuplicateClasses.warnings(classPath, verification.classesRun()));
      if (tests != null) {
        warnings.addAll(tests.notes());
      }
    }
    if (queries != null) {
      queries.failure().ifPresent(problems::add);
    }
  }
}
