### What was accepted appears on a board: what officials see, what applicants hear, putting one's name.

judge-preview-shown = Of what is accepted, { $count } will appear on “{ $board }”.{ $held ->
    [0] {""}
    [one] {" "}{ $held } of them seems to hold personal data: the board's officials read it first.
   *[other] {" "}{ $held } of them seem to hold personal data: the board's officials read them first.
}
judge-preview-not-shown-consent = { $count } will not appear: somebody has not agreed to it.
judge-preview-not-shown-board = { $count } will not appear: there is no such board, or no text to show.
judge-shown-numbers-only = This programme shows numbers only in the chat, so the texts can't be read here. Please read them before with madang export.
judge-to-shown = See what will appear
judge-shown-what = This is how number { $number } will appear on the board. ({ $place } of { $of })
judge-shown-held = It seems to hold personal data: the board's officials read it first.
outcome-shown = What was accepted can be read by everybody on the board: { $link }
outcome-shown-nameless = It stands there without a name. Whoever leads can put a name there, or withdraw it, under “More”.
outcome-shown-named = It stands there with the name of whoever leads.
outcome-shown-later = What was accepted is to appear on a board. It seems to hold personal data, so an official reads it first.
outcome-open-board = See it on the board
proposal-from-contest-by = Accepted in a contest · { $name }
sign = Put my name there
unsign = Take my name off
sign-as = Shall this name stand under what was accepted? <b>{ $name }</b>
sign-nameless = It stands there without a name. Shall it stay so?
sign-send = Do that ›
sign-done = Done.
refused-proposal-as-accepted = It stands there as it was accepted, so it can't be changed. You can withdraw it.
mistake-board-without-consent = With a board there must be a consent that allows publishing: write publishes = true into that consent.
mistake-publishes-without-board = A consent has publishes = true, but there is no board on which anything would appear. Add a board, or leave publishes out.
mistake-board-needs-text = { $found }: title and text on a board must be texts that everybody is asked for and has to answer (kind = "text", without optional and when).
mistake-board-text-long = { $found }: this question takes up to { $max } characters, but that place on a board holds { $longest }. Lower the question's max.
audit-shown-on-board = Let what was accepted appear on a board.
