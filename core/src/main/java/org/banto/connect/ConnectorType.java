// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * What the platform needs to know of a connector: at once properties of its service ({@code
 * banto.connector.id} …) and a capability in the bundle's manifest, so that it can be shown before
 * it is started.
 */
@ComponentPropertyType
@Capability(
    namespace = "banto.connector",
    attribute = {
      "id=${#id}",
      "kind=${#kind}",
      "pace:Double=${#pace}",
      "places:List<String>=\"${#places}\"",
      "hosts:List<String>=\"${#hosts}\""
    })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ConnectorType {
  /** Prefix of the service properties. */
  String PREFIX_ = "banto.connector.";

  /** The connector's id, e.g. {@code rakuten}; its configuration PID is {@code banto.KIND.ID}. */
  String id();

  /** What it connects to. */
  Kind kind();

  /** Requests a second its far side bears per account; the platform keeps to it. */
  double pace() default 1;

  /**
   * Settings that say where requests go without being an address, such as a shop's domain. Whoever changes one of them,
   * or the host of an address, enters the connection's secrets again.
   */
  String[] places() default {};

  /**
   * Hosts requests go to besides those of addresses in the settings, such as {@code files.mall.example}; with {@code *.}
   * before it, every host below it. Requests to others are not sent.
   */
  String[] hosts() default {};

  /** What a connector connects to. */
  enum Kind {
    MALL,
    CARRIER,
    PAYMENT,
    WAREHOUSE,
    CRM,
    /** Whatever else a room of its own works with. */
    SERVICE
  }
}
