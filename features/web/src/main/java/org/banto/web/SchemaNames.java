// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names schemas by their classes, an inner one with its outer ones before it: {@code
 * ConnectionsResource.Test} is {@code ConnectionsTest}. So a name never depends on which rooms are
 * there; that no two classes have one is kept by simple names that are unique in the house.
 */
final class SchemaNames extends TypeNameResolver {
  @Override
  protected String getNameOfClass(Class<?> type) {
    String own = type.getSimpleName().replaceAll("Resource$", "");
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? own : getNameOfClass(outer) + own;
  }
}
