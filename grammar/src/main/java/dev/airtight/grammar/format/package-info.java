/** The one layout of contracts. Imports {@code grammar} and the packages below it. */
@NullMarked
package dev.airtight.grammar.format;

import org.jspecify.annotations.NullMarked;
