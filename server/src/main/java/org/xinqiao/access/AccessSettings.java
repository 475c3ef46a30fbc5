package org.xinqiao.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinqiao.access.model.PasskeySite;
import org.xinqiao.platform.StartRefused;

/**
 * 权限设置.
 *
 * @param firstPassword 初始密码: the password of all accounts loaded from a place's folder; when empty, a random one is made and put into {@code first-password.txt} in the data folder
 * @param metricsToken 指标令牌: what a monitoring system sends as a bearer token to read {@code /actuator/prometheus}; when empty, only administrators who are signed in may read it
 * @param lockAfter 闲置锁屏: after how long without anybody at work a desk locks; 0 for never
 * @param sessionLasts 会话时长: after how long without anybody at work somebody is signed out
 * @param confirmLasts 再次认证有效期: how long after proving who one is sensitive acts may be done without proving it again
 * @param factorRoles 必须使用第二因素的角色: the codes of the roles that may not do without a second factor; in a demo nobody has to
 * @param passwordLength 密码最短长度: how many characters a password has at least
 * @param passwordMaxAge 密码有效期: after how long a password has to be changed at the next sign-in, for example {@code 90d}; 0 for never, as NIST SP 800-63B advises
 * @param passwordHistory 密码历史: how many of the latest passwords must not be taken again; 0 for the present one alone
 * @param issuer 发行者: the name under which an authenticator app lists the codes
 * @param address 对外地址: where people's browsers find this installation, for example {@code https://12345.example.gov.cn}; empty for {@code http://localhost} at any port. Passkeys count there only
 * @param passkeyDomain 通行密钥域名: a domain above the address's host in which passkeys count as well; empty for that host alone. When it changes, all passkeys are registered anew
 * @param serviceRate 服务账号频率: how many requests a minute a partner's system may sign
 * @param keyApproval 服务密钥须批准: whether the security administrator has to agree to a partner's key before it counts; {@code false} for places where there is but one administrator
 * @param signInFailures 登录失败次数: after how many wrong passwords or codes in a row for one name from one address that way in is closed for a while
 * @param signInClosed 登录锁定时长: for how long
 * @param oneSession 单点登录限制: whether signing in ends the same person's other sessions
 */
@ConfigurationProperties("xinqiao.access")
record AccessSettings(
        @DefaultValue("") String firstPassword,
        @DefaultValue("") String metricsToken,
        @DefaultValue("15m") Duration lockAfter,
        @DefaultValue("8h") Duration sessionLasts,
        @DefaultValue("5m") Duration confirmLasts,

        @DefaultValue({"system_admin", "security_admin", "audit_admin"})
        List<String> factorRoles,

        @DefaultValue("10") int passwordLength,
        @DefaultValue("0") Duration passwordMaxAge,
        @DefaultValue("0") int passwordHistory,
        @DefaultValue("心桥 12345") String issuer,
        @DefaultValue("") String address,
        @DefaultValue("") String passkeyDomain,
        @DefaultValue("600") int serviceRate,
        @DefaultValue("true") boolean keyApproval,
        @DefaultValue("5") int signInFailures,
        @DefaultValue("5m") Duration signInClosed,
        @DefaultValue("false") boolean oneSession) {

    PasskeySite site() {
        try {
            return PasskeySite.of(address, passkeyDomain);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "xinqiao.access.address 须以 https:// 开头并写明主机名，xinqiao.access.passkey-domain 须是这个主机名或其上级域名。",
                    "xinqiao.access.address begins with https:// and names a host; xinqiao.access.passkey-domain is that"
                            + " host or a domain above it.");
        }
    }

    boolean locks() {
        return lockAfter.isPositive();
    }
}
