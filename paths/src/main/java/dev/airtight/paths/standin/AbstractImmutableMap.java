package dev.airtight.paths.standin;

import java.util.AbstractMap;

/** Takes the place of the JDK's class of that name where stand-ins are compiled; never runs. */
abstract class AbstractImmutableMap<K, V> extends AbstractMap<K, V> {}
