package dev.airtight.verification.internal.handler;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Type;
import dev.airtight.grammar.source.Position;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.decode.Misfit;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.contract.ContractSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The questions that handlers and call sites are, by what they are annotated with. */
public final class HandlerQuestions {
  private final Request request;
  private final ContractSet contracts;
  private final Set<String> elsewhere = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param contracts the contracts of the request
   */
  public HandlerQuestions(Request request, ContractSet contracts) {
    this.request = request;
    this.contracts = contracts;
  }

  /** What keeps questions from being asked, one line each. */
  public List<String> problems() {
    return problems;
  }

  /** What they do not cover although one might think so, one line each. */
  public List<String> notes() {
    return notes;
  }

  /** Contracts that annotations name and that are not among the given files. */
  Set<String> elsewhere() {
    return elsewhere;
  }

  /** What is known of the models that methods ask, where a prompt is not named. */
  public Asking asking(Inquiry inquiry) {
    return new Asking(
        Deployment.CONTRACT,
        Optional.empty(),
        name -> {
          inquiry.noteContract(name);
          return contracts.prompt(name);
        },
        request.decoder());
  }

  /** Empty where there is a problem. */
  public Optional<HandlerQuestion> of(Handler handler, Inquiry inquiry) {
    JavaMethod method = handler.method();
    Asking asking = asking(inquiry);
    String name = handler.prompt() == null ? handler.output() : handler.prompt();
    if (name == null || request.contracts().isEmpty()) {
      withoutContract(handler, name).ifPresent(notes::add);
      return Optional.of(HandlerQuestion.withoutContract(method, asking));
    }
    inquiry.noteContract(name);
    try {
      ContractSet.Named named =
          handler.prompt() == null ? contracts.find(name) : contracts.findPrompt(name);
      if (named instanceof ContractSet.Named.Missing missing) {
        report(handler, missing);
      } else if (handler.output() != null && handler.prompt() != null) {
        problems.add(
            handler.inWords()
                + ": has @Handles and @Prompt, but a method gets an answer or asks for it itself");
      } else if (named instanceof ContractSet.Named.Found found) {
        return ofOutput(handler, found.output(), inquiry);
      } else if (named instanceof ContractSet.Named.FoundPrompt found) {
        return handler.prompt() == null
            ? ofPrompt(handler, found.prompt(), inquiry)
            : ofCallSite(handler, found.prompt(), inquiry);
      }
    } catch (ClassProblemException damaged) {
      problems.add(handler.inWords() + ": " + damaged.problem().message());
    }
    return Optional.empty();
  }

  private void report(Handler handler, ContractSet.Named.Missing named) {
    if (named instanceof ContractSet.Named.NoContract missing && request.selected()) {
      elsewhere.add(missing.contract());
    } else {
      problems.add(handler.inWords() + ": " + named.message());
    }
  }

  private Optional<String> withoutContract(Handler handler, @Nullable String name) {
    String annotation = handler.prompt() == null ? "@Handles" : "@Prompt";
    String arbitrary = ": its parameters are arbitrary values";
    if (name != null) {
      return Optional.of(
          handler.inWords()
              + ": its "
              + annotation
              + "(\""
              + name
              + "\") is not used"
              + arbitrary
              + "; name the contract's file, too");
    }
    return request.contracts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            handler.inWords() + ": it has no @Handles, so no contract is used" + arbitrary);
  }

  private Optional<HandlerQuestion> ofOutput(
      Handler handler, ContractSet.Output output, Inquiry inquiry) {
    Contract contract = output.contract();
    Type type = new Type.Named(output.type().name(), output.type().clause());
    return takesOutput(handler)
            && fits(handler, inquiry, contract, type, handler.parameter(), output.type().name())
        ? Optional.of(
            HandlerQuestion.ofOutput(
                handler.method(), contract, type, handler.parameter(), asking(inquiry)))
        : Optional.empty();
  }

  private Optional<HandlerQuestion> ofPrompt(Handler handler, NamedPrompt named, Inquiry inquiry) {
    Prompt prompt = named.prompt();
    int output = handler.outputBeside(prompt);
    boolean fits =
        takesOutput(handler)
            && fits(handler, inquiry, named.contract(), prompt.returns(), output, prompt.name());
    HandlerQuestion question =
        HandlerQuestion.ofPrompt(handler.method(), named, output, asking(inquiry));
    return fits && argumentsFit(handler, inquiry, named, question)
        ? Optional.of(question)
        : Optional.empty();
  }

  private Optional<HandlerQuestion> ofCallSite(
      Handler handler, NamedPrompt named, Inquiry inquiry) {
    HandlerQuestion question = HandlerQuestion.ofCallSite(handler.method(), named, asking(inquiry));
    return argumentsFit(handler, inquiry, named, question)
        ? Optional.of(question)
        : Optional.empty();
  }

  private boolean takesOutput(Handler handler) {
    if (handler.method().descriptor().parameters().isEmpty()) {
      problems.add(handler.inWords() + ": has no parameter to take the output");
      return false;
    }
    return true;
  }

  /** Whether the parameters that are called like the prompt's have types for them. */
  private boolean argumentsFit(
      Handler handler, Inquiry inquiry, NamedPrompt named, HandlerQuestion question) {
    boolean fit = true;
    for (Map.Entry<Integer, HandlerQuestion.DescribedParameter> described :
        question.described().entrySet()) {
      if (described.getValue() instanceof HandlerQuestion.IsArgument argument) {
        fit &=
            fits(
                handler,
                inquiry,
                named.contract(),
                argument.value().type(),
                described.getKey(),
                named.prompt().name() + "." + argument.name());
      }
    }
    JavaMethod method = handler.method();
    boolean hasNames =
        method.descriptor().parameters().isEmpty() || method.parameterName(0).isPresent();
    if (!hasNames && !named.prompt().parameters().isEmpty()) {
      notes.add(
          handler.inWords()
              + ": its parameters have no names in the class file, so none is taken for an"
              + " argument of "
              + named.prompt().name()
              + " (compile with -g or -parameters)");
    }
    return fit;
  }

  private boolean fits(
      Handler handler, Inquiry inquiry, Contract contract, Type type, int parameter, String path) {
    JavaMethod method = handler.method();
    String place =
        "parameter " + method.parameterName(parameter).orElse(String.valueOf(parameter + 1));
    JavaType javaType = method.genericParameters().get(parameter);
    return fits(handler, inquiry, request.decoder(), contract, type, javaType, place, path);
  }

  private boolean fits(
      Handler handler,
      Inquiry inquiry,
      DecoderProfile decoder,
      Contract contract,
      Type type,
      JavaType javaType,
      String place,
      String path) {
    List<Misfit> misfits =
        decoder.rules(inquiry.hierarchy()).fit(contract, type, javaType, place, path).misfits();
    misfits.forEach(
        misfit -> problems.add(handler.inWords() + ": " + misfit.message() + at(misfit.clause())));
    return misfits.isEmpty();
  }

  /** Says what is wrong with a method that stands for a prompt. */
  void check(Handler model, Inquiry inquiry) {
    if (model.prompt() == null || request.contracts().isEmpty()) {
      return;
    }
    ContractSet.Named named = contracts.findPrompt(model.prompt());
    if (!(named instanceof ContractSet.Named.FoundPrompt found)) {
      report(model, (ContractSet.Named.Missing) named);
      return;
    }
    JavaMethod method = model.method();
    Optional<KnownModelCalls.Known> known = KnownModelCalls.of(inquiry.classPath(), method);
    if (known.isEmpty()) {
      problems.add(model.inWords() + ": returns nothing, so no answer comes of it");
    } else if (known.get().call() instanceof ModelCall.Decoded decoded
        && decoded.into() instanceof ModelCall.Result) {
      Prompt prompt = found.prompt().prompt();
      JavaType result =
          SignatureParser.result(method.header().signature(), method.descriptor(), Map.of());
      fits(
          model,
          inquiry,
          decoded.decoder().map(DecoderProfiles::named).orElseGet(request::decoder),
          found.prompt().contract(),
          prompt.returns(),
          result,
          "result",
          prompt.name());
    }
  }

  private static String at(Clause clause) {
    Position position = clause.source().position(clause.span().start());
    return " (" + clause.source().name() + ":" + position.line() + ":" + position.column() + ")";
  }
}
