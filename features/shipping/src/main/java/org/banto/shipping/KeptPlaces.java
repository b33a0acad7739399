// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.house.Vault;
import org.banto.shipment.ShipmentNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places of an account in a sealed file of this house, so that a start need not open every
 * waiting order. It is a copy and may be lost at any time; one that was written by another bundle,
 * or that cannot be read, is none.
 */
final class KeptPlaces {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPlaces.class);
  private static final String CONTEXT = "shipping.places";

  private final Path folder;
  private final Vault vault;
  private final String bundle;

  /**
   * In a folder.
   *
   * @param bundle which bundle makes places, and in which version
   */
  KeptPlaces(Path folder, Vault vault, String bundle) {
    this.folder = folder;
    this.vault = vault;
    this.bundle = bundle;
  }

  /**
   * All places of an account.
   *
   * @param mark up to where in the history
   * @param settings by which settings, as text
   * @param places by order
   */
  record Copy(String mark, String settings, Map<OrderId, List<Place>> places) {}

  /** Writes it in the place of the one before. What cannot be written is missing, and no more. */
  void keep(AccountId account, Copy copy) {
    Path fresh = folder.resolve(file(account) + ".new");
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        write(copy, out);
      }
      Files.createDirectories(folder);
      Files.write(fresh, vault.seal(account, CONTEXT, bytes.toByteArray()));
      Files.move(
          fresh,
          folder.resolve(file(account)),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      LOG.info("the places of {} are not kept; a start reads them anew", account, e);
    }
  }

  /** The copy that was kept last. */
  Optional<Copy> read(AccountId account) {
    Path file = folder.resolve(file(account));
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(vault.open(account, CONTEXT, Files.readAllBytes(file))))) {
      return in.readUTF().equals(bundle) ? Optional.of(read(in)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.info("the kept places of {} cannot be read; they are made anew", account, e);
      return Optional.empty();
    }
  }

  private static String file(AccountId account) {
    return "places-" + account.value();
  }

  private void write(Copy copy, DataOutputStream out) throws IOException {
    out.writeUTF(bundle);
    out.writeUTF(copy.mark());
    out.writeUTF(copy.settings());
    out.writeInt(copy.places().size());
    for (Map.Entry<OrderId, List<Place>> entry : copy.places().entrySet()) {
      out.writeLong(entry.getKey().value());
      out.writeShort(entry.getValue().size());
      for (Place place : entry.getValue()) {
        out.write(HexFormat.of().parseHex(place.key()));
        out.writeUTF(place.number());
        out.writeUTF(place.desk().name());
        out.writeUTF(place.shipment().map(ShipmentNumber::value).orElse(""));
        out.writeBoolean(place.cod());
      }
    }
  }

  private static Copy read(DataInputStream in) throws IOException {
    String mark = in.readUTF();
    String settings = in.readUTF();
    int orders = in.readInt();
    Map<OrderId, List<Place>> all = new LinkedHashMap<>();
    for (int i = 0; i < orders; i++) {
      OrderId order = new OrderId(in.readLong());
      int count = in.readShort();
      List<Place> places = new ArrayList<>(count);
      for (int n = 0; n < count; n++) {
        places.add(place(order, in));
      }
      all.put(order, places);
    }
    return new Copy(mark, settings, all);
  }

  private static Place place(OrderId order, DataInputStream in) throws IOException {
    String key = HexFormat.of().formatHex(in.readNBytes(Place.KEY_BYTES));
    String number = in.readUTF();
    Desk desk = Desk.valueOf(in.readUTF());
    Optional<ShipmentNumber> shipment =
        Optional.of(in.readUTF()).filter(s -> !s.isEmpty()).map(ShipmentNumber::new);
    return new Place(key, order, number, desk, shipment, in.readBoolean());
  }
}
