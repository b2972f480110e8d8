/**
 * The JSON Schema that a framework makes of a Java type, as a contract. Imports contracts, asking
 * and code; each framework brings its dialect.
 */
@NullMarked
package dev.airtight.frameworks.schema;

import org.jspecify.annotations.NullMarked;
