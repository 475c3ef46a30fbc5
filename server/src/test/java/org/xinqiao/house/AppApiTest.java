package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The document of the app's API (手机应用接口) is fit to make a client of")
class AppApiTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path WHOLE = Path.of("..", "docs", "generated", "openapi.json");
    private static final Path NAMES = Path.of("src", "test", "resources", "api", "app-operation-ids.txt");
    private static final String DOORS = "/api/portal/";
    private static final String SCHEMA = "#/components/schemas/";

    private static ObjectNode whole() throws Exception {
        return (ObjectNode) JSON.readTree(Files.readString(WHOLE));
    }

    /** The whole document without what an app has no use for. */
    static ObjectNode app(ObjectNode document) {
        ObjectNode paths = (ObjectNode) document.path("paths");
        paths.retain(paths.propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith(DOORS))
                .toList());
        ObjectNode schemas = (ObjectNode) document.path("components").path("schemas");
        schemas.retain(used(document, schemas));
        return document;
    }

    private static Set<String> used(ObjectNode document, ObjectNode schemas) {
        Set<String> used = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(
                List.of(document.path("paths"), document.path("components").path("responses")));
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsString("$ref")) {
                String name = reference.replace(SCHEMA, "");
                if (reference.startsWith(SCHEMA) && used.add(name)) {
                    open.push(schemas.path(name));
                }
            }
        }
        return used;
    }

    /** Those that clients have been made of. */
    private static List<JsonNode> operations() throws Exception {
        List<String> names = Files.readAllLines(NAMES);
        return all().stream()
                .filter(operation ->
                        names.contains(operation.path("operationId").asString()))
                .toList();
    }

    private static List<JsonNode> all() throws Exception {
        return app(whole())
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    @Test
    void saysOfEachDoorInBothLanguagesWhatItDoesAndThatATokenOpensIt() throws Exception {
        assertThat(operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            String id = operation.path("operationId").asString();
            assertThat(operation.path("description").asString(""))
                    .as(id + " stands in api/app-operations.json")
                    .matches("(?s).*\\p{IsHan}.*\\n\\n.*[a-z].*");
            assertThat(operation.path("security").toString()).as(id).contains("\"token\"");
        });
    }

    @Test
    void showsAnExampleOfWhateverGoesInAndComesOutThatIsAsItSays() throws Exception {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        List<String> wrong = new ArrayList<>();
        for (JsonNode operation : operations()) {
            String id = operation.path("operationId").asString();
            List<JsonNode> contents = new ArrayList<>(List.of(operation.at("/requestBody/content/application~1json")));
            operation.path("responses").properties().stream()
                    .filter(each -> each.getKey().startsWith("2"))
                    .forEach(each -> contents.add(each.getValue().at("/content/application~1json")));
            for (JsonNode content : contents) {
                if (content.isMissingNode()) {
                    continue;
                }
                ObjectNode schema = JSON.createObjectNode();
                schema.set("components", whole().path("components"));
                schema.setAll((ObjectNode) content.path("schema"));
                if (content.path("example").isMissingNode()) {
                    wrong.add(id + " shows no example");
                } else {
                    schemas.getSchema(schema)
                            .validate(content.path("example"))
                            .forEach(error -> wrong.add(id + ": " + error));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void saysByWhichCodesEachRefuses() throws Exception {
        JsonNode told = JSON.readTree(Files.readString(Path.of("src/main/resources/api/app-operations.json")));
        Set<String> codes = new TreeSet<>();
        whole().at("/components/schemas/ProblemCode/enum").forEach(code -> codes.add(code.asString()));
        for (JsonNode operation : told.path("operations")) {
            operation.path("problems").forEach(code -> assertThat(codes).contains(code.asString()));
        }
        JsonNode submit = whole().path("paths").path("/api/portal/cases").path("post");
        assertThat(submit.at("/responses/422/description").asString()).contains("`portal.invalid`");
        assertThat(submit.at("/responses/401/description").asString()).contains("`portal.not-signed-in`");
    }

    /** Clients have been made of them: one more may come, none may go. */
    @Test
    void renamesNoOperation() throws Exception {
        List<String> names = all().stream()
                .map(operation -> operation.path("operationId").asString())
                .toList();
        assertThat(names).containsAll(Files.readAllLines(NAMES));
    }
}
