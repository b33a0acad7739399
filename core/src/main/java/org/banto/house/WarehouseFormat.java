// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Optional;
import org.banto.connect.FulfilmentFile;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.LabelCheck;

/**
 * A shop's format for a warehouse that works by files.
 *
 * @param id which of the shop's formats
 * @param name the warehouse's name, as the shop says it
 * @param file writes the request file
 * @param check says what the file cannot hold; there where {@code file} is
 * @param result reads the file that comes back
 */
public record WarehouseFormat(
    String id,
    String name,
    Optional<FulfilmentFile> file,
    Optional<LabelCheck> check,
    Optional<FulfilmentResult> result) {}
