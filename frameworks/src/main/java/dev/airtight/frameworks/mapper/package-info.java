/**
 * Objects of libraries that applications set up once and decode with: what is kept of them. Imports
 * no framework.
 */
@NullMarked
package dev.airtight.frameworks.mapper;

import org.jspecify.annotations.NullMarked;
