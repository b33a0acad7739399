// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.LocalDate;

/**
 * A parcel as told to a mall.
 *
 * @param destination {@link org.banto.order.Destination#key()}
 * @param carrier the carrier's connector id, e.g. {@code yamato}
 * @param number waybill number, digits only
 * @param shipped day of shipping
 */
public record ParcelNotice(String destination, String carrier, String number, LocalDate shipped) {}
