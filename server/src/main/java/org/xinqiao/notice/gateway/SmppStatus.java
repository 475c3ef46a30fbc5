package org.xinqiao.notice.gateway;

import org.jsmpp.SMPPConstant;

/** SMPP 状态码: what a centre's refusal means (SMPP 3.4, 5.1.3). */
final class SmppStatus {

    private SmppStatus() {}

    /** Whether the same may be taken later. */
    static boolean passes(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVBNDSTS -> true;
            default -> false;
        };
    }

    static String said(int status) {
        String code = "0x%08X".formatted(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVPASWD -> "密码不对 / the password is wrong (" + code + ")";
            case SMPPConstant.STAT_ESME_RINVSYSID -> "账号不对 / the system id is not known (" + code + ")";
            case SMPPConstant.STAT_ESME_RBINDFAIL -> "短信中心拒绝登录 / the centre refuses to bind (" + code + ")";
            case SMPPConstant.STAT_ESME_RTHROTTLED -> "发送太快 / too many at once (" + code + ")";
            case SMPPConstant.STAT_ESME_RINVDSTADR -> "号码无效 / not a number (" + code + ")";
            default -> "SMPP " + code;
        };
    }
}
