// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private record Compiled(Map<String, Long> read, Templates templates) {}

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
    String key = account + "/" + paper.code();
    Compiled known = compiled.get(key);
    if (known != null && known.read.equals(stamps(account, known))) {
      return known.templates;
    }
    Map<String, Long> read = new ConcurrentHashMap<>();
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    factory.setURIResolver((href, base) -> source(account, href, read));
    Templates templates = factory.newTemplates(source(account, paper.code() + ".xsl", read));
    compiled.put(key, new Compiled(read, templates));
    return templates;
  }

  private Source source(AccountId account, String name, Map<String, Long> read)
      throws TransformerException {
    if (!name.matches("[A-Za-z0-9_-]+\\.xsl")) {
      throw new TransformerException("template may import its neighbours only, not " + name);
    }
    read.put(name, stamp(account, name));
    try {
      Path own = own(account, name);
      if (Files.isRegularFile(own)) {
        return new StreamSource(Files.newInputStream(own), name);
      }
      URL bundled = Stylesheets.class.getResource("templates/" + name);
      if (bundled == null) {
        throw new TransformerException("no template " + name);
      }
      InputStream in = bundled.openStream();
      return new StreamSource(in, name);
    } catch (IOException e) {
      throw new TransformerException("template " + name + " cannot be read", e);
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
