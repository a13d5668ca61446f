package org.ascertain.model;

import java.io.Serializable;

/** A parameter of a request after decoding. */
public record HttpParameter(
    @Doc(
            "Where it stood: QUERY, FORM, JSON, XML, MULTIPART, TEXT, PATH or COOKIE, with '>' for"
                + " each decoding.")
        String place,
    @Doc("Name; nested names joined by '.'.") String name,
    @Doc("Value, decoded.") String value)
    implements Serializable {}
