package dev.airtight.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

  @Test
  void writesEveryMemberOfEveryObligation() {
    assertThat(rendered())
        .isEqualTo(
            """
            {
              "verdict": "REFUTED",
              "errors": [],
              "warnings": [],
              "sites": [],
              "obligations": [
                {
                  "id": "support/Ticket#satisfiable",
                  "kind": "satisfiable",
                  "subject": "support/Ticket",
                  "deployment": null,
                  "verdict": "PROVED",
                  "reason": null,
                  "witness": null,
                  "sent": [],
                  "cause": null,
                  "finding": null,
                  "exception": null,
                  "location": null,
                  "assumptions": [],
                  "millis": 1
                },
                {
                  "id": "support.TicketRouter#route",
                  "kind": "handler",
                  "subject": "support.TicketRouter#route",
                  "deployment": null,
                  "verdict": "REFUTED",
                  "reason": "an allowed output makes it throw",
                  "witness": {
                    "id": "AAA-9999999999",
                    "refund": 0.10,
                    "tags": [],
                    "labels": {},
                    "big": 12345678901234567890
                  },
                  "sent": [],
                  "cause": null,
                  "finding": "exception",
                  "exception": "java.lang.NumberFormatException",
                  "location": "TicketRouter.java:12",
                  "assumptions": [
                    {
                      "kind": "not-null",
                      "text": "s is not null",
                      "place": "s"
                    }
                  ],
                  "millis": 12
                },
                {
                  "id": "support.TicketRouter#other",
                  "kind": "handler",
                  "subject": "support.TicketRouter#other",
                  "deployment": null,
                  "verdict": "UNKNOWN",
                  "reason": "calls java.util.zip.CRC32#update, which has no summary; a summary of it would decide this",
                  "witness": null,
                  "sent": [],
                  "cause": null,
                  "finding": null,
                  "exception": null,
                  "location": null,
                  "assumptions": [
                    {
                      "kind": "not-null",
                      "text": "s is not null",
                      "place": "s"
                    }
                  ],
                  "millis": 3
                }
              ]
            }
            """);
  }

  @Test
  void followsItsSchema() throws IOException {
    String schema = Files.readString(Path.of("..", "..", "docs", "verify-output.schema.json"));
    assertThat(StructuralSchema.violations(schema, rendered())).isEmpty();
    assertThat(StructuralSchema.violations(schema, "{\"verdict\": \"MAYBE\"}"))
        .containsExactlyInAnyOrder(
            ": no errors",
            ": no warnings",
            ": no sites",
            ": no obligations",
            "/verdict: not in the enum");
  }

  @Test
  void saysOfACallSiteWhatWasSentAndAllInALine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer(new PrintStream(out, true, StandardCharsets.UTF_8)).end(Reports.site());
    String schema = Files.readString(Path.of("..", "..", "docs", "verify-output.schema.json"));
    String document = out.toString(StandardCharsets.UTF_8);

    assertThat(StructuralSchema.violations(schema, document)).isEmpty();
    assertThat(document)
        .contains(
            """
              "sites": [
                {
                  "subject": "shop.Desk#ask",
                  "kind": "call site",
                  "contract": "PROVED",
                  "schema": null,
                  "text": "REFUTED",
                  "summary": "safe behind the contract; raw text breaks it: \\"no\\" (Error at Desk.java:7)"
                }
              ],
            """)
        .contains(
            """
                  "witness": "no",
                  "sent": [
                    "no"
                  ],
                  "cause": "answer",
            """);
  }

  @Test
  void linesFollowTheSchema() throws IOException {
    String schema = Files.readString(Path.of("..", "..", "docs", "verify-output.schema.json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLinesRenderer renderer =
        new JsonLinesRenderer(new PrintStream(out, true, StandardCharsets.UTF_8));
    Reports.all().obligations().forEach(renderer::answered);
    renderer.end(Reports.all());
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(StructuralSchema.violations(schema, "line", line)).isEmpty());
    assertThat(StructuralSchema.violations(schema, "line", "{}"))
        .containsExactly(": 0 alternatives fit");
  }

  @Test
  void realOutputFollowsTheSchema() throws IOException {
    String schema = Files.readString(Path.of("..", "..", "docs", "verify-output.schema.json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            "verify",
            Path.of("..", "..", "examples", "src", "main", "contracts").toString(),
            "--classes",
            Path.of("target", "test-classes").toString(),
            "--handler",
            "dev.airtight.cli.handlers.Sample#half",
            "--json");
    assertThat(status).isEqualTo(1);
    assertThat(StructuralSchema.violations(schema, out.toString(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void anEndlessOneHasNoException() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer(new PrintStream(out, true, StandardCharsets.UTF_8)).end(Reports.endless());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "\"finding\": \"endless\",\n      \"exception\": null,\n"
                + "      \"location\": \"B.java:7\"");
  }

  private static String rendered() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer(new PrintStream(out, true, StandardCharsets.UTF_8)).end(Reports.all());
    return out.toString(StandardCharsets.UTF_8);
  }
}
