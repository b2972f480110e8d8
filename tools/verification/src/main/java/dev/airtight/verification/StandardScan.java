package dev.airtight.verification;

import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.prove.UsableExtensions;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.Workers;
import dev.airtight.verification.internal.cache.RunCache;
import dev.airtight.verification.internal.contract.ContractFingerprints;
import dev.airtight.verification.internal.contract.ContractSet;
import dev.airtight.verification.internal.handler.MethodVerification;
import dev.airtight.verification.internal.notice.DuplicateClasses;
import dev.airtight.verification.internal.notice.OpaquePackages;
import dev.airtight.verification.internal.regression.RegressionTests;
import dev.airtight.verification.internal.site.CallSiteVerification;
import dev.airtight.verification.internal.site.ContractDrafts;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Scans class files for what models can do to them. */
final class StandardScan {
  private final ScanInputs inputs;
  private final ScanOptions options;
  private final VerificationListener listener;
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<ObligationReport> obligations = new ArrayList<>();
  private int known;

  StandardScan(ScanInputs inputs, ScanOptions options, VerificationListener listener) {
    this.inputs = inputs;
    this.options = options;
    this.listener = listener;
  }

  VerificationReport run() {
    long start = System.nanoTime();
    try {
      RunCache.Loaded extensions = RunCache.Loaded.next(options.code().extensions());
      Request request = ScanResolution.of(inputs, options.code(), problems, warnings);
      if (!request.classes().isEmpty()) {
        scan(request, extensions);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      problems.add("interrupted");
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
    return new VerificationReport(
        obligations,
        problems,
        warnings,
        false,
        known,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private void scan(Request request, RunCache.Loaded extensions)
      throws IOException, InterruptedException {
    ContractSet contracts = ContractSet.load(request.contracts());
    problems.addAll(contracts.errors());
    warnings.addAll(contracts.warnings());
    UsableExtensions usable = UsableExtensions.of(request.extensions(), request::open);
    warnings.addAll(usable.problems());
    try (RunCache cache = RunCache.open(options.cache(), request, extensions);
        ClassPath classPath = request.open(usable.extensions());
        Workers<ObligationReport> workers = new Workers<>()) {
      Hierarchy hierarchy = new Hierarchy(classPath);
      cache.telling(
          Dependency.Kind.CONTRACT, name -> Optional.of(ContractFingerprints.of(contracts, name)));
      RegressionTests tests =
          options.tests() == null ? null : new RegressionTests(classPath, options.tests());
      MethodVerification verification =
          new MethodVerification(request, classPath, cache, null, tests, listener);
      CallSiteVerification sites =
          new CallSiteVerification(
              request,
              contracts,
              hierarchy,
              verification,
              Optional.ofNullable(options.contracts())
                  .map(directory -> new ContractDrafts(hierarchy, directory)));
      List<Workers.Task<ObligationReport>> work = sites.work();
      listener.planned(sites.planned());
      workers.submitAll(work);
      workers.forEach(
          answered -> {
            obligations.add(answered);
            listener.answered(answered);
          });
      problems.addAll(sites.problems());
      warnings.addAll(sites.notes());
      warnings.addAll(OpaquePackages.warnings(classPath));
      Set<String> mattering = new TreeSet<>(sites.asked());
      mattering.addAll(verification.classesRun());
      warnings.addAll(DuplicateClasses.warnings(classPath, mattering));
      warnings.addAll(cache.problems());
      known = verification.known();
      if (tests != null) {
        warnings.addAll(tests.notes());
      }
    }
  }
}
