### Wherever a dialogue has several questions: questions, answers, consents, files.

ask-progress = { $title } · { $number } of { $count }
ask-back = ‹ Back
ask-why = Why do you ask?
ask-back-to-question = ‹ To the question
ask-keep-answer = Leave it as it was
ask-skip = Skip
ask-done = Done ›
ask-go-on = I see, go on ›
ask-yes = Yes
ask-no = No
ask-take-in = Choose { $name }
ask-take-out = Take out { $name }
ask-several = Choose { $min ->
    [0] up to { $max }
   *[other] { $min } to { $max }
}. So far: { $chosen }.

ask-text-limits = { $shortest } to { $longest } characters.
ask-text-once = Write it and send it.
ask-text-parts = Write it and send it. A long text may come in several messages; they become one.
ask-text-so-far = <blockquote expandable>{ $text }</blockquote>
ask-text-count = { $length }/{ $longest } characters
ask-text-over = { $over } too many. What you wrote is kept. Press long on your message and edit it: it changes here too.
ask-text-under = { $under } more, please. Just send them.
ask-text-more = If there is more, send it; if that is all, tap “Done”.
ask-text-clear = Write it anew
ask-text-drop = Drop the last

ask-day-typed = Write it and send it. For example: 2010. 3. 5
ask-which-day = Which day do you mean?
ask-reading = { DAY($day) }
ask-reading-year = { $year }

ask-phone-how = Write it and send it, or tap the button below. For example: 010-0000-0000
ask-phone-share = Show the button that sends my number
phone-share = Tap “Send my telephone number” below and it reaches me. You can type it as well, for example 010-0000-0000.
phone-share-button = Send my telephone number
phone-taken = I have your telephone number.
refused-phone-of-another = That is somebody else’s contact. Tap “Send my telephone number”, or type your own.

ask-files = { $kinds }, up to { $largest } MB each; { $max ->
    [1] one file
   *[other] { $min } to { $max } files
}. So far: { $there }.
ask-files-how = Tap the paper clip (📎) and send a file. A photo with writing on it is clearer if you send it as a file.
ask-file-remove = Take out: { $name }

answer-as-file = Please answer with a file: tap the paper clip (📎) and send it.
answer-by-text = Please answer in writing. What you have just sent is not kept.
answer-by-button = Please answer with a button below. What you have just sent is not kept.
answer-not-by-voice = I can’t understand voices. Please write; the microphone on your phone’s keyboard turns speech into text.
answer-not-by-sticker = A picture or a video can’t be an answer. Please answer the question below. What you have just sent is not kept.
answer-not-by-file = No file is needed here. Please answer the question below. The file you have just sent is not kept.
file-not-asked-for = No file is asked for right now, and what you just sent was not kept. To change files or send more, open their question again.
edited-later = You have edited the message of an answer that is done. The answer stays as it was. To change it, open its question again from the overview.

consent-required = <b>{ $title }</b> (required)
consent-optional = <b>{ $title }</b> (up to you)
consent-other-language = This text exists in this language only. Please agree only if you can read and understand it.
consent-purpose = What for: { $text }
consent-items = What: { $text }
consent-keeping = Kept: { $text }
consent-refusing = Your right to refuse: { $text }
consent-agree = I agree
consent-refuse = I don’t agree
consent-refused-what-now = You haven’t agreed, so you can’t go on here. If you change your mind tap “I agree”; otherwise stop, or hand in another way.
lines-more = … and { $count } more
