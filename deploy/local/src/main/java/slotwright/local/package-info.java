/**
 * The local stack: real MariaDB, Redis and Kafka from Maven artifacts, without Docker, for the build's tests, for
 * {@code deploy/local/start} and for tests that break servers. Knows no other module and uses the JDK alone, so that
 * it brings nothing onto the class path of those who use it.
 *
 * <p>{@link slotwright.local.LocalStack} is what tests use; {@link slotwright.local.Launcher} is the program.
 */
package slotwright.local;
