# What leaves as a file. See the Korean file for how it is used.

## The form

form-title = Application form
form-guardian-title = Guardian’s consent
form-made = Made at { MOMENT($made) }
form-moment = { MOMENT($at) }
form-programme = Programme
form-host = Host
form-number = Number
form-not-handed-in = not handed in yet
form-handed-in = Handed in
form-contact = Contact
form-papers = Papers with this form
form-paper = Paper
form-paper-kind = Kind
form-paper-size = Size
form-paper-hash = Fingerprint (SHA-256)
form-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
}
form-kilobytes = { $size } KB
form-megabytes = { $size } MB
form-consents = Consents
form-required = required · version { $version } of the text
form-optional = optional · version { $version } of the text
form-purpose = Purpose
form-items = What is taken
form-keeping = Kept until
form-refusing = Right to refuse
form-agreed = Agreed · { MOMENT($at) }
form-not-agreed = Not agreed
form-withdrawn = Withdrawn · { MOMENT($withdrawn) } (agreed: { MOMENT($at) })

## The guardian’s paper

form-child-title = What to do
form-child-show = Show this paper to your guardian: the grown-up who acts for you by law, such as your mother or father. Read it together from beginning to end.
form-child-fill = Your guardian ticks a box for each consent, and writes their name and signs at the end.
form-child-bring = Hand the paper in like this: { $bring }
form-child-ask = If anything is unclear, ask: { $contact }
form-box-yes = I agree
form-box-no = I do not agree
form-sign-title = Guardian’s signature
form-sign = I am the legal guardian of { $child }. I have read the above and agree that { $child } takes part in “{ $programme }”, and that personal data is used as I have ticked above.
form-line-name = Guardian’s name
form-line-relation = Relation to the child
form-line-telephone = Telephone
form-line-day = Date
form-line-signature = Signature
form-checks = { $office } may call the number above to check that it was the guardian who agreed.

## Sheets

sheet-goes-on = … (goes on in column { $column })
sheet-further = { $title } (part { NUMBER($number) })
