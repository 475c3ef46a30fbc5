package org.xinqiao.intake.wechat;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.wechat.MenuButton.Act;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 菜单表单: the buttons of an account's menu and what they unfold to, within the platform's bounds, with all that is wrong told at once. */
final class WechatMenuForm {

    private static final int MOST_BUTTONS = 3;
    private static final int MOST_CHOICES = 5;
    /** As the platform counts: a sign of Chinese is two. */
    private static final int WIDEST = 16;

    private static final int LONGEST_LINK = 1000;

    private final List<FieldProblem> wrong = new ArrayList<>();

    private WechatMenuForm() {}

    /**
     * None at all takes the menu away.
     *
     * @throws ProblemFound with {@link IntakeProblem#INVALID}
     */
    static List<MenuButton> read(JsonNode form) {
        WechatMenuForm reading = new WechatMenuForm();
        List<MenuButton> menu = reading.menu(form.path("buttons"));
        if (!reading.wrong.isEmpty()) {
            throw new ProblemFound(IntakeProblem.INVALID, reading.wrong);
        }
        return menu;
    }

    private List<MenuButton> menu(JsonNode buttons) {
        List<MenuButton> menu = new ArrayList<>();
        if (!buttons.isArray() || buttons.size() > MOST_BUTTONS) {
            wrong("buttons", "最多 3 个按钮。", "At most 3 buttons.");
            return menu;
        }
        for (int i = 0; i < buttons.size(); i++) {
            String field = "buttons." + i;
            MenuButton.Choice itself = choice(buttons.get(i), field);
            List<MenuButton.Choice> unfolded =
                    itself.act() == Act.UNFOLD ? choices(buttons.get(i).path("buttons"), field) : List.of();
            menu.add(new MenuButton(itself.name(), itself.act(), itself.link(), unfolded));
        }
        return menu;
    }

    private List<MenuButton.Choice> choices(JsonNode buttons, String of) {
        List<MenuButton.Choice> choices = new ArrayList<>();
        if (!buttons.isArray() || buttons.isEmpty() || buttons.size() > MOST_CHOICES) {
            wrong(of + ".buttons", "二级菜单要有 1 至 5 个按钮。", "The second level has 1 to 5 buttons.");
            return choices;
        }
        for (int i = 0; i < buttons.size(); i++) {
            String field = of + ".buttons." + i;
            MenuButton.Choice choice = choice(buttons.get(i), field);
            if (choice.act() == Act.UNFOLD) {
                wrong(field + ".act", "二级菜单里不能再展开，请选择别的作用。", "There is no third level; choose something else.");
            }
            choices.add(choice);
        }
        return choices;
    }

    private MenuButton.Choice choice(JsonNode form, String field) {
        String name = WechatAccountForm.text(form, "name");
        if (name.isEmpty() || width(name) > WIDEST) {
            wrong(field + ".name", "请填写按钮文字，最多 8 个汉字。", "Name the button in at most 16 letters.");
        }
        Act act = act(WechatAccountForm.text(form, "act"), field);
        String link = act == Act.LINK ? WechatAccountForm.text(form, "link") : "";
        if (act == Act.LINK && (link.length() > LONGEST_LINK || !link.matches("https?://\\S+"))) {
            wrong(field + ".link", "请填写 http 或 https 网址。", "Give an http or https address.");
        }
        return new MenuButton.Choice(name, act, link);
    }

    private Act act(String typed, String field) {
        for (Act each : Act.values()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        wrong(field + ".act", "请选择按钮的作用。", "Choose what the button does.");
        return Act.NEW;
    }

    private static int width(String text) {
        return text.codePoints().map(sign -> sign < 128 ? 1 : 2).sum();
    }

    private void wrong(String field, String zh, String en) {
        wrong.add(WechatAccountForm.problem(field, zh, en));
    }
}
