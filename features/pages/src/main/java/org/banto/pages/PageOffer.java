// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Text;
import org.banto.house.Right;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A page as its bundle brings it: what the capability {@value #NAMESPACE} says, and the files.
 *
 * @param id which page it is, also of its next version
 * @param bundle symbolic name of the bundle
 * @param version of the bundle
 * @param provider who made it, as the bundle says; or empty
 * @param name what staff reads
 * @param right who sees it; empty for everybody who is logged in
 * @param kit the kit it was built with
 * @param wish how it would like to be shown
 * @param parts what it brings to the house's own pages
 * @param key a digest of the files: another key is another page, and the same on every node
 * @param files what it brings, by the name it is asked for
 * @param fault why it cannot be used
 */
record PageOffer(
    String id,
    String bundle,
    String version,
    String provider,
    Text name,
    String right,
    Version kit,
    PageMode wish,
    List<PagePart> parts,
    String key,
    Map<String, PageFile> files,
    Optional<Text> fault) {
  /** Namespace of the capability; its attributes are named here. */
  static final String NAMESPACE = "banto.page";

  /** What the module is asked for as. */
  static final String MODULE = "page.js";

  /** What the sheet is asked for as. */
  static final String SHEET = "page.css";

  /** The kit that the staff's page shares with pages of bundles. */
  static final Version KIT = new Version(1, 1, 0);

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");
  private static final Pattern BUNDLE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final int LONGEST_NAME = 40;
  private static final int LARGEST_MODULE = 2_000_000;
  private static final int LARGEST_SHEET = 300_000;

  PageOffer {
    parts = List.copyOf(parts);
    files = Map.copyOf(files);
  }

  /** Whether it brings a sheet. */
  boolean hasSheet() {
    return files.containsKey(SHEET);
  }

  /** The page that a bundle brings. */
  static Optional<PageOffer> of(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    List<BundleCapability> all =
        revision == null ? List.of() : revision.getDeclaredCapabilities(NAMESPACE);
    return all.stream().findFirst().map(says -> of(bundle, says.getAttributes(), all.size()));
  }

  private static PageOffer of(Bundle bundle, Map<String, Object> says, int pages) {
    String id = said(says, "id");
    Text name = Text.of(shortened(said(says, "ja")), shortened(said(says, "en")));
    Map<String, PageFile> files = new LinkedHashMap<>();
    Optional<Text> fault = fault(bundle, says, pages);
    if (fault.isEmpty()) {
      fault = read(bundle, says, files);
    }
    String provider = bundle.getHeaders("").get("Bundle-Vendor");
    return new PageOffer(
        id.isEmpty() ? bundle.getSymbolicName() : id,
        bundle.getSymbolicName(),
        bundle.getVersion().toString(),
        provider == null ? "" : provider,
        name,
        said(says, "right"),
        says.get("kit") instanceof Version kit ? kit : Version.emptyVersion,
        said(says, "mode").equals("shared") ? PageMode.SHARED : PageMode.FRAMED,
        PagePart.of(said(says, "parts")).orElse(List.of()),
        key(files),
        fault.isEmpty() ? files : Map.of(),
        fault);
  }

  private static String said(Map<String, Object> says, String attribute) {
    return String.valueOf(says.getOrDefault(attribute, "")).strip();
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static Optional<Text> fault(Bundle bundle, Map<String, Object> says, int pages) {
    if (pages > 1) {
      return fault("1つのプログラムが持てる画面は1つです", "A program brings one page only");
    }
    if (!ID.matcher(said(says, "id")).matches()
        || !BUNDLE.matcher(bundle.getSymbolicName()).matches()) {
      return fault(
          "画面の id は半角の英小文字で始まる英数字と - で30文字までです",
          "The id of a page has 30 letters, digits and - at most, and begins with a small letter");
    }
    if (said(says, "ja").isEmpty() || said(says, "en").isEmpty()) {
      return fault("画面の名前（ja と en）がありません", "The page has no names (ja and en)");
    }
    String right = said(says, "right");
    if (!right.isEmpty() && !Right.isId(right)) {
      return fault("画面の right は権限の id ではありません", "Its right is no id of a right");
    }
    if (!said(says, "mode").matches("|shared|framed")) {
      return fault("画面の mode は shared か framed です", "Its mode is shared or framed");
    }
    if (PagePart.of(said(says, "parts")).isEmpty()) {
      return fault(
          "画面の parts は columns、acts、order、home、conditions です（「,」で区切る）",
          "Its parts are columns, acts, order, home, conditions, with commas between");
    }
    if (!(says.get("kit") instanceof Version kit)) {
      return fault("画面の kit:Version がありません", "The page does not say kit:Version");
    }
    if (kit.getMajor() != KIT.getMajor() || kit.compareTo(KIT) > 0) {
      String wants = kit.getMajor() + "." + kit.getMinor();
      String has = KIT.getMajor() + "." + KIT.getMinor();
      return fault(
          "画面の部品 " + wants + " 用に作られています。この番頭の部品は " + has + " です",
          "It is made for kit " + wants + "; this house has kit " + has);
    }
    return Optional.empty();
  }

  private static Optional<Text> fault(String ja, String en) {
    return Optional.of(new Text(ja, en));
  }

  private static Optional<Text> read(
      Bundle bundle, Map<String, Object> says, Map<String, PageFile> files) {
    Optional<Text> fault =
        read(bundle, said(says, "module"), LARGEST_MODULE, MODULE, "text/javascript", files);
    return fault.isPresent() || said(says, "sheet").isEmpty()
        ? fault
        : read(bundle, said(says, "sheet"), LARGEST_SHEET, SHEET, "text/css", files);
  }

  private static Optional<Text> read(
      Bundle bundle,
      String path,
      int largest,
      String as,
      String type,
      Map<String, PageFile> files) {
    URL file = path.isEmpty() ? null : bundle.getEntry(path);
    if (file == null) {
      return fault("画面のファイルがありません: " + path, "A file of the page is not there: " + path);
    }
    try (InputStream in = file.openStream()) {
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length > largest) {
        String most = largest / 1_000 + " kB";
        return fault(
            "画面のファイルが大きすぎます（" + most + " まで）: " + path,
            "A file of the page has more than " + most + ": " + path);
      }
      files.put(as, PageFile.of(type + "; charset=utf-8", bytes));
      return Optional.empty();
    } catch (IOException e) {
      return fault("画面のファイルを読めません: " + path, "A file of the page cannot be read: " + path);
    }
  }

  private static String key(Map<String, PageFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (PageFile file : files.values()) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, file.plain().length));
        digest.update(file.plain());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
