// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.banto.base.AccountId;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every document that was issued, with its index, as an archive of its own. */
@Component
public final class IssuedTakeOut implements TakeOut {
  private final IssueLedger ledger;

  /** Remembers. */
  @Activate
  public IssuedTakeOut(@Reference IssueLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void write(AccountId account, Files to) {
    Consumer<byte[]> file = to.begin("documents.zip");
    try {
      new IssuedPapersZip(ledger, account, IssuedFilter.ALL).write(new Given(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on what is written. */
  private static final class Given extends OutputStream {
    private final Consumer<byte[]> to;

    Given(Consumer<byte[]> to) {
      this.to = to;
    }

    @Override
    public void write(int one) {
      to.accept(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      to.accept(Arrays.copyOfRange(bytes, from, from + count));
    }
  }
}
