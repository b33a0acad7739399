// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** Writes the content of a PDF object (ISO 32000-1, 7.3); what it refers to by other numbers. */
final class PdfText implements ICOSVisitor {
  private final OutputStream to;
  private final ToIntFunction<COSObject> numbers;

  PdfText(OutputStream to, ToIntFunction<COSObject> numbers) {
    this.to = to;
    this.numbers = numbers;
  }

  @Override
  public void visitFromArray(COSArray array) throws IOException {
    write("[ ");
    for (int i = 0; i < array.size(); i++) {
      value(array.get(i));
      write(" ");
    }
    write("]");
  }

  @Override
  public void visitFromDictionary(COSDictionary dictionary) throws IOException {
    write("<< ");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      entry.getKey().writePDF(to);
      write(" ");
      value(entry.getValue());
      write(" ");
    }
    write(">>");
  }

  @Override
  public void visitFromStream(COSStream stream) throws IOException {
    byte[] packed;
    try (InputStream in = stream.createRawInputStream()) {
      packed = in.readAllBytes();
    }
    stream.setInt(COSName.LENGTH, packed.length);
    visitFromDictionary(stream);
    write("\nstream\n");
    to.write(packed);
    write("\nendstream");
  }

  private void value(COSBase value) throws IOException {
    if (value instanceof COSObject reference) {
      write(numbers.applyAsInt(reference) + " 0 R");
    } else {
      value.accept(this);
    }
  }

  @Override
  public void visitFromBoolean(COSBoolean value) throws IOException {
    value.writePDF(to);
  }

  @Override
  public void visitFromFloat(COSFloat number) throws IOException {
    number.writePDF(to);
  }

  @Override
  public void visitFromInt(COSInteger number) throws IOException {
    number.writePDF(to);
  }

  @Override
  public void visitFromName(COSName name) throws IOException {
    name.writePDF(to);
  }

  @Override
  public void visitFromNull(COSNull nothing) throws IOException {
    nothing.writePDF(to);
  }

  @Override
  public void visitFromString(COSString text) throws IOException {
    COSWriter.writeString(text, to);
  }

  @Override
  public void visitFromDocument(COSDocument document) {
    throw new IllegalStateException("a document is no object of a document");
  }

  private void write(String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
