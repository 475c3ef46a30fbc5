package org.xinqiao.api;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** How records become schemas of the document. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Shapes {

    static {
        ModelResolver.enumsAsRef = true;
        // whatever its sender likes
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider json) {
        ModelResolver resolver = new ModelResolver(json.jsonMapper(), new SchemaNames());
        resolver.openapi31(true);
        return resolver;
    }

    @Bean
    RecordSchemas recordSchemas(ObjectMapperProvider json) {
        return new RecordSchemas(json.jsonMapper());
    }
}
