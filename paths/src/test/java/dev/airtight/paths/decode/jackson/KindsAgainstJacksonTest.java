package dev.airtight.paths.decode.jackson;

import static dev.airtight.paths.decode.jackson.RealJackson.contract;

import dev.airtight.core.contract.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that are deduced, defaults, and names of members, against the real ObjectMapper. */
class KindsAgainstJacksonTest {
  private static final int OUTPUTS = Integer.getInteger("airtight.tries", 100);

  private static final Contract CONTRACT =
      contract(
          """
          contract test
          record Cat {
            name: string
            lives: int in 0..9
            indoor?: boolean
          }
          record Dog {
            name?: string
            breed: string
          }
          record Bird {
            name?: string
            song: string | null
          }
          union Pet by kind { cat -> Cat, dog -> Dog, bird -> Bird }
          record Home {
            cat: Cat
            others: list of Dog size 0..2
            bird?: Bird
          }
          record Zoo {
            first: Pet
            others: list of Pet size 0..2
          }
          record Names {
            first_name: string
            max_count: int in 0..9
            "url-value"?: string
            URLValue?: string
            urlvalue?: string
            url_value?: string
          }
          """);

  private static final RealJackson JACKSON =
      new RealJackson(
          """
          import com.fasterxml.jackson.annotation.*;
          import com.fasterxml.jackson.databind.PropertyNamingStrategies;
          import com.fasterxml.jackson.databind.annotation.JsonNaming;
          import java.util.*;
          class K {
            @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
            @JsonSubTypes({
              @JsonSubTypes.Type(Cat.class), @JsonSubTypes.Type(Dog.class),
              @JsonSubTypes.Type(Bird.class)})
            interface Deduced {}
            record Cat(String name, int lives, Boolean indoor) implements Deduced {}
            record Dog(String name, String breed) implements Deduced {}
            static class Bird implements Deduced {
              private String name;
              private String song = "-";
              public void setName(String name) { this.name = name; }
              public void setSong(String song) { this.song = song; }
            }
            record HomeDeduced(Deduced cat, List<Deduced> others, Deduced bird) {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
            @JsonSubTypes({
              @JsonSubTypes.Type(KindCat.class), @JsonSubTypes.Type(KindDog.class),
              @JsonSubTypes.Type(KindBird.class)})
            interface Kind {}
            record KindCat(String kind, String name, int lives, Boolean indoor) implements Kind {}
            @JsonIgnoreProperties(ignoreUnknown = true)
            record KindDog(String name, String breed, String kind) implements Kind {}
            record KindBird(String name, String song, String kind) implements Kind {}
            record ZooKinds(Kind first, List<Kind> others) {}
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Any.class)
            @JsonSubTypes(@JsonSubTypes.Type(value = CatOf.class, name = "cat"))
            interface Default {}
            record CatOf(String name, int lives, Boolean indoor) implements Default {}
            @JsonIgnoreProperties(ignoreUnknown = true)
            record Any(String name, String song) implements Default {}
            record ZooDefault(Default first, List<Default> others) {}
            @JsonTypeInfo(
                use = JsonTypeInfo.Id.NAME, property = "kind", visible = true,
                defaultImpl = Any2.class)
            @JsonSubTypes(@JsonSubTypes.Type(value = Cat2.class, name = "cat"))
            interface Default2 {}
            record Cat2(String kind, String name, int lives, Boolean indoor) implements Default2 {}
            @JsonIgnoreProperties(ignoreUnknown = true)
            record Any2(String name, String kind) implements Default2 {}
            record ZooVisible(Default2 first, List<Default2> others) {}
            @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
            @JsonIgnoreProperties(ignoreUnknown = true)
            record Snakes(String firstName, int maxCount, String URLValue) {}
            @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
            @JsonIgnoreProperties(ignoreUnknown = true)
            record Snake(String firstName, @JsonProperty("max_count") long many, String urlValue) {}
            @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
            @JsonIgnoreProperties(ignoreUnknown = true)
            static class SnakeBean {
              private String firstName;
              private int maxCount = 3;
              @JsonAlias("nothing") public String urlValue;
              public void setFirstName(String firstName) { this.firstName = firstName; }
              public String getFirstName() { return firstName; }
              public void setMaxCount(int maxCount) { this.maxCount = maxCount; }
            }
            @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
            @JsonIgnoreProperties(ignoreUnknown = true)
            record Kebab(@JsonProperty("first_name") String name, String urlValue) {}
            @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
            @JsonIgnoreProperties(ignoreUnknown = true)
            record Upper(@JsonProperty("max_count") int count, String uRLValue) {}
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "Home,HomeDeduced",
    "Cat,Deduced",
    "Zoo,ZooKinds",
    "Pet,Kind",
    "Zoo,ZooDefault",
    "Zoo,ZooVisible",
    "Names,Snake",
    "Names,SnakeBean",
    "Names,Kebab",
    "Names,Upper"
  })
  void makesWhatJacksonMakes(String typeName, String name) throws ReflectiveOperationException {
    JACKSON.compare(CONTRACT, typeName, "K$" + name, OUTPUTS);
  }
}
