package org.ascertain.statistics;

import java.util.function.Function;

/**
 * What a method says: a value, or a refusal with its reason. Nobody gets a number out of a refusal
 * by accident: {@link #orElseThrow} is the only way past it.
 *
 * @param <T> the value
 */
public sealed interface Answer<T> {
  /** A value. */
  record Given<T>(T value) implements Answer<T> {}

  /** A refusal: the code for programs, the explanation for people. */
  record Refused<T>(Refusal reason, String explanation) implements Answer<T> {}

  /** The answer that is this value. */
  static <T> Answer<T> of(T value) {
    return new Given<>(value);
  }

  /** The answer that there is none. */
  static <T> Answer<T> refuse(Refusal reason, String explanation) {
    return new Refused<>(reason, explanation);
  }

  /** Whether there is no value. */
  default boolean isRefused() {
    return this instanceof Refused<T>;
  }

  /** The value changed by the function; a refusal stays what it is. */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return flatMap(value -> of(change.apply(value)));
  }

  /** The answer that the function gives for the value; a refusal stays what it is. */
  default <R> Answer<R> flatMap(Function<? super T, Answer<R>> next) {
    if (this instanceof Refused<T> refused) {
      return refuse(refused.reason(), refused.explanation());
    }
    return next.apply(((Given<T>) this).value());
  }

  /** The value; throws {@link IllegalStateException} with the explanation when there is none. */
  default T orElseThrow() {
    if (this instanceof Refused<T> refused) {
      throw new IllegalStateException(refused.reason() + ": " + refused.explanation());
    }
    return ((Given<T>) this).value();
  }
}
