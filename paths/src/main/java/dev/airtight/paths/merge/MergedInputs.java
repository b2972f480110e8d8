package dev.airtight.paths.merge;

import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.input.InputParts.Element;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The parts of the input that came into being on either of two paths. An element that only one of
 * them has looked at is nowhere in its sequence on the other one, which may still look at any.
 */
final class MergedInputs {
  private final MergedValues values;

  MergedInputs(MergedValues values) {
    this.values = values;
  }

  /** Empty where other parts than elements differ. */
  Optional<InputParts> of(InputParts one, InputParts other) {
    PMap<Integer, PVector<Element>> elements = one.elements();
    Set<Integer> sequences = new TreeSet<>(one.elements().keySet());
    sequences.addAll(other.elements().keySet());
    for (int sequence : sequences) {
      PVector<Element> ofOne = one.elementsOf(sequence);
      PVector<Element> ofOther = other.elementsOf(sequence);
      if (!ofOne.equals(ofOther)) {
        elements = elements.plus(sequence, merged(ofOne, ofOther));
      }
    }
    return one.withElements(elements).merged(other.withElements(elements));
  }

  private PVector<Element> merged(PVector<Element> one, PVector<Element> other) {
    PVector<Element> merged = TreePVector.empty();
    for (Element element : one) {
      merged =
          merged.plus(
              other.contains(element)
                  ? element
                  : element.at(values.of(element.index(), values.nowhere())));
    }
    for (Element element : other) {
      if (!one.contains(element)) {
        merged = merged.plus(element.at(values.of(values.nowhere(), element.index())));
      }
    }
    return merged;
  }
}
