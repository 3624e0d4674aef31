/// The desk where a lane's plan is drawn: the form that is the plan, its versions, files in and out, picking a place.
///
/// The form's fields are the plan: without JavaScript people type into them, with it the drawing writes into them. A
/// saved form is read by [Draft] and [DraftReading] alone, whoever filled it in.
@NullMarked
package longtang.neighbourhood.drafting;

import org.jspecify.annotations.NullMarked;
