// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.fakes.Events;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.house.Audit;
import org.banto.house.AuditEntry;
import org.banto.house.Jobs;
import org.banto.house.Session;

/** A house that brings files in: its jobs wait until they are let go, and end where a test wants them to. */
final class ImportHouse {
  static final RoomDatabase TABLES =
      new RoomDatabase("db/products-with-imports.xml", "banto-products");
  static final AccountId MAIN = Orders.MAIN;

  final Hours clock = new Hours();
  final Waiting jobs = new Waiting();
  final Events events = new Events();
  final List<String> audit = new ArrayList<>();
  final ProductStore store;
  final ProductImportDesk desk;
  final ProductImportsResource imports;

  /** Staff that may do all. */
  record Clerk(String getName) implements Session {
    static final Clerk HANAKO = new Clerk("hanako");

    @Override
    public Actor actor() {
      return Actor.staff(getName);
    }

    @Override
    public AccountId account() {
      return MAIN;
    }

    @Override
    public boolean may(String right) {
      return Set.of("orders.see", "products.edit").contains(right);
    }
  }

  /** What a test does with a house. */
  @FunctionalInterface
  interface Walk {
    void in(ImportHouse house) throws Exception;
  }

  ImportHouse(JpaTemplate jpa, ProductStore store) {
    this.store = store;
    ImportRun.Rooms rooms =
        new ImportRun.Rooms(
            new ProductImports(jpa), new ImportSlices(jpa), new ImportClaims(jpa), store, clock);
    this.desk =
        new ProductImportDesk(
            rooms, new ImportChoices(jpa), jobs, new Lines(), new ProductNews(events));
    this.imports = new ProductImportsResource(desk);
  }

  static void onBoth(Walk walk) throws Exception {
    TABLES.onDerby((jpa, data) -> walk.in(new ImportHouse(jpa, new JpaProducts(jpa))));
    TABLES.onPostgresql((jpa, data) -> walk.in(new ImportHouse(jpa, new JpaProducts(jpa))));
  }

  /** Sends a file. */
  ImportView send(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return imports.take("goods.csv", text.getBytes(StandardCharsets.UTF_8), Clerk.HANAKO);
  }

  /** Judges one by what its columns were guessed to be. */
  ImportView judge(ImportView one, BlankCells blank) {
    return imports.judge(
        one.id(), new ProductImportsResource.Choice(one.columns(), blank), Clerk.HANAKO);
  }

  /** Sends, judges and brings in. */
  ImportView bring(BlankCells blank, String... lines) {
    ImportView judged = judge(send(lines), blank);
    imports.start(judged.id(), Clerk.HANAKO);
    jobs.runAll();
    return imports.one(judged.id(), Clerk.HANAKO);
  }

  /** What was refused, as {@code row field: why}. */
  List<String> refused(ImportView one) {
    return imports.rows(one.id(), "REFUSED", "", 200, Clerk.HANAKO).items().stream()
        .flatMap(r -> r.faults().stream().map(f -> r.row() + " " + f.field() + ": " + f.why().ja()))
        .toList();
  }

  /** What changes, as {@code code field: old>new}. */
  List<String> changed(ImportView one) {
    return imports.rows(one.id(), "CHANGED", "", 200, Clerk.HANAKO).items().stream()
        .flatMap(
            r ->
                r.changes().stream()
                    .map(c -> r.code() + " " + c.field() + ": " + c.old() + ">" + c.now()))
        .toList();
  }

  static String counts(ImportView one) {
    ImportView.Counts c = one.counts().orElseThrow();
    return "+" + c.added() + " ~" + c.changed() + " =" + c.same() + " -" + c.refused();
  }

  /** Goods of a code. */
  Product goods(String code) {
    return store.byCode(MAIN, List.of(Product.normal(code))).get(Product.normal(code));
  }

  /** The master as a file. */
  String file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ProductFileResource(store, new Lines()).write(MAIN, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The refused rows as a file. */
  String faults(ImportView one) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RefusedRows(desk.find(new ImportKey(MAIN, one.id())), desk.slices()).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A clock that a test sets forward. */
  static final class Hours extends Clock {
    private Instant now = Instant.parse("2026-12-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Jobs that wait. */
  static final class Waiting implements Jobs {
    private final Map<String, Task> waiting = new LinkedHashMap<>();
    private final Map<String, Job> known = new LinkedHashMap<>();
    private final Map<String, String> rests = new LinkedHashMap<>();

    /** Whether the house closes, seen between two chunks. */
    boolean closes;

    final List<String> refused = new ArrayList<>();
    final List<String> steps = new ArrayList<>();

    @Override
    public String start(AccountId account, Actor by, String kind, Task task) {
      String id = "job-" + (known.size() + 1);
      known.put(id, job(id, by, kind, "RUNNING", Optional.empty()));
      waiting.put(id, task);
      return id;
    }

    private static Job job(String id, Actor by, String kind, String state, Optional<Text> result) {
      return new Job(id, kind, by, 0, 0, state, result, List.of());
    }

    @Override
    public void resume(AccountId account, String id, Actor by, Task task) {
      if (rests.remove(id) == null) {
        throw new IllegalStateException(id);
      }
      end(id, "RUNNING", Optional.empty());
      waiting.put(id, task);
    }

    @Override
    public Optional<String> rest(AccountId account, String id) {
      return Optional.ofNullable(rests.get(id));
    }

    @Override
    public Optional<Job> find(AccountId account, String id) {
      return Optional.ofNullable(known.get(id));
    }

    @Override
    public List<Job> list(AccountId account) {
      return List.copyOf(known.values());
    }

    /** Lets all go that wait. */
    void runAll() {
      while (!waiting.isEmpty()) {
        String id = waiting.keySet().iterator().next();
        run(id, waiting.remove(id));
      }
    }

    /** The house is gone, with all that it knew. */
    void die() {
      waiting.clear();
      known.clear();
      rests.clear();
    }

    private void run(String id, Task task) {
      try {
        end(id, "DONE", Optional.of(task.run(new Steps(id))));
      } catch (Interruption e) {
        rests.put(id, task.rest());
        end(id, "INTERRUPTED", Optional.empty());
      } catch (Exception e) {
        end(id, "FAILED", Optional.of(Text.of(e)));
      }
    }

    private void end(String id, String state, Optional<Text> result) {
      Job was = known.get(id);
      known.put(id, job(id, was.by(), was.kind(), state, result));
    }

    private final class Steps implements Progress {
      private final String id;

      Steps(String id) {
        this.id = id;
      }

      @Override
      public String job() {
        return id;
      }

      @Override
      public void at(long done, long total) {
        steps.add(done + "/" + total);
        if (closes && done > 0 && done < total) {
          throw new Interruption(id);
        }
      }

      @Override
      public void refused(String item, Text why) {
        refused.add(item + ": " + why.ja());
      }
    }
  }

  private final class Lines implements Audit {
    @Override
    public void write(AccountId account, Actor by, String act, String detail) {
      audit.add(by.name() + " " + act + " " + detail);
    }

    @Override
    public Slice<AuditEntry> read(
        AccountId account, String staff, String act, Optional<String> from, int limit) {
      throw new AssertionError("nobody reads");
    }

    @Override
    public Optional<Long> verify(AccountId account) {
      throw new AssertionError("nobody verifies");
    }

    @Override
    public List<Gap> gaps(AccountId account) {
      throw new AssertionError("nobody asks");
    }
  }
}
