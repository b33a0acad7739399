// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Says of a {@link ParcelTracker} whose parcels it looks up and how many in one go; properties of its
 * service. One without it looks up those of the carrier that has its connector's id, one by one.
 */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Tracks {
  /** Prefix of the service properties, which are {@value #CARRIER} and {@value #BATCH}. */
  String PREFIX_ = "banto.tracks.";

  /** The service property that names the carrier. */
  String CARRIER = "banto.tracks.carrier";

  /** The service property that says how many at most. */
  String BATCH = "banto.tracks.batch";

  /** The carrier as {@link org.banto.shipment.Waybill#carrier()} has it. */
  String carrier();

  /** The most it is asked about in one go. */
  int batch() default 1;
}
