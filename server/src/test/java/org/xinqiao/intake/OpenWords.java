package org.xinqiao.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Schema;
import org.jooq.TableLike;
import org.jooq.impl.DSL;

/** 明文: in which tables a word can be read, as it stands or in bytes that nobody sealed. */
final class OpenWords {

    private OpenWords() {}

    /** The tables of these rooms that tell it. */
    static List<String> tables(DSLContext sql, String word, Schema... rooms) {
        return Arrays.stream(rooms)
                .flatMap(room -> room.getTables().stream())
                .filter(table -> tells(sql, table, word))
                .map(table -> table.getQualifiedName().last() + " tells " + word)
                .toList();
    }

    /** Whether a row of it does: whole rows are looked at as PostgreSQL writes them, which shows bytes by their digits. */
    static boolean tells(DSLContext sql, TableLike<?> rows, String word) {
        String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return sql.fetchExists(DSL.selectOne()
                .from(rows.asTable("whole_row"))
                .where("whole_row::text like {0} or whole_row::text like {1}", like(word), like(bytes)));
    }

    private static org.jooq.Param<String> like(String part) {
        return DSL.val("%" + part + "%");
    }
}
