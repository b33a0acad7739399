// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Says of an {@link OrderReader} that it reads payloads of this media type, whichever connection
 * keeps them: the reader of order files or order mails of all shops. A reader without it reads what
 * its own connection brings.
 */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface PayloadType {
  /** Prefix of the service property, which is {@code banto.payload.type}. */
  String PREFIX_ = "banto.";

  /** The media type in small letters, without parameters. */
  String value();
}
