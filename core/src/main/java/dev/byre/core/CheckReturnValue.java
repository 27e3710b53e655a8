package dev.byre.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result is the point of the call, so dropping it is a mistake: {@code list.plus(e);} changes nothing.
 *
 * <p>Error Prone and IntelliJ IDEA know annotations of this name and report a call whose result is not used.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface CheckReturnValue {}
