package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.state.State;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import dev.airtight.paths.value.IntValue;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.IntTerm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapsTest {

  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText("zero.contract", "contract zero\n\ntype Zero = int\n")
              .contract());

  /** Makes zero of everything; the path says that it has a gap, or not. */
  private record Zero(boolean behindGap) implements DecoderProfile {
    @Override
    public DecoderLibrary library() {
      return DecoderProfiles.standard().library();
    }

    @Override
    public DecodingRules rules(Hierarchy hierarchy) {
      return new Rules(behindGap);
    }
  }

  private record Rules(boolean behindGap) implements DecodingRules {
    @Override
    public Fit fit(Contract contract, Type type, JavaType javaType, String place, String path) {
      return new Fit(List.of(), List.of());
    }

    @Override
    public OutputDecoder decoder(
        Machine machine, Contract contract, Type type, JavaType javaType, String name) {
      return (state, isAnyText) -> {
        IntTerm zero = machine.terms().constant(0);
        State begun = behindGap ? state.withGap("nobody knows where this comes from") : state;
        return List.of(
            new Decoding.Decoded(
                new Input(begun, new IntValue(zero), new InputNode.Whole(zero)),
                path -> new SymbolicJson.Whole(zero)));
      };
    }

    @Override
    public List<String> registeredSubtypes(JavaClass type) {
      return List.of();
    }
  }

  @Test
  void aPathWithAGapProvesNothingHoweverItCameToBe() throws InterruptedException {
    assertThat(verdict(false)).isInstanceOf(HandlerVerdict.Proved.class);
    assertThat(verdict(true))
        .isInstanceOfSatisfying(
            HandlerVerdict.Unknown.class,
            unknown ->
                assertThat(unknown.reasons())
                    .containsExactly("nobody knows where this comes from"));
  }

  private static HandlerVerdict verdict(boolean behindGap) throws InterruptedException {
    Path classes =
        JavaSources.compile("class Given { static int same(int zero) { return zero; } }");
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
    HandlerVerifier verifier = Verifiers.of(classPath, classes, Limits.STANDARD.withoutTrials());
    JavaMethod method = classPath.load("Given").methods("same").get(0);
    Type type = new Type.Named("Zero", CONTRACT.definition("Zero").clause());
    DecodedOutput output =
        new DecodedOutput(CONTRACT, type, method.genericParameters().get(0), new Zero(behindGap));
    return verifier.verify(
        new HandlerQuestion(
            method,
            Asking.NOTHING,
            Map.of(0, new HandlerQuestion.TakesOutput(output, Optional.empty())),
            HandlerQuestion.Own.NOTHING,
            Optional.empty()));
  }
}
