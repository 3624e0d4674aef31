package longtang.hold;

import longtang.people.ForMachines;
import longtang.people.Machine;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// For systems of the registration office and the housing office: is something retained at this address?
@RestController
class HoldApi {

    private static final int LONGEST = 200;

    private final HoldQueries queries;

    HoldApi(HoldQueries queries) {
        this.queries = queries;
    }

    /// @param address as a door plate says it, in UTF-8
    /// @param purpose one of `transfer`, `mortgage`, `letting`, `check`
    @ForMachines({Machine.Role.REGISTRATION, Machine.Role.HOUSING})
    @GetMapping(
            path = "/api/holds",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<?> ask(
            Machine by,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String purpose) {
        if (address.isBlank() || address.length() > LONGEST)
            return problem(HttpStatus.BAD_REQUEST, "address 须写明地址，不超过 " + LONGEST + " 个字，例：天津路44弄13号");
        var asked = Purpose.read(purpose);
        if (asked.isEmpty())
            return problem(HttpStatus.BAD_REQUEST, "purpose 须写明用途：" + String.join("、", HoldQueries.purposes()));
        return queries.ask(by, asked.get(), address)
                .<ResponseEntity<?>>map(answer -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(answer))
                .orElseGet(() -> problem(HttpStatus.TOO_MANY_REQUESTS, "这一小时的查询次数已经用完，请稍后再查"));
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
