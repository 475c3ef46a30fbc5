package org.xinqiao.audit.reacts;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.platform.PlaceLoaded;
import org.xinqiao.platform.ShellCommands.CommandBegins;
import org.xinqiao.platform.ShellCommands.CommandEnded;

/** 系统留痕: starts and stops, commands at the shell, and what a place brought in. */
@Component
class HouseWatch implements InitializingBean {

    private final Audit audit;
    private final BlockTable blocks;

    HouseWatch(Audit audit, BlockTable blocks) {
        this.audit = audit;
        this.blocks = blocks;
    }

    /** Whoever brought a dump back by other means need not think of it: it is done before the first row. */
    @Override
    public void afterPropertiesSet() {
        blocks.countOn();
    }

    @EventListener
    void loaded(PlaceLoaded loaded) {
        audit.did(Act.of(AuditAction.PLACE_LOADED, Who.SYSTEM)
                .on(Subject.of("room", loaded.room()))
                .with("taken", loaded.taken()));
    }

    /** A command that cannot be put on record does not begin. */
    @EventListener
    void begins(CommandBegins command) {
        atTheShell(Act.of(AuditAction.COMMAND_BEGAN, Who.operator())
                .on(Subject.of("command", command.name()))
                .with("arguments", command.arguments()));
    }

    /** A restored database gives out small transaction numbers; nothing may be written under one that is sealed. */
    @EventListener
    void ended(CommandEnded command) {
        if (command.name().equals("restore")) {
            blocks.countOn();
        }
        atTheShell(Act.of(AuditAction.COMMAND_ENDED, Who.operator())
                .on(Subject.of("command", command.name()))
                .ending(command.code() == 0 ? Result.DONE : Result.FAILED)
                .with("code", command.code()));
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext) {
            audit.did(server(AuditAction.SERVER_STARTED));
        }
    }

    @EventListener
    void stops(ContextClosedEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext) {
            audit.did(server(AuditAction.SERVER_STOPPED));
        }
    }

    private static Act server(AuditAction action) {
        return Act.of(action, Who.SYSTEM)
                .on(Subject.of("process", ProcessHandle.current().pid()));
    }

    private void atTheShell(Act act) {
        Origin.SHELL.during(() -> {
            audit.did(act);
            return true;
        });
    }
}
