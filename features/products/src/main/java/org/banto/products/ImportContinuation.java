// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goes on with files of goods that a house was bringing in when it ended. */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-products-imports",
      "scheduler.period:Long=10",
      "scheduler.concurrent:Boolean=false"
    })
public final class ImportContinuation implements Runnable {
  private final ProductImportDesk desk;

  /** Remembers. */
  @Activate
  public ImportContinuation(@Reference ProductImportDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run() {
    desk.goOn();
  }
}
