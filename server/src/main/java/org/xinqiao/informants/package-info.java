/**
 * 密封举报人: who told of a wrong, apart from what was told. Nobody reads it but two people together, for a reason, for a while
 * and on record; whoever has to stand aside is none of them (济南市政务服务热线条例: 不得将举报人信息透露给被举报人).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "casework", "casework :: model", "citizens", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.informants;
