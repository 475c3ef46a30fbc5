package org.xinqiao.platform.backup;

import java.io.IOException;

/** 备份未成: why a backup was not made or not taken back, with what to do, in both languages. */
final class BackupRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private BackupRefused(String zh, String en) {
        super(zh + " / " + en);
    }

    static BackupRefused noPassphrase() {
        return new BackupRefused(
                "请用环境变量 XINQIAO_BACKUP_PASSPHRASE 或 --passphrase-file 给出至少 12 个字符的备份口令。",
                "Give a passphrase of at least 12 characters in XINQIAO_BACKUP_PASSPHRASE or with --passphrase-file.");
    }

    static BackupRefused notABackup() {
        return new BackupRefused("这不是心桥的备份文件，或文件已损坏。", "This is not a backup of Xinqiao, or it is damaged.");
    }

    static BackupRefused wrongPassphrase() {
        return new BackupRefused("口令不对，或文件已损坏。", "The passphrase is wrong, or the file is damaged.");
    }

    static BackupRefused damaged() {
        return new BackupRefused(
                "备份文件被改动或不完整，没有恢复任何内容。请换一份备份。",
                "The backup was altered or is incomplete; nothing was restored. Take another one.");
    }

    static BackupRefused notEmpty(String table) {
        return new BackupRefused(
                "只能恢复到空的数据目录，而 " + table + " 已有数据。请用 --data 指定一个新目录。",
                "A backup is restored into an empty place only, and " + table
                        + " has rows. Name a new folder with --data.");
    }

    static BackupRefused otherVersion(String theirs, String ours) {
        return new BackupRefused(
                "备份的数据库版本是 " + theirs + "，本程序是 " + ours + "。请用同一版本的程序恢复，再升级。",
                "The backup has database version " + theirs + ", this program " + ours
                        + ". Restore with the version that made it, then upgrade.");
    }

    static BackupRefused differs(String what) {
        return new BackupRefused(
                "恢复后的 " + what + " 与备份时不一致，已全部撤销。",
                "After restoring, " + what + " differs from the backup; all was undone.");
    }

    static BackupRefused exists(String file) {
        return new BackupRefused(
                file + " 已存在，不会覆盖。请换一个文件名。", file + " is there already and is not overwritten. Name another file.");
    }
}
