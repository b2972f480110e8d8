/**
 * Jackson's databind where applications call it themselves, and its modules, for the frameworks
 * that use it. Imports no other framework.
 */
@NullMarked
package dev.airtight.frameworks.jackson;

import org.jspecify.annotations.NullMarked;
