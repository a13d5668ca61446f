package org.ascertain.spark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record as the row of a table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableName {
  /** The table's name: snake case, plural. */
  String value();

  /** Whether it is operational; two runs are equal when their other tables, the evidence, are. */
  boolean operational() default false;
}
