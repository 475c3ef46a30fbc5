/**
 * 权限: accounts, roles, powers, scopes and sessions.
 * Every question and every command of the house carries a {@link org.xinqiao.access.Viewer} from here.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organisation", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.access;
