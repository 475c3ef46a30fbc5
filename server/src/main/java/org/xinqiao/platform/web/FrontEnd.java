package org.xinqiao.platform.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the built front end from the class path. Files with a hash in their name may be kept for good; the page itself
 * is asked for each time, so that a new version shows at once. A path of the application's own router is the page too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FrontEnd implements WebMvcConfigurer {

    private static final String LOCATION = "classpath:/META-INF/resources/";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(LOCATION + "assets/")
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(LOCATION)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOfTheRouter());
    }

    private static final class PageOfTheRouter extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null || !isPage(path)) {
                return file;
            }
            return super.getResource(isOfCitizens(path) ? "portal.html" : "index.html", location);
        }

        /** The citizens' side is a page of its own: nothing of the desk comes with it. */
        private static boolean isOfCitizens(String path) {
            return path.equals("portal") || path.startsWith("portal/");
        }

        /** Keys of links have dots in them. */
        private static boolean isLink(String path) {
            return path.startsWith("portal/p/") || path.startsWith("portal/unsubscribe/");
        }

        private static boolean isPage(String path) {
            if (isLink(path)) {
                return true;
            }
            String last = path.substring(path.lastIndexOf('/') + 1);
            return !last.contains(".")
                    && !path.startsWith("api/")
                    && !path.startsWith("v3/")
                    && !path.startsWith("actuator/");
        }
    }
}
