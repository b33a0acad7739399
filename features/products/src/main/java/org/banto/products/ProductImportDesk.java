// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.Jobs;
import org.banto.house.Session;
import org.banto.products.ProductImport.State;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

/** Where files of goods are taken, judged and brought in. */
@Component(service = ProductImportDesk.class)
public final class ProductImportDesk {
  static final String JOB = "products.import";

  /** So many files of an account are kept; with another the oldest goes. */
  static final int KEPT = 20;

  private static final int MOST_ROWS = 500_000;
  private static final int SHOWN = 5;

  private final ImportRun.Rooms rooms;
  private final ImportChoices choices;
  private final Jobs jobs;
  private final Audit audit;
  private final ProductNews news;

  /** Remembers. */
  @Activate
  public ProductImportDesk(
      @Reference ProductImports imports,
      @Reference ImportSlices slices,
      @Reference ImportClaims claims,
      @Reference ImportChoices choices,
      @Reference ProductStore store,
      @Reference Jobs jobs,
      @Reference Audit audit,
      @Reference EventAdmin events) {
    this(
        new ImportRun.Rooms(imports, slices, claims, store, new HouseClock()),
        choices,
        jobs,
        audit,
        new ProductNews(events));
  }

  ProductImportDesk(
      ImportRun.Rooms rooms, ImportChoices choices, Jobs jobs, Audit audit, ProductNews news) {
    this.rooms = rooms;
    this.choices = choices;
    this.jobs = jobs;
    this.audit = audit;
    this.news = news;
  }

  private Clock clock() {
    return rooms.clock();
  }

  private Instant lease() {
    return clock().instant().plus(ImportRun.LEASE);
  }

  /** One of them. */
  ProductImport find(ImportKey key) {
    return rooms
        .imports()
        .find(key)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("この取り込みは、もう残っていません。", "This import is not kept any more.")));
  }

  /** The last ones, the newest first. */
  List<ProductImport> newest(AccountId account) {
    return rooms.imports().newest(account, KEPT);
  }

  /** As it is shown. */
  ImportView view(ProductImport one) {
    return ImportView.of(one, rooms.slices().counts(one.key()));
  }

  /** The rows, and what was said of them. */
  ImportSlices slices() {
    return rooms.slices();
  }

  /**
   * Keeps a file.
   *
   * @throws Rejection where it is no table
   */
  ProductImport take(Session who, String name, byte[] bytes) {
    UploadText text = UploadText.of(bytes);
    UploadTable table = UploadTable.of(text);
    ImportKey key = new ImportKey(who.account(), UUID.randomUUID().toString());
    ProductImport one = rooms.imports().together(() -> kept(key, who.actor(), name, text, table));
    forgetOld(who.account());
    return one;
  }

  private ProductImport kept(
      ImportKey key, Actor by, String name, UploadText text, UploadTable table) {
    List<ImportLine> sample = new ArrayList<>();
    sample.add(new ImportLine(1, table.heads()));
    List<ImportLine> slice = new ArrayList<>();
    int[] rows = {0};
    table.rows(
        line -> {
          if (rows[0]++ == MOST_ROWS) {
            throw new Rejection(
                new Text(
                    "行が多すぎます（" + MOST_ROWS + "行まで）。ファイルを分けてください。",
                    "There are too many rows ("
                        + MOST_ROWS
                        + " at most). Cut the file into parts."));
          }
          if (sample.size() <= SHOWN) {
            sample.add(line);
          }
          slice.add(line);
          if (slice.size() == ProductImport.SLICE) {
            keep(key, rows[0], slice);
          }
        });
    if (rows[0] == 0) {
      throw new Rejection(
          new Text("見出しだけで、商品の行がありません。", "There are headings, and no rows of goods."));
    }
    keep(key, rows[0], slice);
    Optional<ImportChoices.Choice> chosen = choices.find(key.account(), table.heads());
    ProductImport one =
        new ProductImport(
            key,
            name,
            clock().instant(),
            by,
            State.READ,
            text.charsetName(),
            sample,
            rows[0],
            chosen.map(ImportChoices.Choice::columns).orElseGet(() -> guess(table.heads())),
            chosen.map(ImportChoices.Choice::blank).orElse(BlankCells.KEEP),
            0,
            Optional.empty(),
            by,
            Instant.EPOCH);
    rooms.imports().add(one);
    return one;
  }

  private void keep(ImportKey key, int rows, List<ImportLine> slice) {
    if (!slice.isEmpty()) {
      rooms.slices().add(key, (rows - 1) / ProductImport.SLICE, slice);
      slice.clear();
    }
  }

  private static List<String> guess(List<String> heads) {
    return ColumnGuess.of(heads).stream().map(f -> f.map(ProductField::id).orElse("")).toList();
  }

  private void forgetOld(AccountId account) {
    List<ProductImport> all = rooms.imports().newest(account, Integer.MAX_VALUE);
    all.subList(Math.min(KEPT, all.size()), all.size())
        .forEach(old -> rooms.imports().remove(old.key(), clock().instant()));
  }

  /**
   * Judges all rows by what the columns are.
   *
   * @throws Rejection where the columns cannot be so, or it goes in
   */
  ProductImport judge(ImportKey key, List<String> columns, BlankCells blank) {
    ProductImport one = find(key);
    ColumnMap map = ColumnMap.of(one.heads(), columns, blank);
    String claim = UUID.randomUUID().toString();
    if (!rooms.claims().judges(key, claim, map, lease())) {
      throw running();
    }
    new ImportJudge(rooms.imports(), rooms.slices(), rooms.store())
        .judge(find(key), () -> rooms.claims().holds(key, claim, lease()));
    if (!rooms.claims().ends(key, claim, State.JUDGED)) {
      throw running();
    }
    choices.keep(key.account(), map, clock().instant());
    return find(key);
  }

  private static Rejection running() {
    return Rejection.conflict(
        new Text(
            "このファイルは取り込み中です。終わるまでお待ちください。", "This file is being brought in. Wait until it is."));
  }

  /**
   * Brings one in that was judged, or goes on with one that stopped.
   *
   * @return the job
   * @throws Rejection where it was not judged, is in, or goes in
   */
  String start(Session who, ImportKey key) {
    ProductImport one = find(key);
    String claim = UUID.randomUUID().toString();
    boolean mine =
        rooms.claims().starts(key, claim, who.actor(), lease())
            || rooms.claims().takesOver(key, claim, clock().instant(), lease());
    if (!mine) {
      throw refused(one.state());
    }
    return job(find(key), claim);
  }

  private static Rejection refused(State state) {
    return switch (state) {
      case READ ->
          Rejection.conflict(
              new Text("先に列を決めて、内容を確認してください。", "Choose the columns and look at the rows first."));
      case DONE ->
          Rejection.conflict(
              new Text("このファイルは取り込み済みです。", "This file has been brought in already."));
      case RUNNING, JUDGED, STOPPED -> running();
    };
  }

  /** Goes on with what nobody is at work on any more, as after the end of a house. */
  void goOn() {
    for (ProductImport one : rooms.imports().running()) {
      if (waits(one)) {
        rooms.claims().waits(one.key(), one.job().orElseThrow(), lease());
      } else {
        String claim = UUID.randomUUID().toString();
        if (rooms.claims().takesOver(one.key(), claim, clock().instant(), lease())) {
          job(find(one.key()), claim);
        }
      }
    }
  }

  /** Whether a job of this house has it, which may wait for its turn. */
  private boolean waits(ProductImport one) {
    return one.job()
        .flatMap(job -> jobs.find(one.key().account(), job))
        .filter(job -> job.state().equals("RUNNING"))
        .isPresent();
  }

  /** A job of its own, or the one that was interrupted. */
  private String job(ProductImport one, String claim) {
    AccountId account = one.key().account();
    ImportRun run = new ImportRun(one, claim, rooms);
    Jobs.Task task = new ToldRun(run, one);
    Optional<String> interrupted =
        one.job().filter(job -> jobs.rest(account, job).filter(run.rest()::equals).isPresent());
    String job = interrupted.orElse("");
    if (interrupted.isPresent()) {
      jobs.resume(account, job, one.starter(), task);
    } else {
      job = jobs.start(account, one.starter(), JOB, task);
    }
    rooms.claims().job(one.key(), claim, job);
    return job;
  }

  /** Says at the end that it was brought in. */
  private final class ToldRun implements Jobs.Task {
    private final ImportRun run;
    private final ProductImport one;

    ToldRun(ImportRun run, ProductImport one) {
      this.run = run;
      this.one = one;
    }

    @Override
    public String rest() {
      return run.rest();
    }

    @Override
    public Text run(Jobs.Progress progress) {
      AccountId account = one.key().account();
      try {
        Text words = run.run(progress);
        audit.write(account, one.starter(), "products.imported", words.ja());
        return words;
      } finally {
        news.tell(account);
      }
    }
  }

  /** Forgets one that does not go in. */
  void forget(ImportKey key) {
    find(key);
    if (!rooms.imports().remove(key, clock().instant())) {
      throw running();
    }
  }
}
