package org.xinqiao.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 审计动作: everything that is put on record, under a code that is never renamed. A room that does something new adds its
 * line here; {@code docs/generated/audit-actions.md} lists them.
 */
public enum AuditAction {
    SESSION_OPENED("session.opened", "登录", "Sign in"),
    SESSION_REFUSED("session.refused", "登录被拒", "Sign-in refused"),
    SESSION_LOCKED("session.locked", "登录被锁", "Sign-in locked"),
    SESSION_CLOSED("session.closed", "退出", "Sign out"),
    SESSION_EXPIRED("session.expired", "会话过期", "Session expired"),
    SESSION_ENDED("session.ended", "结束会话", "End a session"),
    SESSION_CONFIRMED("session.confirmed", "再次认证", "Prove once more who one is"),
    DESK_LOCKED("desk.locked", "锁屏", "Lock the desk"),
    DESK_UNLOCKED("desk.unlocked", "解锁", "Unlock the desk"),
    ACCESS_DENIED("access.denied", "越权被拒", "Refused for want of power"),
    REQUEST_REPEATED("request.repeated", "重复的请求得到原来的应答", "Answer a repeated request as before"),

    ACCOUNT_ADDED("account.added", "新增账号", "Add an account"),
    ACCOUNT_CHANGED("account.changed", "修改账号", "Change an account"),
    ACCOUNT_SWITCHED("account.switched", "启用或停用账号", "Switch an account on or off"),
    PASSWORD_EXPIRED("password.expired", "密码到期", "A password has become too old"),
    PASSWORD_CHANGED("account.password-changed", "修改密码", "Change a password"),
    FACTOR_OFFERED("factor.offered", "准备绑定第二因素", "Be offered a second factor"),
    FACTOR_ENROLLED("factor.enrolled", "绑定第二因素", "Set up a second factor"),
    FACTOR_CODES_RENEWED("factor.codes-renewed", "更换恢复码", "Renew recovery codes"),
    FACTOR_CODE_USED("factor.recovery-used", "使用恢复码", "Use a recovery code"),
    FACTOR_REMOVED("factor.removed", "停用第二因素", "Do without a second factor"),
    FACTOR_RESET("factor.reset", "重置第二因素", "Reset a second factor"),
    IDENTITY_ASKED("identity.asked", "去身份提供方认证", "Go to an identity provider"),
    IDENTITY_LINKED("identity.linked", "绑定外部身份", "Link an identity of a provider"),
    IDENTITY_UNLINKED("identity.unlinked", "解绑外部身份", "Unlink an identity of a provider"),
    PASSKEY_ADDED("passkey.added", "登记通行密钥", "Register a passkey"),
    PASSKEY_REMOVED("passkey.removed", "删除通行密钥", "Remove a passkey"),
    PASSKEY_COPIED("passkey.copied", "通行密钥疑似被复制", "A passkey may have been copied"),
    SERVICE_ADDED("service.added", "新增服务账号", "Add an account for a partner's system"),
    SERVICE_KEY_ADDED("service.key-added", "登记服务密钥", "Take a partner's key in"),
    SERVICE_KEY_APPROVED("service.key-approved", "批准服务密钥", "Approve a partner's key"),
    SERVICE_KEY_REVOKED("service.key-revoked", "吊销服务密钥", "Revoke a partner's key"),
    SIGNATURE_REFUSED("signature.refused", "签名请求被拒", "Signed request refused"),
    DELEGATION_GIVEN("delegation.given", "委托代办", "Delegate for leave"),
    DELEGATION_ENDED("delegation.ended", "结束委托", "End a delegation"),
    DELEGATION_TAKEN("delegation.taken", "开始代办", "Begin to act for somebody"),
    DELEGATION_LEFT("delegation.left", "退出代办", "Stop acting for somebody"),
    STAFF_ADDED("staff.added", "新增人员", "Add a person"),
    STAFF_CHANGED("staff.changed", "修改人员", "Change a person"),
    ROLES_GRANTED("account.roles-granted", "授予角色", "Grant roles"),
    ROLE_CHANGED("role.changed", "修改角色权限", "Change a role's powers"),

    ASSESSMENT_DRAFTED("assessment.drafted", "新建考核期次", "Begin an assessment"),
    ASSESSMENT_COUNTED("assessment.counted", "考核重新计数", "Count an assessment anew"),
    ASSESSMENT_OPENED("assessment.opened", "考核公示", "Open an assessment to objections"),
    ASSESSMENT_PUBLISHED("assessment.published", "发布考核", "Publish an assessment"),
    ASSESSMENT_FROZEN("assessment.frozen", "封存考核", "Freeze an assessment"),
    ASSESSMENT_CHECKED("assessment.checked", "复核考核", "Count an assessment again from what was kept"),
    OBJECTION_MADE("assessment.objected", "提出考核异议", "Object to how a case counts"),
    OBJECTION_DECIDED("assessment.objection-decided", "审核考核异议", "Decide on an objection"),
    CASE_EXCLUDED("assessment.case-excluded", "诉求不计入考核", "Leave a case out of assessments"),
    PERSON_ASSESSED("assessment.person-read", "查看他人工作情况", "Read somebody else's own figures"),

    CITIZEN_LOOKED_UP("citizen.looked-up", "按号码查来电人", "Look up a caller by number"),
    CITIZEN_UNMASKED("citizen.unmasked", "查看来电人明文", "Unmask a caller"),
    CALLBACK_CLAIMED("callback.claimed", "认领回访", "Take a callback"),
    CALLBACK_RELEASED("callback.released", "放回待回访名单", "Put a callback back"),
    CALLBACK_RECORDED("callback.recorded", "登记回访结果", "Write down what came of a callback"),
    CALLBACK_RATED("callback.rated", "市民凭链接评价", "A citizen rates by a link"),
    CALLBACKS_EXPORTED("callback.exported", "导出回访数据", "Export figures of callbacks"),
    IMPOSSIBLE_ASKED("impossible.asked", "申请认定客观条件不具备", "Ask that a case be found impossible"),
    IMPOSSIBLE_DECIDED("impossible.decided", "决定客观条件不具备的申请", "Decide whether a case is impossible"),
    INFORMANT_SEALED("informant.sealed", "密封举报人", "Seal an informant"),
    INFORMANT_ASKED("informant.asked", "申请启封举报人", "Ask to open a sealed informant"),
    INFORMANT_DECIDED("informant.decided", "决定启封申请", "Decide on opening a sealed informant"),
    INFORMANT_READ("informant.read", "查看启封的举报人", "Read an informant that was opened"),
    TEXT_UNMASKED("text.unmasked", "查看诉求原文", "Unmask the numbers in a case's texts"),

    PORTAL_CODE_ASKED("portal.code-asked", "市民索取验证码", "A citizen asks for a code"),
    PORTAL_SIGNED_IN("portal.signed-in", "市民登录", "A citizen signs in"),
    PORTAL_DEVICE_ENDED("portal.device-ended", "市民的设备退出登录", "A citizen's device is signed out"),
    PORTAL_WISHED("portal.wished", "市民设置消息偏好", "A citizen says how to be told"),
    PORTAL_SIGNED_OUT("portal.signed-out", "市民退出", "A citizen signs out"),
    PORTAL_LINK_MADE("portal.link-made", "市民取得进度链接", "A citizen is given a link to a case"),
    PORTAL_LOOKED_UP("portal.looked-up", "凭编号查询诉求", "A case is looked up by number and four digits"),

    PERSON_ASKED("person.asked", "登记个人信息请求", "Take down what somebody asks about their data"),
    PERSON_COPIED("person.copied", "导出个人信息副本", "Export a copy of somebody's data"),
    PERSON_ERASED("person.erased", "销毁个人信息", "Erase somebody"),
    PERSON_REFUSED("person.refused", "不予办理个人信息请求", "Refuse what somebody asks about their data"),
    DISPOSAL_REPORTED("disposal.reported", "检查到期数据", "Report data beyond its term"),
    DISPOSAL_APPROVED("disposal.approved", "批准销毁到期数据", "Approve destroying data beyond its term"),
    DISPOSAL_DROPPED("disposal.dropped", "不批准销毁到期数据", "Do not approve destroying data"),
    DISPOSAL_DONE("disposal.done", "销毁到期数据", "Destroy data beyond its term"),
    ASSESSMENT_KEPT("assessment.kept", "保存影响评估", "Keep a version of an impact assessment"),

    HOTLINE_ADDED("hotline.added", "新增热线", "Add a hotline"),
    HOTLINE_CHANGED("hotline.changed", "修改热线", "Change a hotline"),
    HOTLINES_EXPORTED("hotline.exported", "导出热线表", "Export the hotlines"),
    QUEUE_ADDED("queue.added", "新增话务队列", "Add a queue"),
    QUEUE_CHANGED("queue.changed", "修改话务队列", "Change a queue"),
    SEATS_ADDED("seat.added", "新增席位", "Add seats"),
    SEAT_CHANGED("seat.changed", "修改席位", "Change a seat"),
    SKILL_NAMED("skill.named", "登记技能", "Name a skill"),
    SKILLS_GIVEN("skill.given", "调整话务员技能", "Say what an agent knows"),
    OUTAGE_WRITTEN("outage.written", "发布停水停电公告", "Announce an outage"),
    OUTAGE_CHANGED("outage.changed", "修改停水停电公告", "Change the notice of an outage"),
    BLOCK_PROPOSED("block.proposed", "提请列入黑名单", "Propose to block a caller"),
    BLOCK_REVIEWED("block.reviewed", "审核黑名单", "Review the block of a caller"),
    BLOCK_LIFTED("block.lifted", "解除黑名单", "Lift the block of a caller"),

    CASE_REGISTERED("case.registered", "登记诉求", "Register a case"),
    CASE_STEPPED("case.stepped", "办理诉求", "Take a step in a case"),
    CASES_LOADED("case.loaded", "批量入库", "Take in many cases"),
    CASE_READ("case.read", "查看诉求", "Read a case"),

    DISPATCH_RULED("dispatch.ruled", "修改派单设置", "Change what is asked of automatic dispatch"),
    PRECEDENT_CHANGED("precedent.changed", "撤销、替代或恢复职责判例", "Withdraw, supersede or restore a duty decision"),
    ROUND_OPENED("round.opened", "发起会商", "Ask units for their opinion"),
    OPINION_GIVEN("round.opinion", "提出会商意见", "Give an opinion in a round"),
    DUTY_CHANGE_PROPOSED("duty.change-proposed", "提出职责清单变更", "Ask for a change of the duty list"),
    DUTY_CHANGE_DECIDED("duty.change-decided", "审核职责清单变更", "Decide a change of the duty list"),
    DUTY_OFFICE_SET("duty.office-set", "指定会商单位", "Name an office to be asked about duties"),
    EVENT_OPENED("event.opened", "确立事件", "Open an event"),
    EVENT_CHANGED("event.changed", "修改事件", "Change an event"),
    EVENT_MERGED("event.merged", "事件内并案", "Merge cases of an event"),
    ARTICLE_ADDED("article.added", "新增知识条目", "Begin an article"),
    ARTICLE_SAVED("article.saved", "保存知识条目", "Save an article"),
    ARTICLE_SUBMITTED("article.submitted", "提交知识审核", "Ask for the review of an article"),
    ARTICLE_REVIEWED("article.reviewed", "审核知识条目", "Review an article"),
    ARTICLE_WITHDRAWN("article.withdrawn", "撤下知识条目", "Withdraw an article"),
    ARTICLE_LINKED("article.linked", "关联知识条目", "Link an article or a file to an article"),
    ARTICLES_IMPORTED("article.imported", "导入知识条目", "Import articles"),
    ARTICLES_EXPORTED("article.exported", "导出知识条目", "Export articles"),
    FEEDBACK_GIVEN("feedback.given", "反馈知识有误", "Say that an article is wrong"),
    FEEDBACK_SETTLED("feedback.settled", "答复知识反馈", "Answer what was said of an article"),
    GAP_TOLD("gap.told", "登记没有答案的提问", "Say that a question has no answer"),
    GAP_SETTLED("gap.settled", "处理没有答案的提问", "Settle a question without an answer"),
    TEMPLATE_SAVED("template.saved", "保存模板", "Save a template"),
    TEMPLATE_USED("template.used", "套用模板", "Use a template"),
    NOTICE_SENT_AGAIN("notice.sent-again", "重发通知", "Send a notice again"),
    NOTICE_MAIL_WISHED("notice.mail-wished", "退订或恢复邮件通知", "Unsubscribe an address from notices, or again"),
    NOTICE_PLAN_SAVED("notice.plan-saved", "修改通知发送规则", "Change what citizens are told"),
    NOTICE_TEMPLATE_SAVED("notice.template-saved", "修改通知模板", "Change a template of notices"),
    FORM_SAVED("form.saved", "保存自助表单", "Save a form for citizens"),
    GATEWAY_CALLED("notice.gateway-called", "短信网关来件", "Take in what an SMS gateway brings"),
    AUTHORISATION_GIVEN("authorisation.given", "授权直接答复", "Authorise direct answers"),
    AUTHORISATION_ENDED("authorisation.ended", "终止直接答复授权", "End an authorisation of direct answers"),
    INDEX_REBUILD_ASKED("index.rebuild-asked", "重建知识索引", "Rebuild the index of articles"),

    FILE_ADDED("file.added", "上传附件", "Add a file"),
    FILE_SWEPT("file.swept", "清除无主附件", "Sweep a file that hangs on nothing"),
    FILE_DESTROYED("file.destroyed", "销毁到期附件", "Destroy an attachment beyond its term"),
    FILE_READ("file.read", "查看附件", "Read a file"),
    FILE_INFECTED("file.infected", "附件发现病毒", "Find a virus in a file"),
    UPLOAD_BEGUN("upload.begun", "开始续传", "Begin an upload in pieces"),
    UPLOAD_REFUSED("upload.refused", "不接收续传文件", "Refuse what was uploaded in pieces"),
    UPLOAD_CANCELLED("upload.cancelled", "取消续传", "Give up an upload in pieces"),
    UPLOAD_SWEPT("upload.swept", "清除过期续传", "Forget an upload whose time is over"),

    IMPORT_UPLOADED("import.uploaded", "上传导入文件", "Upload a file to import"),
    IMPORT_STARTED("import.started", "开始导入", "Start an import"),
    IMPORT_PAUSED("import.paused", "暂停导入", "Pause an import"),
    IMPORT_RESUMED("import.resumed", "继续导入", "Go on with an import"),
    IMPORT_CANCELLED("import.cancelled", "取消导入", "Give up an import"),
    IMPORT_ERRORS_READ("import.errors-read", "下载未导入的行", "Download rows that were not imported"),
    MEASURE_GIVEN("measure.given", "下达督办措施", "Take a measure of supervision"),
    MEASURE_DECIDED("measure.decided", "决定督办措施", "Decide on a measure of supervision"),
    MEASURE_ANSWERED("measure.answered", "回复督办措施", "Answer a measure of supervision"),
    MEASURES_SEEN("measures.seen", "看到给我的督办", "Have seen measures one is told of"),
    CLOSING_JUDGED("closing.judged", "核查办结", "Judge whether what was closed was done"),
    REPORT_ORDERED("report.ordered", "出报告", "Have a report made"),
    REPORT_COUNTED("report.counted", "报告重新统计", "Count a report anew"),
    REPORT_EDITED("report.edited", "编辑报告", "Edit a report"),
    REPORT_DISCARDED("report.discarded", "作废报告草稿", "Put a draft of a report away"),
    REPORT_RELEASED("report.released", "发布报告", "Release a report"),
    REPORT_OPENED("report.opened", "打开被告知的报告", "Open a report one was told of"),
    REPORT_EXPORTED("report.exported", "导出报告", "Take a report away as a file"),
    REPORT_SCHEDULED("report.scheduled", "设置定时报告", "Change when reports come by themselves"),
    REPORT_SUBSCRIBED("report.subscribed", "订阅报告", "Subscribe to reports"),
    SURVEY_MADE("survey.made", "新建调查", "Begin a survey"),
    SURVEY_CHANGED("survey.changed", "修改调查", "Change a survey"),
    SURVEY_FIELDED("survey.fielded", "调查投入执行", "Put a survey in the field"),
    SURVEY_PAUSED("survey.paused", "暂停调查", "Pause a survey"),
    SURVEY_CLOSED("survey.closed", "结束调查", "Close a survey"),
    SURVEY_DRAWN("survey.drawn", "抽取样本", "Draw a sample"),
    SURVEY_DRAW_CHECKED("survey.draw-checked", "复核抽样", "Draw a sample again and compare"),
    SURVEY_FORGOTTEN("survey.forgotten", "销毁调查名单", "Destroy who was asked by a survey"),
    SURVEY_REPORTED("survey.reported", "导出调查结果", "Take results of a survey along"),
    INTERVIEW_CLAIMED("interview.claimed", "认领受访人", "Take somebody to interview"),
    INTERVIEW_RELEASED("interview.released", "放回受访人", "Put somebody back who was to be interviewed"),
    INTERVIEW_LINKED("interview.linked", "发放答卷链接", "Make a link to a questionnaire"),
    INTERVIEW_STEPPED("interview.stepped", "回答一题", "Answer a question of a survey"),
    INTERVIEW_ENDED("interview.ended", "完成或结束访问", "Complete or end an interview"),
    INTERVIEW_JUDGED("interview.judged", "审核答卷", "Decide whether an interview counts"),
    INTERVIEW_RECHECKED("interview.rechecked", "复核访问", "Confirm an interview of somebody else"),
    LIST_EXPORTED("list.exported", "导出列表", "Export a list"),

    SEAT_TAKEN("seat.taken", "签入坐席", "Sit down at a seat"),
    SEAT_LEFT("seat.left", "签出坐席", "Leave a seat"),
    SEAT_SET("seat.set", "示闲、示忙、话后完成", "Say whether one wants calls"),
    CALL_HANDLED("call.handled", "操作通话", "Do something in a call"),
    CALL_MADE("call.made", "呼出", "Call somebody"),
    CALL_LINKED("call.linked", "来电归入诉求", "Put a call to a case"),
    CONTACT_RECEIVED("contact.received", "收到来信", "A message has come in"),
    CONTACT_READ("contact.read", "查看来信", "Read messages"),
    CONTACT_SETTLED("contact.settled", "处理来信", "Settle a message"),
    CONTACT_ANSWERED("contact.answered", "回复来信", "Answer a message"),
    SOURCE_SAVED("source.saved", "保存来信来源", "Save a source of messages"),
    SOURCE_SWITCHED("source.switched", "启用或停用来信来源", "Switch a source of messages on or off"),
    TEXT_SEAT_CHANGED("seat.texts-changed", "开始或停止接文字会话", "Begin or stop to take talks in writing"),
    FOLLOWER_BOUND("follower.bound", "绑定微信用户的手机", "Bind a telephone to somebody on WeChat"),
    SOURCE_KEY_MADE("source.key-made", "发放接口密钥", "Give a partner's program a key"),
    SOURCE_KEY_REVOKED("source.key-revoked", "收回接口密钥", "Take a partner's key back"),
    CALL_READ("call.read", "查看通话", "Look at a call"),
    RECORDING_HEARD("recording.heard", "听取录音", "Hear a recording"),
    RECORDING_DESTROYED("recording.destroyed", "销毁录音", "Destroy a recording"),
    FLOOR_LED("floor.led", "话务督导", "Lead the call floor"),

    PLACE_LOADED("place.loaded", "装载地方资料", "Load a place's data"),
    DAYS_IMPORTED("days.imported", "导入法定节假日", "Import statutory days"),
    CALENDAR_CHANGED("calendar.changed", "修改工作日历", "Change a working calendar"),
    RULES_DRAFTED("rules.drafted", "起草规则包", "Draft a rule pack"),
    RULES_DROPPED("rules.dropped", "删除规则包草案", "Throw a draft of a rule pack away"),
    RULES_SET("rules.set", "规则包定期生效", "Put a rule pack in force"),
    RULES_TRIED("rules.tried", "试算规则包", "Try a rule pack on past cases"),
    RULES_TAKEN_BACK("rules.taken-back", "撤回未生效的规则包", "Take a rule pack back before it is in force"),
    RULE_CHANGED("rule.changed", "修改规则", "Change a rule"),
    SETTING_CHANGED("setting.changed", "修改设置", "Change a setting"),
    COMMAND_BEGAN("command.began", "命令开始", "A shell command begins"),
    COMMAND_ENDED("command.ended", "命令结束", "A shell command ends"),
    SERVER_STARTED("server.started", "系统启动", "Start the server"),
    SERVER_STOPPED("server.stopped", "系统停止", "Stop the server"),

    TRAIL_SEARCHED("audit.searched", "查询审计记录", "Search the audit trail"),
    TRAIL_EXPORTED("audit.exported", "导出审计记录", "Export the audit trail"),
    EXPORT_ENDED("audit.export-ended", "审计记录导出完毕", "The export of the audit trail has ended"),
    VERIFICATION_BEGUN("audit.verification-begun", "开始核对审计记录", "Begin to verify the audit trail"),
    TRAIL_VERIFIED("audit.verified", "核对审计记录", "Verify the audit trail"),
    ROOT_PUBLISHED("audit.root-published", "公布审计根", "Publish a root of the audit trail"),
    MONTH_DROPPED("audit.month-dropped", "销毁过期审计记录", "Drop a month of the audit trail");

    private static final Map<String, AuditAction> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AuditAction::code, action -> action));

    private final String code;
    private final String zh;
    private final String en;

    AuditAction(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    public static Optional<AuditAction> named(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The codes of all actions of a kind, as {@code case}, or the one code itself; none when there is no such thing. */
    public static List<String> under(String kindOrCode) {
        return Arrays.stream(values())
                .map(AuditAction::code)
                .filter(code -> code.equals(kindOrCode) || code.startsWith(kindOrCode + "."))
                .toList();
    }

    /** The stable name, {@code <thing>.<what happened to it>}. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
