package longtang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import longtang.law.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Three kinds of no: refused by a rule (409), not here (404), broken (500). A page for people,
/// RFC 9457 for machines; both say the same.
@ControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;
    private final MessageSource source;

    Problems(Pages pages, MessageSource source) {
        this.pages = pages;
        this.source = source;
    }

    @ExceptionHandler
    Object refused(RefusedByRule refused, HttpServletRequest request) {
        var words = words(request);
        var why = refused.why();
        if (wantsJson(request)) return problem(why, words);
        return page(new ProblemPage(
                HttpStatus.CONFLICT.value(),
                title(why, words),
                words.say(why.fact(), why.args().toArray()),
                why.code(),
                Citing.of(why.article()),
                instead(why, words),
                "",
                back(request)));
    }

    // Rules of the law pack and of a city's own books have sentences, but no headline of their own.
    private static String title(Refusal why, Words words) {
        var key = "refusal." + why.code();
        var title = words.say(key);
        return title.equals(key) ? words.say("refusal.by.rule") : title;
    }

    private static String instead(Refusal why, Words words) {
        var key = "refusal." + why.code() + ".instead";
        var said = words.say(key);
        return said.equals(key) ? "" : said;
    }

    @ExceptionHandler({NotHere.class, NoResourceFoundException.class})
    Object notHere(Exception missing, HttpServletRequest request) {
        return plain(HttpStatus.NOT_FOUND, "problem.404", "", request);
    }

    @ExceptionHandler({
        org.springframework.web.method.annotation.MethodArgumentTypeMismatchException.class,
        org.springframework.web.bind.ServletRequestBindingException.class,
        org.springframework.web.multipart.support.MissingServletRequestPartException.class,
        org.springframework.web.multipart.MultipartException.class
    })
    Object unreadable(Exception unreadable, HttpServletRequest request) {
        return plain(HttpStatus.BAD_REQUEST, "problem.400", "", request);
    }

    @ExceptionHandler
    Object wrongMethod(
            org.springframework.web.HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return plain(HttpStatus.METHOD_NOT_ALLOWED, "problem.405", "", request);
    }

    @ExceptionHandler
    Object wrongForm(org.springframework.web.HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return plain(HttpStatus.BAD_REQUEST, "problem.400", "", request);
    }

    @ExceptionHandler
    Object tooLarge(
            org.springframework.web.multipart.MaxUploadSizeExceededException large, HttpServletRequest request) {
        return plain(HttpStatus.CONTENT_TOO_LARGE, "problem.413", "", request);
    }

    // No failure of ours, and nobody there to be told.
    @ExceptionHandler
    void left(
            org.springframework.web.context.request.async.AsyncRequestNotUsableException left,
            HttpServletResponse nobody) {
        log.atDebug().addKeyValue("why", left.getMessage()).log("whoever asked has left");
    }

    // One of the three edges where everything may be caught: the person gets a number, the log the cause.
    @ExceptionHandler
    Object broken(Exception failure, HttpServletRequest request) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.atError().addKeyValue("incident", incident).setCause(failure).log("a request failed");
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, "problem.500", incident, request);
    }

    private Object plain(HttpStatus status, String key, String incident, HttpServletRequest request) {
        var words = words(request);
        var page = new ProblemPage(
                status.value(),
                words.say(key + ".title"),
                words.say(key + ".text", incident),
                "",
                List.of(),
                "",
                incident,
                "");
        if (!wantsJson(request)) return page(page);
        var problem = ProblemDetail.forStatusAndDetail(status, page.text());
        problem.setTitle(page.title());
        return json(problem);
    }

    private ModelAndView page(ProblemPage page) {
        return new ModelAndView(pages.show(HttpStatus.valueOf(page.status()), "web/problem", page));
    }

    // Only the path is taken, so it leads nowhere but to us.
    private static String back(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) return "";
        try {
            var path = URI.create(referer).getRawPath();
            return path != null && path.startsWith("/") && !path.startsWith("//") ? path : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal why, Words words) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, words.say(why.fact(), why.args().toArray()));
        problem.setType(URI.create("urn:longtang:rule:" + why.code()));
        problem.setTitle(title(why, words));
        problem.setProperty("rule", why.code());
        problem.setProperty("article", why.article());
        problem.setProperty("articles", Citing.of(why.article()));
        problem.setProperty("instead", instead(why, words));
        return json(problem);
    }

    private static ResponseEntity<ProblemDetail> json(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Words words(HttpServletRequest request) {
        return new Words(source, RequestContextUtils.getLocale(request));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
