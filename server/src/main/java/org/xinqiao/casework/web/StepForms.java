package org.xinqiao.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Conclusions;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Step;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 动作表单: one form per step, read into its command. */
@Component
class StepForms {

    private final Cases cases;
    private final Matters matters;
    private final Areas areas;
    private final Units units;
    private final Conclusions conclusions;

    StepForms(Cases cases, Conclusions conclusions, Matters matters, Areas areas, Units units) {
        this.cases = cases;
        this.conclusions = conclusions;
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    /** The command that a form asks for; absent for a step that has no form. */
    @Nullable
    Command read(Step step, StepFields form, Facts facts, Viewer viewer) {
        return switch (step) {
            case AMEND -> amend(form, facts);
            case STAND_ASIDE -> new Command.StandAside(form.text("reason"));
            case ANSWER_DIRECTLY -> new Command.AnswerDirectly(form.text("text"));
            case CONCLUDE -> conclude(form, viewer);
            case DISPATCH ->
                new Command.Dispatch(
                        form.unit("leadUnit"),
                        form.units("assistUnits"),
                        form.optionalText("note"),
                        form.optionalLimit("replyLimit"));
            case ADD_ASSIST -> new Command.AddAssist(form.unit("unit"), form.optionalText("note"));
            case SIGN -> new Command.Sign(form.number("assignment"));
            case PASS_DOWN -> new Command.PassDown(form.unit("unit"), form.optionalText("note"));
            case PASS_UP -> new Command.PassUp(form.text("note"));
            case RETURN ->
                new Command.Return(
                        form.text("code"),
                        form.text("reason"),
                        form.optionalText("clause"),
                        form.duty("duty"),
                        form.optionalUnit("proposedUnit"));
            case DECIDE_RETURN -> decideReturn(form);
            case ASK_EXTENSION -> new Command.AskExtension(form.limit("limit"), form.text("reason"));
            case DECIDE_EXTENSION -> decideExtension(form);
            case SUSPEND -> new Command.Suspend(form.text("reason"), form.instant("until"));
            case RESUME -> new Command.Resume(form.optionalText("note"));
            case REPLY -> new Command.Reply(form.text("text"), form.files("attachments"));
            case ASSIST_REPLY -> new Command.AssistReply(form.number("assignment"), form.text("text"));
            case ACCEPT_REPLY -> new Command.AcceptReply(form.optionalText("note"));
            case REJECT_REPLY -> new Command.RejectReply(form.text("reason"));
            case RECORD_CALLBACK -> recordCallback(form);
            case DECIDE_REWORK -> new Command.DecideRework(form.flag("again"), form.text("reason"));
            case CLOSE -> new Command.Close(form.optionalText("note"));
            case ARCHIVE -> new Command.Archive();
            case REOPEN -> new Command.Reopen(form.text("reason"));
            case MERGE -> merge(form, viewer);
            case UNMERGE -> new Command.Unmerge(form.text("reason"));
            case ANNOTATE -> new Command.Annotate(form.text("text"));
            case URGE -> new Command.Urge(form.text("text"));
            case SUPERVISE -> new Command.Supervise(form.text("text"), form.optionalLimit("limit"));
            case END_SUPERVISION -> new Command.EndSupervision(form.text("note"));
            case WITHDRAW -> new Command.Withdraw(form.text("reason"));
            case TRANSFER_OUT ->
                new Command.TransferOut(form.text("to"), form.optionalText("reference"), form.text("reason"));
            case REGISTER, TAKE_DUPLICATE, LOSE_DUPLICATE, SHARE_REPLY, END_CALLBACK, RUN_OUT -> null;
        };
    }

    private Command conclude(StepFields form, Viewer viewer) {
        CaseId earlier = form.has("earlier") ? new CaseId(form.id("earlier")) : null;
        Command.Conclude command =
                conclusions.command(viewer, form.text("way"), form.text("text"), form.optionalText("to"), earlier);
        if (earlier != null && command.earlier() == null) {
            form.wrong("earlier", "unknown", "没有找到这件诉求，请重新选择。", "That case was not found; choose again.");
        }
        return command;
    }

    private static Command decideReturn(StepFields form) {
        boolean upheld = form.flag("upheld");
        return new Command.DecideReturn(upheld, upheld ? form.unit("leadUnit") : null, form.text("note"));
    }

    private static Command decideExtension(StepFields form) {
        boolean granted = form.flag("granted");
        return new Command.DecideExtension(granted, granted ? form.optionalText("note") : form.text("note"));
    }

    /** Who was not reached said nothing: only then may the answers be left out. */
    private static Command recordCallback(StepFields form) {
        boolean contacted = form.flag("contacted");
        boolean solved = contacted && form.flag("solved");
        if (contacted && !form.has("satisfied")) {
            form.wrong("satisfied", "missing", "请选择满意度。", "Please choose how satisfied the citizen is.");
        }
        Rating.Satisfaction satisfied =
                form.choice("satisfied", Rating.Satisfaction.class, Rating.Satisfaction.NEUTRAL);
        return new Command.RecordCallback(contacted, solved, satisfied, form.optionalText("words"));
    }

    private Command merge(StepFields form, Viewer viewer) {
        CaseId primary = new CaseId(form.id("primary"));
        String number =
                cases.find(viewer, primary).map(seen -> seen.it().number()).orElse("");
        if (number.isEmpty()) {
            form.wrong("primary", "unknown", "没有找到主件，请重新选择。", "The primary case was not found; choose again.");
        }
        return new Command.Merge(primary, number, form.text("reason"));
    }

    private Command amend(StepFields form, Facts now) {
        Double lon = form.decimal("lon");
        Double lat = form.decimal("lat");
        Facts.Position position = lon == null || lat == null ? now.position() : position(form, lon, lat);
        return new Command.Amend(new Facts(
                form.choice("kind", Facts.Kind.class, now.kind()),
                form.choice("urgency", Facts.Urgency.class, now.urgency()),
                now.channel(),
                form.has("title") ? form.restored("title", now.title()) : now.title(),
                form.has("text") ? form.restored("text", now.text()) : now.text(),
                matter(form, now.matter()),
                area(form, now.area()),
                form.has("address") ? form.restoredIfAny("address", now.address()) : now.address(),
                position,
                now.confidential(),
                now.caller(),
                recusal(form, now.aside())));
    }

    /** As it is where the form says nothing of it; nobody where it names none. */
    private Facts.@Nullable Recusal recusal(StepFields form, Facts.Recusal now) {
        List<UnitId> units = form.has("recusedUnits") ? form.units("recusedUnits") : now.units();
        List<Long> accounts = form.has("recusedAccounts") ? form.ids("recusedAccounts") : now.accounts();
        boolean allThere = units.stream().allMatch(unit -> this.units.find(unit).isPresent());
        if (!allThere) {
            form.wrong("recusedUnits", "unknown", "没有这个单位，请重新选择。", "No such unit; choose again.");
        }
        Facts.Recusal wanted = new Facts.Recusal(units, accounts);
        return wanted.namesSomebody() ? wanted : null;
    }

    private static Facts.@Nullable Position position(StepFields form, double lon, double lat) {
        try {
            return new Facts.Position(lon, lat);
        } catch (IllegalArgumentException e) {
            form.wrong("lon", "unreadable", "坐标不对，请在地图上重新选点。", "Not a position; mark it on the map again.");
            return null;
        }
    }

    private @Nullable MatterCode matter(StepFields form, @Nullable MatterCode now) {
        MatterCode code = form.parsed("matter", MatterCode::new, "没有这个事项，请重新选择。", "No such matter; choose again.");
        if (code != null && matters.find(code).isEmpty()) {
            form.wrong("matter", "unknown", "没有这个事项，请重新选择。", "No such matter; choose again.");
        }
        return code == null ? now : code;
    }

    private AreaCode area(StepFields form, AreaCode now) {
        AreaCode code = form.parsed("area", AreaCode::new, "没有这个区域，请重新选择。", "No such area; choose again.");
        if (code != null && areas.find(code).isEmpty()) {
            form.wrong("area", "unknown", "没有这个区域，请重新选择。", "No such area; choose again.");
        }
        return code == null ? now : code;
    }
}
