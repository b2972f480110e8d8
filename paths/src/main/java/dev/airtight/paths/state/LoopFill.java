package dev.airtight.paths.state;

/**
 * That no element of an array is null whose index is below a number which a loop writes.
 *
 * @param array what is in it
 */
public record LoopFill(LoopPlace.Contents array, LoopPlace number) {}
