package longtang.worksheet;

import java.util.List;
import longtang.web.Words;

/// What is wrong in a mapping file: in which line, and what to write instead.
///
/// @param line counted from 1
/// @param key of the sentence in the bundle
record FormProblem(String file, int line, String key, List<Object> args) {

    FormProblem {
        args = List.copyOf(args);
    }

    static FormProblem of(String file, int line, String what, Object... args) {
        return new FormProblem(file, line, "worksheet.form.wrong." + what, List.of(args));
    }

    String said(Words words) {
        return words.say("worksheet.form.wrong.at", file, String.valueOf(line), words.say(key, args.toArray()));
    }
}
