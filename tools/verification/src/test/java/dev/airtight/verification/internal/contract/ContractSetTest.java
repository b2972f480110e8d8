package dev.airtight.verification.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an annotation names, and what is said where it names nothing. */
class ContractSetTest {
  private static final String SUPPORT =
      """
      contract support

      record Ticket {
        id: int
      }

      type Tickets = list of Ticket size ..5

      prompt triage(text: string length ..9) returns Ticket {
        user \"""${text}\"""
      }

      prompt all(text: string length ..9) returns list of Ticket size ..5 {
        user \"""${text}\"""
      }
      """;

  @TempDir Path folder;

  @Test
  void findsATypeByTheContractsNameOrTheEndOfItsPath() throws IOException {
    ContractSet contracts = ContractSet.load(List.of(write("a/desk.contract", SUPPORT)));
    assertThat(contracts.errors()).isEmpty();
    for (String name : List.of("support/Ticket", "desk/Ticket", "a/desk/Ticket")) {
      assertThat(contracts.find(name))
          .isInstanceOfSatisfying(
              ContractSet.Named.Found.class,
              found -> assertThat(found.output().type().name()).isEqualTo("Ticket"));
    }
  }

  @Test
  void aTypeThatDoesNotExistGetsItsFileAndTheCandidates() throws IOException {
    Path file = write("support.contract", SUPPORT);
    assertThat(missing("support/Tikcet", file))
        .isEqualTo(
            "contract support ("
                + file
                + ") has no type or prompt Tikcet; did you mean Ticket or Tickets?");
    assertThat(missing("support/Zzzzzzzzz", file))
        .endsWith("; there are Ticket, Tickets, triage, all");
    assertThat(missing("suport/Ticket", file))
        .isEqualTo(
            "there is no valid contract suport among the given files; did you mean support?");
    assertThat(missing("support.Ticket", file))
        .isEqualTo(
            "\"support.Ticket\" is not written like \"contract/Name\";"
                + " did you mean \"support/Ticket\"?");
    assertThat(missing("support/", file)).contains("is not written like");
  }

  @Test
  void aPromptIsFoundByItsNameAndATypeIsNone() throws IOException {
    Path file = write("support.contract", SUPPORT);
    ContractSet contracts = ContractSet.load(List.of(file));
    assertThat(contracts.find("support/triage"))
        .isInstanceOfSatisfying(
            ContractSet.Named.FoundPrompt.class,
            found -> assertThat(found.prompt().prompt().name()).isEqualTo("triage"));
    assertThat(contracts.prompt("support/triage")).isPresent();
    assertThat(contracts.prompt("support/Ticket")).isEmpty();
    assertThat(((ContractSet.Named.Missing) contracts.findPrompt("support/Ticket")).message())
        .startsWith("support/Ticket is a type (" + file)
        .endsWith("), not a prompt; there are triage, all");
  }

  @Test
  void contractsOfOneNameAreToldApartByTheirPaths() throws IOException {
    Path one = write("one/src/support.contract", SUPPORT);
    Path other = write("other/src/support.contract", SUPPORT);
    String message = missing("support/Ticket", one, other);
    assertThat(message)
        .isEqualTo(
            "several contracts are called support; write one of one/src/support ("
                + one
                + "), other/src/support ("
                + other
                + ") before the name");
    assertThat(ContractSet.load(List.of(one, other)).find("one/src/support/Ticket"))
        .isInstanceOf(ContractSet.Named.Found.class);
  }

  private static String missing(String name, Path... files) {
    ContractSet contracts = ContractSet.load(List.of(files));
    assertThat(contracts.errors()).isEmpty();
    return ((ContractSet.Named.Missing) contracts.find(name)).message();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
