refused-decide-own = You can’t decide on an application that you or your child take part in. { $others ->
    [0] Nobody else can decide at present: please invite another owner or official, under “Roles: give and end” in /office.
   *[other] Please leave it to another official or an owner.
}
refused-objection-own = You can’t decide on an objection about a text of your own. { $others ->
    [0] Nobody else can decide at present: please invite another owner or official, under “Roles: give and end” in /office.
   *[other] Please leave it to another official or an owner.
}
refused-objection-own-act = You can’t decide on an objection to what you did yourself. { $others ->
    [one] One other person can
   *[other] { $others } other people can
}: please leave it to another official or an owner.
texts-objection-own-alone = You did this yourself. Nobody else can decide, so you may, and the record says so.
log-fact-own-act = Their own act
