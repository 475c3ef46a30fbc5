package org.xinqiao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a {@code store} on a real PostgreSQL, without Spring. The class gets a database of its own, freshly
 * migrated and empty; its methods share it. Ask for what you need as a parameter of the constructor or of a method:
 *
 * <pre>{@code
 * @DatabaseTest
 * class UnitStoreTest {
 *     private final UnitStore store;
 *
 *     UnitStoreTest(DSLContext sql) {
 *         store = new UnitStore(sql);
 *     }
 * }
 * }</pre>
 *
 * <p>{@code DSLContext} and {@code DataSource} are on offer, both with the application's account, and {@code
 * DatabaseAddress} for {@code TestPostgres.ownerOf}. Several connections may be open at once, so races can be
 * tested; {@code sql.transaction(…)} opens a transaction. One PostgreSQL serves the whole test run (target/postgres-test-*);
 * a database costs about 30 ms.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface DatabaseTest {}
