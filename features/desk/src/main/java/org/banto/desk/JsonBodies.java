// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsMediaType;

/** Reads and writes the bodies of all resources as JSON. */
@Component(service = {MessageBodyReader.class, MessageBodyWriter.class})
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@JaxrsMediaType({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** Nobody means a list or a map to hold nothing at a place: it is refused before anybody trips over it. */
  private static final ObjectMapper READER =
      Json.MAPPER.copy().setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

  @Override
  public boolean isReadable(Class<?> c, Type t, Annotation[] a, MediaType m) {
    return c != byte[].class && !InputStream.class.isAssignableFrom(c) && c != String.class;
  }

  @Override
  public Object readFrom(
      Class<Object> c,
      Type t,
      Annotation[] a,
      MediaType m,
      MultivaluedMap<String, String> h,
      InputStream in)
      throws IOException {
    try {
      Object value = READER.readValue(in, READER.constructType(t));
      if (value == null) {
        throw new BadRequestException("本文が空です。");
      }
      return value;
    } catch (JsonProcessingException e) {
      // the original message quotes the body, which may hold personal data
      String where = e.getLocation() == null ? "" : "（" + e.getLocation().getLineNr() + "行目）";
      throw new BadRequestException("JSONを読み取れません" + where + "。", e);
    }
  }

  @Override
  public boolean isWriteable(Class<?> c, Type t, Annotation[] a, MediaType m) {
    return c != byte[].class && c != String.class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> c,
      Type t,
      Annotation[] a,
      MediaType m,
      MultivaluedMap<String, Object> h,
      OutputStream out)
      throws IOException {
    Json.MAPPER.writeValue(out, value);
  }
}
