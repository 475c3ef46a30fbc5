package org.xinqiao.intake.wechat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 公众号接口: official accounts, how they go, and their menus. */
@RestController
@RequestMapping("/api/wechat/accounts")
class WechatAccountController {

    private final WechatAccounts accounts;
    private final WechatAccountForm forms;

    WechatAccountController(WechatAccounts accounts, WechatAccountForm forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    @GetMapping
    List<AccountView> list(Viewer viewer) {
        return accounts.list(viewer).stream().map(AccountView::of).toList();
    }

    /** What is to be told to the platform is shown here and never again. */
    @PostMapping
    ResponseEntity<MadeAccount> add(
            Viewer viewer, @RequestBody @Schema(implementation = AccountBody.class) JsonNode form) {
        WechatAccountForm.Filled filled = forms.read(form, null, viewer);
        WechatAccounts.Made made = accounts.add(viewer, filled.draft(), filled.appSecret());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MadeAccount(Long.toString(made.id()), "/wechat/" + made.door(), made.token(), made.aesKey()));
    }

    @PutMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Viewer viewer,
            @PathVariable long id,
            @RequestBody @Schema(implementation = AccountBody.class) JsonNode form) {
        WechatAccountForm.Filled filled = forms.read(form, accounts.get(viewer, id), viewer);
        accounts.change(viewer, id, filled.draft(), filled.appSecret());
    }

    @PostMapping("/{id:\\d{1,18}}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchTo(Viewer viewer, @PathVariable long id, @RequestBody Wanted wanted) {
        accounts.switchTo(viewer, id, wanted.active());
    }

    @PutMapping("/{id:\\d{1,18}}/menu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setMenu(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = MenuBody.class) JsonNode form) {
        accounts.setMenu(viewer, id, WechatMenuForm.read(form));
    }

    /** 启用. */
    record Wanted(boolean active) {}

    /** 菜单内容. */
    record MenuBody(List<MenuButton> buttons) {}

    /** 公众号内容. @param appSecret left out where the old one stays */
    record AccountBody(
            String name,
            @Nullable String area,
            @Nullable String appId,
            @Nullable String appSecret,
            @Nullable Boolean encrypted,
            @Nullable String welcome,
            @Nullable AnswerTemplate template) {}

    /** 新公众号. @param address where the platform is to call, behind the house's own name */
    record MadeAccount(String id, String address, String token, String aesKey) {}

    /** 公众号. */
    record AccountView(
            String id,
            String name,
            String area,
            String appId,
            String address,
            boolean encrypted,
            String welcome,
            AnswerTemplate template,
            List<MenuButton> menu,
            boolean active,
            @Nullable Instant heardAt,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            String trouble,
            int backlog) {

        static AccountView of(WechatAccounts.Listed listed) {
            WechatAccount account = listed.account();
            return new AccountView(
                    Long.toString(account.id()),
                    account.name(),
                    account.area().value(),
                    account.appId(),
                    "/wechat/" + account.door(),
                    account.encrypted(),
                    account.welcome(),
                    AnswerTemplate.of(account),
                    List.of(JsonMapper.shared().readValue(account.menu(), MenuButton[].class)),
                    account.active(),
                    account.health().heardAt(),
                    account.health().succeededAt(),
                    account.health().failedAt(),
                    account.health().trouble(),
                    listed.backlog());
        }
    }
}
