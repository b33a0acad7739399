// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Map;
import java.util.Optional;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;

/**
 * A format of a shop's own for what goes to a carrier, or comes back from it.
 *
 * @param id which of the shop's formats
 * @param carrier the carrier's connector id, or one that the shop made up for a carrier without bundle
 * @param name the carrier's name, as the shop says it
 * @param labels the slip types it is for, code and name; empty for all of the carrier
 * @param file writes the label file in place of the carrier's bundle
 * @param check says what the file cannot hold; there where {@code file} is
 * @param result reads a result file, before the carrier's bundle is tried
 */
public record OwnFormat(
    String id,
    String carrier,
    String name,
    Map<String, String> labels,
    Optional<WaybillFile> file,
    Optional<LabelCheck> check,
    Optional<WaybillResult> result) {}
