/// What every page shares: layout, words in two languages, htmx, refusal and error pages.
///
/// At the bottom: knows no other module. Modules bring their own pages and their entries of the navigation.
@ApplicationModule(
        displayName = "网页 Web",
        allowedDependencies = {"law"})
@NullMarked
package longtang.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
