package dev.airtight.frameworks;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.solver.sample.ValueSampler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * As {@link MarkedApplication}, for methods that take outputs of a contract, or a model whose
 * methods ask for some.
 */
public final class MarkedOutputs {
  private static final String HANDLES = "dev/airtight/annotations/Handles";
  private static final List<String> ANNOTATIONS =
      Stream.of("Handles", "Prompt")
          .map(
              name ->
                  "package dev.airtight.annotations;\npublic @interface "
                      + name
                      + " { String value(); }")
          .toList();

  private final MarkedApplication application;
  private final Contract contract;

  public MarkedOutputs(String jars, String source, String contract) {
    this.application = new MarkedApplication(jars, source, ANNOTATIONS);
    this.contract = Answers.contract(MarkedApplication.read(contract));
  }

  /** One for each verdict. */
  public Stream<DynamicTest> verdicts() {
    return application.verdicts(FollowedCode.STANDARD, this::question);
  }

  private HandlerQuestion question(JavaMethod method) {
    Asking asking =
        new Asking(
            Deployment.CONTRACT,
            Optional.empty(),
            name -> Optional.of(new NamedPrompt(contract, prompt(name))),
            DecoderProfiles.standard());
    return method
        .annotation(HANDLES)
        .flatMap(handles -> handles.text("value"))
        .map(name -> HandlerQuestion.ofOutput(method, contract, type(name), 0, asking))
        .orElseGet(() -> HandlerQuestion.withoutContract(method, asking));
  }

  private Prompt prompt(String name) {
    return Objects.requireNonNull(contract.prompts().get(name.replaceFirst(".*/", "")));
  }

  private Type type(String name) {
    String definition = name.replaceFirst(".*/", "");
    return new Type.Named(definition, contract.definition(definition).clause());
  }

  /** Calls each method that is proved with random outputs, on the real library. */
  public void runProved(long seed, int tries) throws ReflectiveOperationException {
    SplittableRandom random = new SplittableRandom(seed);
    for (String method : application.proved()) {
      for (int count = 0; count < tries; count++) {
        application.call(method, argument(method, random));
      }
    }
  }

  private Object argument(String method, SplittableRandom random)
      throws ReflectiveOperationException {
    Class<?> parameter = application.parameter(method);
    if (parameter.isInterface()) {
      String owner = parameter.getName().replace('.', '/');
      return Proxy.newProxyInstance(
          parameter.getClassLoader(),
          new Class<?>[] {parameter},
          (proxy, asked, arguments) ->
              text(random, prompt(named(owner, asked.getName(), "Prompt")).returns()));
    }
    String text = text(random, type(named(application.className(), method, "Handles")));
    Class<?> mapper =
        parameter.getClassLoader().loadClass("com.fasterxml.jackson.databind.ObjectMapper");
    return Objects.requireNonNull(
        mapper
            .getMethod("readValue", String.class, Class.class)
            .invoke(mapper.getConstructor().newInstance(), text, parameter));
  }

  private String text(SplittableRandom random, Type type) {
    return JsonWriter.compact(new ValueSampler(contract).sample(type, random).orElseThrow());
  }

  /** What an annotation says, which nobody sees at run time. */
  private String named(String owner, String method, String annotation) {
    return application
        .method(owner, method)
        .annotation("dev/airtight/annotations/" + annotation)
        .flatMap(found -> found.text("value"))
        .orElseThrow();
  }
}
