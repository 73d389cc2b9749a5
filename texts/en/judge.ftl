### Reviewing, deciding, releasing, exporting, and the end of keeping: what those who act for the office read. What applicants are told is plain.

## What can't be done

refused-review-no-reviewers = There are no reviewers yet. Invite some first.
refused-review-nothing = There is nothing to review. Only complete applications go under review.
refused-paper-not-shown = This paper can't be shown. Please open the screen anew.
refused-disclosure-not-accepted = Only what was accepted, and told so, can be disclosed.
refused-disclosed-already = It has been said already where this is disclosed.
refused-disclosure-needed = Say where it can be read.
refused-disclosure-long = This has { $length } characters; { $longest } are allowed.
refused-destroy-nothing = There is nothing to destroy.
refused-destroy-changed = The list has changed meanwhile. Look at it again and confirm.
