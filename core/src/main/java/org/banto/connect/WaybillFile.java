// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a carrier's label file (送り状データ). Pure: no account, no network. */
@ConsumerType
public interface WaybillFile {
  /** The file, in the order of the labels, one row per label or per parcel; labels have been checked. */
  Document write(List<Label> labels);
}
