package dev.airtight.paths.decode.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.paths.code.signature.JavaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyOutputTest {
  private static final RealJackson JACKSON =
      new RealJackson(
          """
          import com.fasterxml.jackson.annotation.*;
          import java.math.*;
          import java.util.*;

          public class Any {
            public enum Level { low, @JsonProperty("very high") high }
            public record Part(int value, List<Part> below) {}
            public record Whole(
                String id, Level level, int score, Integer limit, byte small, double ratio,
                boolean fine, Boolean known, Optional<String> note, List<String> tags,
                Map<String, Integer> counts, BigDecimal price, BigInteger large, Part part,
                @JsonProperty("odd name") long odd) {}
          }
          """);

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());
  private final Contract contract =
      AnyOutput.of(JACKSON.shapes, new JavaType.Of("Any$Whole", List.of()));

  /** What Jackson makes of a text, written down again, is an output that is decoded to the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"id\":12,\"level\":1,\"score\":\"12\",\"limit\":null,\"small\":200,\"ratio\":\"NaN\"}",
        "{\"id\":true,\"level\":\"very high\",\"score\":1.9,\"limit\":\"\",\"small\":-3}",
        "{\"level\":\"0\",\"score\":null,\"fine\":1,\"known\":0,\"note\":null,\"odd name\":\"7\"}",
        "{\"level\":\" low"
            + " \",\"fine\":\"True\",\"known\":null,\"note\":\"\",\"tags\":[null,1,true]}",
        "{\"tags\":null,\"counts\":{\"\":null,\"a\":\"5\"},\"price\":\"1.50\",\"large\":1e3}",
        "{\"price\":12345678901234567890.5,\"large\":99999999999999999999,\"odd name\":-1}",
        "{\"part\":{\"value\":-2147483648,\"below\":[null,{\"below\":[{}]}]},\"ratio\":1e400}",
        "{\"id\":\"first\",\"id\":\"last\"} and more",
        "{\"score\":2147483648}",
        "{\"unknown\":1}",
        "[]",
        "\"x\"",
        ""
      })
  void whatIsDecodedConforms(String text) throws Exception {
    Object decoded = JACKSON.decode("Any$Whole", text);
    if (decoded instanceof Exception) {
      return;
    }
    String written = mapper.writeValueAsString(decoded).replace("\"NaN\"", "0");
    JsonText read = new JsonReader().read(written.replace("\"Infinity\"", "0"));
    Type type = new Type.Named(AnyOutput.ROOT, contract.definition(AnyOutput.ROOT).clause());
    assertThat(new ContractEvaluator(contract).check(type, ((JsonText.Document) read).value()))
        .as(written)
        .isEmpty();
  }

  @Test
  void mostOfTheseTextsAreDecoded() throws Exception {
    assertThat(JACKSON.decode("Any$Whole", "{\"level\":1,\"score\":\"12\"}"))
        .isNotInstanceOf(Exception.class);
    assertThat(JACKSON.decode("Any$Whole", "[]")).isInstanceOf(Exception.class);
  }
}
