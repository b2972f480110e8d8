/**
 * Tests for those who extend Airtight: an extension held against its library. Imports the audit,
 * extensions and class paths of {@code paths}, and JUnit's API.
 */
@NullMarked
package dev.airtight.junit;

import org.jspecify.annotations.NullMarked;
