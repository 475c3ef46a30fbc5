package org.xinqiao.intake.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.apache.DefaultApacheHttpClientBuilder;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;

/**
 * 微信平台接口: asks the platform with WxJava, which keeps the access token until it runs out. Stable tokens are used: several
 * processes of one house may hold the same, where the older kind would take it from each other.
 */
@Component
@EnableConfigurationProperties(WechatSettings.class)
class WxJavaPlatform implements WechatPlatform {

    private static final int ACCOUNTS = 200;

    private final WechatSecrets secrets;
    private final WechatFilms films;
    private final WechatSettings settings;
    /** By account and by the number of its secrets, so that a changed secret is used at once. */
    private final Cache<String, WxMpService> services = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    WxJavaPlatform(WechatSecrets secrets, WechatFilms films, WechatSettings settings) {
        this.secrets = secrets;
        this.films = films;
        this.settings = settings;
    }

    @Override
    public void say(WechatAccount account, String openid, String text) throws WechatTrouble {
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser(openid).content(text).build();
        ask(() -> service(account).getKefuService().sendKefuMessage(message));
    }

    @Override
    public void notify(WechatAccount account, String openid, List<Field> fields) throws WechatTrouble {
        WxMpTemplateMessage message = WxMpTemplateMessage.builder()
                .toUser(openid)
                .templateId(AnswerTemplate.of(account).id())
                .build();
        fields.forEach(field -> message.addData(new WxMpTemplateData(field.name(), field.value())));
        ask(() -> service(account).getTemplateMsgService().sendTemplateMsg(message));
    }

    @Override
    public void setMenu(WechatAccount account, List<MenuButton> menu) throws WechatTrouble {
        if (menu.isEmpty()) {
            ask(() -> {
                service(account).getMenuService().menuDelete();
                return "";
            });
            return;
        }
        WxMenu wanted = new WxMenu();
        wanted.setButtons(menu.stream().map(WxJavaPlatform::button).toList());
        ask(() -> Objects.requireNonNullElse(service(account).getMenuService().menuCreate(wanted), ""));
    }

    /** What unfolds has a name and what it unfolds to, and neither does nor leads to anything itself. */
    private static WxMenuButton button(MenuButton wanted) {
        if (wanted.act() != MenuButton.Act.UNFOLD) {
            return button(new MenuButton.Choice(wanted.name(), wanted.act(), wanted.link()));
        }
        WxMenuButton button = new WxMenuButton();
        button.setName(wanted.name());
        button.setSubButtons(
                wanted.buttons().stream().map(WxJavaPlatform::button).toList());
        return button;
    }

    private static WxMenuButton button(MenuButton.Choice wanted) {
        WxMenuButton button = new WxMenuButton();
        button.setName(wanted.name());
        if (wanted.act() == MenuButton.Act.LINK) {
            button.setType(WxConsts.MenuButtonType.VIEW);
            button.setUrl(wanted.link());
        } else {
            button.setType(WxConsts.MenuButtonType.CLICK);
            button.setKey(wanted.act().name());
        }
        return button;
    }

    @Override
    public Media media(WechatAccount account, String id) throws WechatTrouble {
        try {
            File file = ask(() -> service(account).getMaterialService().mediaDownload(id));
            InputStream content = Files.newInputStream(file.toPath(), StandardOpenOption.DELETE_ON_CLOSE);
            return new Media(file.getName(), content);
        } catch (IOException _) {
            throw WechatTrouble.unreachable();
        } catch (WechatTrouble told) {
            if (told.isForGood()) {
                throw told;
            }
            // where a film lies is no file, and the library says no more than that
            return new Media("", films.open(place(account, id).orElseThrow(() -> told)));
        }
    }

    private Optional<String> place(WechatAccount account, String id) throws WechatTrouble {
        String asked = "media_id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        return WechatFilms.placeIn(ask(() -> service(account).get(WxMpApiUrl.Material.MEDIA_GET_URL, asked)));
    }

    /** 提问. */
    private interface Question<T> {
        T ask() throws WxErrorException;
    }

    private static <T> T ask(Question<T> question) throws WechatTrouble {
        try {
            return question.ask();
        } catch (WxErrorException e) {
            throw e.getError() == null || e.getCause() instanceof IOException
                    ? WechatTrouble.unreachable()
                    : WechatTrouble.told(e.getError().getErrorCode());
        } catch (WxRuntimeException _) {
            throw WechatTrouble.unreachable();
        }
    }

    /** The same rules for reading calls: what signs and encrypts them. */
    WxMpConfigStorage config(WechatAccount account) {
        return service(account).getWxMpConfigStorage();
    }

    private WxMpService service(WechatAccount account) {
        return Objects.requireNonNull(services.get(account.id() + "/" + account.secrets(), _ -> made(account)));
    }

    private WxMpService made(WechatAccount account) {
        WechatSecrets.Secrets kept = secrets.of(account);
        DefaultApacheHttpClientBuilder client = DefaultApacheHttpClientBuilder.get();
        int patience = Math.toIntExact(settings.patience().toMillis());
        client.setConnectionTimeout(patience);
        client.setConnectionRequestTimeout(patience);
        client.setSoTimeout(patience);
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(account.appId());
        config.setSecret(kept.app());
        config.setToken(kept.token());
        config.setAesKey(kept.aesKey());
        config.setUseStableAccessToken(true);
        config.setHostConfig(new WxMpHostConfig(settings.platform(), settings.platform(), settings.platform()));
        config.setApacheHttpClientBuilder(client);
        WxMpService service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        // what does not go is tried again by the house, which does not wait while it does
        service.setMaxRetryTimes(1);
        return service;
    }
}
