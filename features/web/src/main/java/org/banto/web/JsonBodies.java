// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Form;
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

  /** What somebody meant to set and misspelt must not be lost without a word. */
  private static final ObjectMapper FORMS =
      READER.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final int SHOWN = 100;

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
      Object value = read(c, t, in);
      if (value == null) {
        throw new Rejection(new Text("本文が空です。", "The body is empty."));
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new Rejection(said(e), e);
    }
  }

  static Object read(Class<?> c, Type t, InputStream in) throws IOException {
    ObjectMapper reader = c.isAnnotationPresent(Form.class) ? FORMS : READER;
    byte[] body = in.readAllBytes();
    try (JsonParser counted = reader.createParser(body)) {
      BodyBounds.check(counted);
    }
    return reader.readValue(body, reader.constructType(t));
  }

  /** Why a body cannot be read. The original message quotes it, and it may hold personal data. */
  static Text said(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String key = unknown.getPropertyName();
      String shown = key.length() > SHOWN ? key.substring(0, SHOWN) + "…" : key;
      return new Text("設定できない項目です: " + shown, "there is no such setting: " + shown);
    }
    String member = e instanceof JsonMappingException wrong ? member(wrong.getPath()) : "";
    if (!member.isEmpty()) {
      return new Text(
          "項目がないか、値を読み取れません: " + member, "this is missing, or its value cannot be read: " + member);
    }
    Optional<Integer> line = Optional.ofNullable(e.getLocation()).map(l -> l.getLineNr());
    return new Text(
        "JSONを読み取れません" + line.map(n -> "（" + n + "行目）").orElse("") + "。",
        "The JSON cannot be read" + line.map(n -> " (line " + n + ")").orElse("") + ".");
  }

  /** Which member it is about, as {@code lines[2].code}; keys of maps are what somebody sends. */
  private static String member(List<JsonMappingException.Reference> path) {
    StringBuilder member = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() == null) {
        member.append('[').append(step.getIndex()).append(']');
      } else if (!(step.getFrom() instanceof Map)) {
        member.append(member.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return member.toString();
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
