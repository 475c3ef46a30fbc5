package org.xinqiao.desk.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;

/** 查询参数 of a worklist, as the API's document names them; {@link ListQuery} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(in = ParameterIn.QUERY, name = "after", description = "上一页的 next", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "limit", schema = @Schema(type = "integer"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "sort",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"due", "registered", "number"}))
@Parameter(
        in = ParameterIn.QUERY,
        name = "direction",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"asc", "desc"}))
@Parameter(in = ParameterIn.QUERY, name = "kind", schema = @Schema(implementation = Facts.Kind.class))
@Parameter(in = ParameterIn.QUERY, name = "urgency", schema = @Schema(implementation = Facts.Urgency.class))
@Parameter(in = ParameterIn.QUERY, name = "channel", schema = @Schema(implementation = Facts.Channel.class))
@Parameter(in = ParameterIn.QUERY, name = "stage", schema = @Schema(implementation = Stage.class))
@Parameter(in = ParameterIn.QUERY, name = "matter", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "area", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "unit", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "overdue", schema = @Schema(type = "boolean"))
@Parameter(in = ParameterIn.QUERY, name = "text", description = "编号或检索词", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(implementation = LocalDate.class))
@Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(implementation = LocalDate.class))
@interface ListDoor {}
