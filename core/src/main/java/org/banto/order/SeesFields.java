// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * What a partner's bundle sees of orders: the personal data among what it is handed is that of these
 * fields, and no other; what is not personal it sees anyway. It becomes a capability in the bundle's
 * manifest, so that it can be shown before the bundle is started. A bundle that says it several
 * times sees all of them; one that does not say it sees no personal data.
 */
@Capability(
    namespace = SeesFields.NAMESPACE,
    attribute = {"fields:List<String>=\"${#value}\""})
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface SeesFields {
  /** Namespace of the capability. */
  String NAMESPACE = "banto.sees";

  /** Its attribute with the ids. */
  String FIELDS = "fields";

  /** Ids of the {@link OrderField}s, e.g. {@code buyer.name}. */
  String[] value();
}
