// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.xml.transform.TransformerException;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.account.Resealer;
import org.banto.account.Settings;
import org.banto.account.Shop;
import org.banto.account.Vault;
import org.banto.flow.Jobs;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints papers for orders, as jobs, and keeps what was printed. */
@Component(service = {PrintShop.class, Resealer.class})
public final class PrintShop implements Resealer {
  private static final int CHUNK = 500;
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS").withZone(ZoneId.of("Asia/Tokyo"));

  private final OrderService orders;
  private final Settings settings;
  private final Jobs jobs;
  private final Clock clock;
  private final Archive archive;
  private final Stylesheets templates;
  private final Press press = new Press();

  /** For the service component runtime. */
  @Activate
  public PrintShop(
      @Reference OrderService orders,
      @Reference Settings settings,
      @Reference Vault vault,
      @Reference Jobs jobs,
      BundleContext context) {
    this(orders, settings, vault, jobs, data(context), Clock.systemUTC());
  }

  PrintShop(
      OrderService orders, Settings settings, Vault vault, Jobs jobs, Path data, Clock clock) {
    this.orders = orders;
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
    this.archive = new Archive(data.resolve("documents"), vault);
    this.templates = new Stylesheets(data.resolve("templates").resolve("documents"));
  }

  private static Path data(BundleContext context) {
    return Optional.ofNullable(context.getProperty("banto.data"))
        .map(Path::of)
        .orElseGet(() -> context.getDataFile("").toPath());
  }

  /** Starts a print job and returns its id; its result is {@code documents/<id>}. */
  String start(AccountId account, Actor by, Paper paper, List<OrderId> ids) {
    return jobs.start(
        account,
        by,
        "documents.print",
        progress -> "documents/" + print(account, by, paper, ids, progress).id());
  }

  private Issued print(
      AccountId account, Actor by, Paper paper, List<OrderId> ids, Jobs.Progress progress)
      throws TransformerException {
    List<Order> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      found.addAll(orders.find(account, ids.subList(i, Math.min(ids.size(), i + CHUNK))));
      progress.at(found.size() / 2, ids.size());
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("印刷する受注がありません。");
    }
    Instant now = clock.instant();
    Shop shop = Shop.of(settings.read(account, Shop.SECTION));
    byte[] xml =
        OrderSheet.of(paper, found, shop, settings.read(account, DocumentSettings.SECTION), now);
    Press.Print print = press.print(templates.of(account, paper), xml);
    Issued issued =
        new Issued(
            ID.format(now)
                + "-"
                + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000)),
            paper.code(),
            paper.title(),
            now,
            by.name(),
            found.size(),
            print.pages(),
            sha256(print.pdf()));
    archive.keep(account, issued, print.pdf());
    progress.at(ids.size(), ids.size());
    return issued;
  }

  @Override
  public long reseal(AccountId account) {
    return archive.reseal(account);
  }

  /** What was printed, newest first. */
  List<Issued> list(AccountId account, int limit) {
    return archive.list(account, limit);
  }

  /** One of them. */
  Optional<Issued> find(AccountId account, String id) {
    return archive.find(account, id);
  }

  /** Its bytes. */
  byte[] pdf(AccountId account, Issued issued) {
    return archive.pdf(account, issued);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
