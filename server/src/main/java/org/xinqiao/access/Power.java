package org.xinqiao.access;

/** 权力: one thing that an account may be allowed to do; a role is a set of them. */
public enum Power {
    /** 登记: register cases. */
    REGISTER("登记", "Register cases"),
    /** 直接答复: answer without dispatch. */
    ANSWER("直接答复", "Answer directly"),
    /** 派单: choose units. */
    DISPATCH("派单", "Dispatch"),
    /** 裁定退回与延期: settle returns and extensions. */
    ARBITRATE("裁定", "Settle returns and extensions"),
    /** 承办: sign, pass on, reply for one's unit. */
    HANDLE("承办", "Handle for one's unit"),
    /** 单位负责: act for the units below one's own as well. */
    HEAD_UNIT("单位负责", "Head one's unit"),
    /** 审核答复. */
    REVIEW("审核", "Review replies"),
    /** 回访. */
    CALL_BACK("回访", "Call back"),
    /** 组织民意调查: writes questionnaires, draws samples, decides what counts, reports. */
    RUN_SURVEYS("组织民意调查", "Run opinion surveys"),
    /** 访问: interviews people for surveys. */
    INTERVIEW("访问受访人", "Interview for surveys"),
    /** 办结与归档. */
    CLOSE("办结", "Close and archive"),
    /** 催办与督办. */
    SUPERVISE("督办", "Supervise"),
    /** 考核: opens, publishes and freezes assessments, and decides on objections to them. */
    ASSESS("考核", "Assess units and decide on objections"),
    /** 问责: gives red cards, talks to heads of units, confirms that somebody is held to account. */
    ACCOUNT("问责", "Hold to account"),
    /** 编辑报告: has reports made, words them and sends them back to be counted. */
    EDIT_REPORTS("编辑报告", "Edit reports"),
    /** 发布报告: releases what somebody else worked on. */
    RELEASE_REPORTS("发布报告", "Release reports"),
    /** 并案. */
    MERGE("并案", "Merge duplicates"),
    /** 挂起与恢复. */
    SUSPEND("挂起", "Suspend and resume"),
    /** 导入. */
    IMPORT("导入", "Import"),
    /** 查看辖区内全部诉求: read every case of one's area, not only those of one's units. */
    READ_ALL("查看全部", "Read every case of the area"),
    /** 联系来电人: see how to reach the caller of a case. */
    CONTACT("联系来电人", "See how to reach callers"),
    /** 知悉保密身份: know who called although they asked to stay unknown to those who handle the case. */
    CONFIDE("知悉保密身份", "Know confidential callers"),
    /** 启封举报人: asks that a sealed informant be opened, and decides on it when somebody else asks. */
    UNSEAL("启封举报人", "Open sealed informants"),
    /** 接听电话: sits at a seat and takes calls. */
    TAKE_CALLS("接听电话", "Take calls"),
    /** 话务督导: watches the floor, listens in, moves calls and seats, keeps the register of hotlines. */
    LEAD_FLOOR("话务督导", "Lead the call floor"),
    /** 听取录音: plays what was recorded of calls. */
    HEAR_RECORDINGS("听取录音", "Hear recordings"),
    /** 采编知识: writes articles, templates and authorisations for one's units. */
    WRITE_ARTICLES("采编知识", "Write articles"),
    /** 审核知识: reviews what somebody else wrote. */
    REVIEW_ARTICLES("审核知识", "Review articles"),
    /** 保护个人信息: answers people about their own data, approves its destruction, keeps the assessments. */
    PROTECT("保护个人信息", "Answer for personal data"),
    /** 系统管理: accounts, people, places; grants no power. */
    ADMINISTER("系统管理", "Administer"),
    /** 安全管理: grants powers, resets second factors, ends sessions; makes no accounts. */
    SECURE("安全管理", "Grant powers and watch over sign-ins"),
    /** 审计: reads the audit trail, and nothing else. */
    AUDIT("审计", "Read the audit trail");

    private final String zh;
    private final String en;

    Power(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
