// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.PageSequenceResults;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Prints XML through a template as PDF. One job is one run. Safe for many threads. */
final class Press {
  private static final Logger LOG = LoggerFactory.getLogger(Press.class);
  private static final URI BASE = URI.create("file:/banto/documents/");

  /**
   * A printed paper.
   *
   * @param pdf its bytes
   * @param pages how many pages
   * @param runs its runs of page numbers, in order
   */
  record Print(byte[] pdf, int pages, List<Run> runs) {}

  /**
   * One run of page numbers.
   *
   * @param id the id the template gave it
   * @param pages how many pages
   */
  record Run(String id, int pages) {}

  /** Serves the fonts in this bundle and nothing else: a template reads no file and no network. */
  private static final ResourceResolver BUNDLED =
      new ResourceResolver() {
        @Override
        public Resource getResource(URI uri) throws IOException {
          String path = BASE.relativize(uri).toString();
          InputStream in = path.startsWith("fonts/") ? Press.class.getResourceAsStream(path) : null;
          if (in == null) {
            throw new FileNotFoundException("not in the bundle: " + path);
          }
          return new Resource(in);
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
          throw new IOException("read only");
        }
      };

  private FopFactory factory;
  private FontCoverage typecase;

  /**
   * Prints.
   *
   * @throws TransformerException when the template is wrong
   */
  Print print(Templates template, byte[] xml) throws TransformerException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Press.class.getClassLoader());
    try {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      Fop fop = started(pdf);
      template
          .newTransformer()
          .transform(
              new StreamSource(new ByteArrayInputStream(xml)),
              new SAXResult(new Typesetter(typecase(), fop.getDefaultHandler())));
      List<Run> runs = new ArrayList<>();
      for (Object sequence : fop.getResults().getPageSequences()) {
        PageSequenceResults run = (PageSequenceResults) sequence;
        runs.add(new Run(Objects.toString(run.getID(), ""), run.getPageCount()));
      }
      return new Print(pdf.toByteArray(), fop.getResults().getPageCount(), runs);
    } catch (FOPException e) {
      throw new TransformerException(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /**
   * A run that is about to begin. One at a time: each reads the settings, which FOP keeps as a
   * document of the kind that changes while it is read.
   */
  private synchronized Fop started(OutputStream pdf) throws TransformerException, FOPException {
    FOUserAgent agent = factory().newFOUserAgent();
    agent.getEventBroadcaster().addEventListener(Press::heard);
    return agent.newFop("application/pdf", pdf);
  }

  /** A line too long for its box is no news; with a listener FOP does not report each page. */
  private static void heard(Event event) {
    if (event.getSeverity() != EventSeverity.INFO) {
      LOG.debug("{}", event.getEventID());
    }
  }

  /** The characters that it can print. */
  synchronized FontCoverage typecase() throws TransformerException {
    if (typecase == null) {
      try {
        typecase = new FontCoverage();
      } catch (IOException e) {
        throw new TransformerException(e);
      }
    }
    return typecase;
  }

  /** The factory, with the fonts of this bundle. */
  synchronized FopFactory factory() throws TransformerException {
    if (factory == null) {
      try (InputStream settings = Press.class.getResourceAsStream("fop.xml")) {
        String all = new String(settings.readAllBytes(), StandardCharsets.UTF_8);
        byte[] xml =
            all.replace("</fonts>", beyond() + "</fonts>").getBytes(StandardCharsets.UTF_8);
        factory =
            new FopConfParser(new ByteArrayInputStream(xml), BASE, BUNDLED)
                .getFopFactoryBuilder()
                .build();
      } catch (SAXException | IOException e) {
        throw new TransformerException(e);
      }
    }
    return factory;
  }

  /** The fonts for characters beyond 16 bits; see {@link Typesetter}. One is read when it is used. */
  private static String beyond() {
    String font =
        "<font embed-url='fonts/%s.ttf' embedding-mode='subset'>"
            + "<font-triplet name='%s %d' style='normal' weight='%s'/></font>";
    StringBuilder all = new StringBuilder();
    for (int n = 1; n <= Typesetter.BEYOND; n++) {
      all.append(
          font.formatted("400Regular/NotoSansJP_400Regular", FontCoverage.RARE, n, "normal"));
      all.append(font.formatted("700Bold/NotoSansJP_700Bold", FontCoverage.RARE, n, "bold"));
    }
    return all.toString();
  }
}
