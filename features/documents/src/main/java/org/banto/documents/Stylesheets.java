// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;
import org.banto.base.AccountId;

/**
 * The templates of the papers. A file of the same name in the shop's folder, or in the folder above
 * it for all shops, takes the place of the one in this bundle, at once.
 */
final class Stylesheets {
  /** How a template names a field of orders: {@code field[@id='gifts.card']}. */
  private static final Pattern FIELD =
      Pattern.compile("field\\s*\\[\\s*@id\\s*=\\s*(['\"])([A-Za-z0-9.-]+)\\1");

  private record Compiled(Map<String, Long> read, Set<String> fields, Templates templates) {}

  private final Path folder;
  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  Stylesheets(Path folder) {
    this.folder = folder;
  }

  /**
   * The template of a paper.
   *
   * @throws TransformerException when it is not valid; says where
   */
  Templates of(AccountId account, Paper paper) throws TransformerException {
    return compiled(account, paper).templates;
  }

  /**
   * Ids of the fields of orders that the template of a paper names, its neighbours' among them.
   *
   * @throws TransformerException when it is not valid; says where
   */
  Set<String> fields(AccountId account, Paper paper) throws TransformerException {
    return compiled(account, paper).fields;
  }

  private Compiled compiled(AccountId account, Paper paper) throws TransformerException {
    String key = account + "/" + paper.code();
    Compiled known = compiled.get(key);
    if (known != null && known.read.equals(stamps(account, known))) {
      return known;
    }
    Map<String, Long> read = new ConcurrentHashMap<>();
    Set<String> fields = ConcurrentHashMap.newKeySet();
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    factory.setURIResolver((href, base) -> source(account, href, read, fields));
    Templates templates =
        factory.newTemplates(source(account, paper.code() + ".xsl", read, fields));
    Compiled fresh = new Compiled(read, Set.copyOf(fields), templates);
    compiled.put(key, fresh);
    return fresh;
  }

  private Source source(AccountId account, String name, Map<String, Long> read, Set<String> fields)
      throws TransformerException {
    if (!name.matches("[A-Za-z0-9_-]+\\.xsl")) {
      throw new TransformerException("template may import its neighbours only, not " + name);
    }
    read.put(name, stamp(account, name));
    try {
      Path own = own(account, name);
      byte[] text = Files.isRegularFile(own) ? Files.readAllBytes(own) : bundled(name);
      // ids are plain letters, whatever the template is written in
      FIELD
          .matcher(new String(text, StandardCharsets.ISO_8859_1))
          .results()
          .forEach(r -> fields.add(r.group(2)));
      return new StreamSource(new ByteArrayInputStream(text), name);
    } catch (IOException e) {
      throw new TransformerException("template " + name + " cannot be read", e);
    }
  }

  private static byte[] bundled(String name) throws TransformerException, IOException {
    try (InputStream in = Stylesheets.class.getResourceAsStream("templates/" + name)) {
      if (in == null) {
        throw new TransformerException("no template " + name);
      }
      return in.readAllBytes();
    }
  }

  private Map<String, Long> stamps(AccountId account, Compiled known) {
    Map<String, Long> now = new ConcurrentHashMap<>();
    known.read.keySet().forEach(name -> now.put(name, stamp(account, name)));
    return now;
  }

  private long stamp(AccountId account, String name) {
    Path own = own(account, name);
    try {
      return Files.isRegularFile(own)
          ? 31 * Files.getLastModifiedTime(own).toMillis() + own.toString().hashCode()
          : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private Path own(AccountId account, String name) {
    Path ofShop = folder.resolve(account.value()).resolve(name);
    return Files.isRegularFile(ofShop) ? ofShop : folder.resolve(name);
  }
}
