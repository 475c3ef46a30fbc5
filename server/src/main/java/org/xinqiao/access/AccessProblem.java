package org.xinqiao.access;

import org.xinqiao.platform.ProblemCode;

/** 权限问题: what can be wrong with who asks. */
public enum AccessProblem implements ProblemCode {
    NOT_SIGNED_IN("access.not-signed-in", 401, "请先登录。", "Sign in first."),
    BAD_CREDENTIALS(
            "access.bad-credentials",
            401,
            "用户名或密码不正确，请重新输入。",
            "The user name or the password is not right: enter them again."),
    WRONG_PASSWORD("access.wrong-password", 401, "密码不正确，请重新输入。", "The password is not right: enter it again."),
    CODE_NEEDED(
            "access.code-needed",
            401,
            "请再出示第二因素：动态口令、通行密钥，或一个恢复码。",
            "Show your second factor as well: a one-time code, a passkey, or a recovery code."),
    WRONG_CODE(
            "access.wrong-code",
            401,
            "动态口令不正确或已用过，请等下一个。",
            "That code is not right, or was used before: wait for the next one."),
    FACTOR_MISSING(
            "access.factor-missing",
            428,
            "您的角色必须使用第二因素，请先绑定动态口令或登记通行密钥。",
            "Your role needs a second factor: set one up first."),
    FACTOR_REQUIRED_BY_ROLE(
            "access.factor-required-by-role",
            409,
            "您的角色必须使用第二因素，不能停用最后一个；可以先设置另一个。",
            "Your role may not do without a second factor: set up another before you give up the last one."),
    NO_FACTOR("access.no-factor", 409, "还没有绑定第二因素。", "No second factor has been set up."),
    NO_OFFER("access.no-offer", 409, "请先扫描新的二维码。", "Begin with a new QR code."),
    WRONG_CODE_TO_ENROL(
            "access.wrong-code-to-enrol",
            422,
            "口令与二维码不符，请核对手机时间后再输入。",
            "The code does not fit the QR code: check the clock of your phone and enter it again."),
    PASSKEY_WRONG(
            "access.passkey-wrong",
            401,
            "通行密钥核验不通过，请重试，或换用其他方式。",
            "That passkey did not pass: try again, or prove it another way."),
    PASSKEY_TOO_LATE(
            "access.passkey-too-late",
            401,
            "这次核验已过期或已用过，请重新出示通行密钥。",
            "That answer came too late or was used before: show your passkey again."),
    PASSKEY_COPIED(
            "access.passkey-copied",
            401,
            "这个通行密钥可能被复制过，不能使用。请换用其他方式登录，删除它并报告安全管理员。",
            "That passkey may have been copied and is refused: sign in another way, remove it, and tell the security"
                    + " administrator."),
    PASSKEY_NOT_ADDED(
            "access.passkey-not-added", 422, "通行密钥没有通过核验，请重新登记。", "The new passkey did not pass: begin again."),
    PASSKEY_TOO_LATE_TO_ADD(
            "access.passkey-too-late-to-add",
            422,
            "登记已过期或已用过，请重新开始。",
            "That took too long, or was used before: begin again."),
    PASSKEY_KNOWN("access.passkey-known", 409, "这个通行密钥已经登记过。", "That passkey is registered already."),
    PASSKEYS_ENOUGH(
            "access.passkeys-enough",
            409,
            "登记的通行密钥已够多，请先删除不用的。",
            "There are enough passkeys: remove one that you do not use first."),
    NO_PASSKEY("access.no-passkey", 404, "没有这个通行密钥。", "There is no such passkey."),
    NO_PROVIDER("access.no-provider", 404, "没有这个身份提供方。", "There is no such identity provider."),
    PROVIDER_UNREACHABLE(
            "access.provider-unreachable",
            502,
            "身份提供方暂时连不上，请稍后再试，或用密码登录。",
            "The identity provider cannot be reached: try again later, or sign in with your password."),
    PROVIDER_TOO_LATE(
            "access.provider-too-late",
            401,
            "这次认证已过期、已用过，或不是在这个浏览器开始的，请重新开始。",
            "That took too long, was used before, or was begun in another browser: begin again."),
    PROVIDER_REFUSED(
            "access.provider-refused",
            401,
            "身份提供方没有证明您的身份，请重新开始，或用密码登录。",
            "The identity provider did not vouch for you: begin again, or sign in with your password."),
    PROVIDER_UNKNOWN_PERSON(
            "access.provider-unknown-person",
            401,
            "这个身份还没有绑定账号：请用密码登录，在“我的账号”里绑定；没有账号请找管理员。",
            "No account is linked to that identity: sign in with your password and link it under \"My account\", or ask"
                    + " the administrator for an account."),
    PROVIDER_OTHER_PERSON(
            "access.provider-other-person",
            401,
            "身份提供方认出的是另一个人，请用您自己的身份，或输入密码。",
            "The identity provider vouched for somebody else: use your own identity, or your password."),
    PROVIDER_NOT_FRESH(
            "access.provider-not-fresh",
            401,
            "身份提供方没有重新验证您本人，请改用密码。",
            "The identity provider did not have you prove anew who you are: use your password."),
    IDENTITY_TAKEN(
            "access.identity-taken",
            409,
            "这个身份已绑定别的账号，或这个账号已绑定了另一个身份。",
            "That identity belongs to another account, or this account has another one already."),
    NO_IDENTITY("access.no-identity", 404, "没有绑定这个身份。", "No such identity is linked."),
    SIGNATURE_MALFORMED(
            "access.signature-malformed",
            400,
            "签名字段的写法不对，请对照对接说明。",
            "The signature fields hold no signature that we take: see the manual for partners."),
    SIGNATURE_INCOMPLETE(
            "access.signature-incomplete",
            401,
            "签名没有覆盖或写明必需的内容，见 missing。",
            "The signature does not cover, or does not say, all that it has to: see \"missing\"."),
    SIGNATURE_KEY_UNKNOWN(
            "access.signature-key-unknown",
            401,
            "没有这个密钥编号，或账号已停用。",
            "There is no such key id, or its account is switched off."),
    SIGNATURE_KEY_PENDING(
            "access.signature-key-pending",
            401,
            "密钥已登记，还没有经安全管理员批准。",
            "The key has been taken in, and the security administrator has yet to agree to it."),
    SIGNATURE_KEY_OVER(
            "access.signature-key-over",
            401,
            "密钥已吊销，或不在有效期内，请换用新的密钥。",
            "The key is revoked or outside its dates: sign with another."),
    SIGNATURE_WRONG(
            "access.signature-wrong",
            401,
            "签名与请求或密钥不符，请核对被签名的文字。",
            "The signature does not fit the request or the key: check the text that you signed."),
    SIGNATURE_OLD(
            "access.signature-old",
            401,
            "签名已过时或时钟不准，请校准时钟后重新签名。",
            "The signature is not of now: set your clock and sign again."),
    SIGNATURE_REPLAYED(
            "access.signature-replayed",
            401,
            "这个请求已经收到过，请换新的 nonce 重新签名。",
            "That was sent before: sign it again with a new nonce."),
    DIGEST_WRONG(
            "access.digest-wrong",
            400,
            "正文与 Content-Digest 不符，请重新计算。",
            "The body is not the one that Content-Digest tells of: work it out again."),
    TOO_MANY_REQUESTS(
            "access.too-many-requests", 429, "请求过于频繁，请下一分钟再发。", "That is too much in one minute: go on in the next."),
    SIGNED_BODY_TOO_LARGE(
            "access.signed-body-too-large", 413, "正文超过 10 MB，请分开发送。", "The body exceeds 10 MB: send less at a time."),
    SIGNED_BODY_UNFIT(
            "access.signed-body-unfit",
            415,
            "签名请求的正文请用 JSON；上传文件用 multipart/form-data。",
            "The body of a signed request is JSON, or multipart/form-data where a file is sent."),
    NOT_FOR_SERVICES(
            "access.not-for-services",
            409,
            "服务账号不能这样用：它没有密码，不担任管理员，也不办需要本人确认的事。",
            "Not for accounts of partners' systems: they have no password, are no administrators, and do nothing that a"
                    + " person has to confirm."),
    NO_SERVICE_KEY("access.no-service-key", 404, "没有这个密钥，或已吊销。", "There is no such key, or it is revoked already."),
    PASSWORD_IS_FIRST(
            "access.password-is-first",
            428,
            "这个密码是别人设置的，或已到期，请先改成您自己的新密码。",
            "This password was set by somebody else, or is too old: change it to a new one of your own first."),
    WEAK_PASSWORD(
            "access.weak-password",
            422,
            "密码太弱：要足够长，含大写、小写、数字、符号中的三种（18 位以上不限），且不含用户名。",
            "That password is too weak: make it long enough, of three kinds out of capitals, small letters, digits and"
                    + " signs (18 characters and more may be of any), without your user name."),
    SAME_PASSWORD("access.same-password", 422, "新密码不能与现在的相同。", "The new password must differ from the present one."),
    OLD_PASSWORD(
            "access.old-password",
            422,
            "这个密码不久前用过，请换一个没有用过的。",
            "You had this password not long ago: take one you have not had."),
    INVALID("access.invalid", 422, "请改正标出的内容。", "Mend what is marked."),
    NO_ACCOUNT(
            "access.no-account",
            404,
            "没有这个账号，或不在您的管理范围内。",
            "There is no such account, or it is not yours to administer."),
    NO_PERSON(
            "access.no-person",
            404,
            "没有这个人员，或不在您的管理范围内。",
            "There is no such person, or they are not yours to administer."),
    NO_ROLE("access.no-role", 404, "没有这个角色。", "There is no such role."),
    ROLE_TAKEN("access.role-taken", 409, "已有同样代码的角色。", "There is a role with that code already."),
    ROLE_HELD("access.role-held", 409, "还有账号持有这个角色，请先收回。", "Accounts still hold this role: take it from them first."),
    NOT_ONES_OWN(
            "access.not-ones-own",
            409,
            "不能管理自己的账号和权限，请由另一位管理员办理。",
            "Nobody administers themselves: ask another administrator."),
    POWERS_APART(
            "access.powers-apart",
            409,
            "系统管理、安全管理、审计三种权力必须由不同的人单独持有，不能与其他权力合并。",
            "The powers of the system, security and audit administrators belong to separate people and go with no other."),
    LAST_ADMINISTRATOR(
            "access.last-administrator",
            409,
            "这是最后一位同类管理员，请先指定另一位。",
            "This is the last administrator of the kind: appoint another first."),
    AT_THE_MACHINE_ALONE(
            "access.at-the-machine-alone",
            409,
            "管理员的密码只能在服务器上用 bin/xinqiao password 重置。",
            "An administrator's password is reset at the machine alone, with bin/xinqiao password."),
    NO_DELEGATION("access.no-delegation", 404, "没有这项代办，或已结束。", "There is no such delegation, or it is over."),
    DELEGATION_OVER(
            "access.delegation-over",
            409,
            "代办已到期或被收回，请回到自己的身份再继续。",
            "The delegation is over: go back to acting for yourself."),
    NOT_WHILE_ACTING(
            "access.not-while-acting",
            409,
            "代办期间不能再委托他人，请先回到自己的身份。",
            "What was lent to you is not lent on: go back to acting for yourself first."),
    REASON_MISSING("access.reason-missing", 422, "请写明原因。", "Give the reason."),
    LOCKED("access.locked", 423, "工作台已锁定，请输入您的密码继续。", "The desk is locked: enter your password to go on."),
    CONFIRM_NEEDED(
            "access.confirm-needed",
            428,
            "这件事需要再次确认是您本人，请输入密码。",
            "This needs you to prove once more who you are: enter your password."),
    NO_SESSION("access.no-session", 404, "这个登录已经结束。", "This session has ended already."),
    TOO_MANY_ATTEMPTS(
            "access.too-many-attempts",
            429,
            "登录失败次数过多，请稍后再试。",
            "Too many failed attempts: try again in a few minutes."),
    DENIED("access.denied", 403, "您没有做这件事的权限，需要时请联系管理员。", "You may not do this; ask the administrator if you need to."),
    STALE_PAGE("access.stale-page", 403, "页面已过期，请刷新后重试。", "This page is out of date: reload it and try again.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    AccessProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
