/** OpenID Connect: what is asked of, and heard from, the identity providers that the settings name. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.access.oidc;
