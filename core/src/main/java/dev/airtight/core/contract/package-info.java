/**
 * What a contract means once every name is resolved: types, requirements, prompts. Imports
 * grammar.source, core.json and core.pattern.
 */
@NullMarked
package dev.airtight.core.contract;

import org.jspecify.annotations.NullMarked;
